"""The history of a ticket in a document: its events, and what stands for them where it has none."""

from collections.abc import Iterator

from sdmctl.load.happening import Happening, codes_of
from sdmctl.load.record import Row
from sdmctl.load.settlement import settlement
from sdmctl.model.contract import Phase
from sdmctl.model.tables import PHASES
from sdmctl.model.tickets import HISTORY_FIELDS

STANDS_FOR = {"responded": Phase.ACTIVE, "resolved": Phase.RESOLVED, "closed": Phase.CLOSED}
"""Fields of a ticket that stand for a change of status where its history tells none, in the order they apply in."""
UNTOLD = {
    Phase.RESOLVED: ("resolved", "closed"),
    Phase.CLOSED: ("resolved", "closed"),
    Phase.PAUSED: (),
}
"""By phase of a status without a history: the fields of which one must say since when."""
UNTOLD_HINT = "give its history, or the instants resolved or closed"

_CANCELLED = PHASES.index(Phase.CANCELLED)
_NOTHING: tuple[int | None, ...] = (None,) * 6


def events_of(row: Row) -> list[tuple[int, Happening]]:
    """The events of a ticket in file order, each with its place in it."""
    told = list(_told(row))
    told += settlement(row, told)
    if any(event.status is not None for event in row.ticket.history):
        return list(enumerate(told))
    return list(enumerate([*_standing_for(row), *told]))


def _told(row: Row) -> Iterator[Happening]:
    """The events that the history tells, those that it tells twice only once."""
    before: dict[str, tuple[int, int]] = {}
    seen = set()
    for index, event in enumerate(row.ticket.history):
        (field_,) = (name for name in HISTORY_FIELDS if getattr(event, name) is not None)
        route = ("history", index)
        at = row.instant(event.at, (*route, "at"))
        code = row.name(field_, getattr(event, field_), (*route, field_))
        if at is None or code is None:
            continue
        # A state that is left and entered again in one second did change; an event that happens twice in it did not.
        again = (at, code) in seen if field_ == "event" else before.get(field_) == (at, code)
        if again:
            message = f"`{row.ticket.id}` has the same event twice at {event.at}; it counts once"
            row.warn("duplicate-event", message, route, "remove one of them")
            continue
        before[field_] = (at, code)
        seen |= {(at, code)} if field_ == "event" else set()
        yield Happening(at, codes_of(row, field_, code), event.asked_by)


def _standing_for(row: Row) -> Iterator[Happening]:
    """What `responded`, `resolved`, `closed` and the status say where no history does."""
    ticket = row.ticket
    for field_, phase in STANDS_FOR.items():
        at = row.instant(getattr(ticket, field_), (field_,))
        if at is not None:
            yield Happening(at, (PHASES.index(phase), *_NOTHING[1:]))
    status = row.name("status", ticket.status, ("status",))
    if status is None or ticket.status is None:
        return
    phase = PHASES[row.reader.phases[status]]
    if phase is Phase.CANCELLED:
        if row.opened is not None:
            yield Happening(row.opened, (_CANCELLED, status, *_NOTHING[2:]))
    elif phase in UNTOLD and not any(getattr(ticket, name) for name in UNTOLD[phase]):
        message = f"`{ticket.id}` is {ticket.status}, but nothing says since when; it is judged as still open"
        row.warn("status-without-instant", message, ("status",), UNTOLD_HINT)
