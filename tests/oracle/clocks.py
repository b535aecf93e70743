"""Which clocks a ticket has for a service level: when each starts, stops, runs and pauses."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sdmctl.model.contract import Contract, Phase
from sdmctl.model.service_level import Measure, Reopened, ServiceLevel
from tests.oracle.hours import Stretch
from tests.oracle.tickets import Case

DONE = (Phase.RESOLVED, Phase.CLOSED)
AT_OPENING = -1
"""The place of the opening, before the ticket's first change."""
WORKING = frozenset({Phase.NEW, Phase.ACTIVE})
UNPAUSED = frozenset(Phase) - {Phase.PAUSED}
PAUSED = frozenset({Phase.PAUSED})


@dataclass(frozen=True, slots=True)
class Stay:
    """A stretch of time in one phase, begun by the change at `place`; the last one lasts until `as_of`."""

    phase: Phase
    place: int
    begin: int
    end: int


def stays(case: Case, contract: Contract, as_of: int) -> list[Stay]:
    """A ticket is new from its opening; each change of status puts it into the phase that the contract names."""
    entered = [(Phase.NEW, AT_OPENING, case.opened)]
    for place, change in enumerate(case.changes):
        if change.field == "status":
            entered.append((contract.statuses[change.value], place, change.at))
    ends = [*(begin for _, _, begin in entered[1:]), as_of]
    return [Stay(phase, place, begin, end) for (phase, place, begin), end in zip(entered, ends, strict=True)]


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock, from the change that starts it to the change that stops it."""

    start: int
    start_place: int
    stop: int | None
    stop_place: int | None
    runs: frozenset[Phase] = WORKING
    pauses: frozenset[Phase] = PAUSED
    """In any other phase it neither runs nor pauses."""


def united(stretches: list[Stretch]) -> list[Stretch]:
    """Stretches that touch or overlap count once."""
    kept: list[Stretch] = []
    for begin, end in sorted(stretches):
        if kept and begin <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(kept[-1][1], end))
        else:
            kept.append((begin, end))
    return kept


def within(story: list[Stay], phases: frozenset[Phase], begin: int, end: int) -> list[Stretch]:
    """The stays in some phases, cut to what lies between two instants."""
    cut = [(max(stay.begin, begin), min(stay.end, end)) for stay in story if stay.phase in phases]
    return united([(first, last) for first, last in cut if first < last])


def phase_before(story: list[Stay], place: int) -> Stay:
    """The stay in which a ticket is just before the change at a place applies."""
    return [stay for stay in story if stay.place < place][-1]


def clocks(level: ServiceLevel, case: Case, story: list[Stay], reopened: Reopened) -> list[Clock]:
    """The clocks of a ticket, one for each cycle; none where the measure does not concern it."""
    found: list[Clock] = []
    match level.measures:
        case Measure.RESPONSE:
            found = [response(story, pauses=level.pauses)]
        case Measure.RESOLUTION:
            found = resolution(story, reopened)
        case Measure.WORKAROUND:
            found = [until_event(case, "workaround", case.opened, AT_OPENING)]
        case Measure.QUOTE:
            found = quote(case)
        case Measure.DELIVERY:
            found = delivery(case)
        case Measure.UPDATE:
            found = updates(case, story)
    return found


def response(story: list[Stay], *, pauses: bool) -> Clock:
    """From opened until it first leaves `new`; never paused.

    Where the level says `pauses: true` a pause does not stop it but pauses it: it stops at the first stay that is
    neither new nor paused.
    """
    waiting = (Phase.NEW, Phase.PAUSED) if pauses else (Phase.NEW,)
    left = [stay for stay in story if stay.phase not in waiting]
    stop, place = (left[0].begin, left[0].place) if left else (None, None)
    return Clock(story[0].begin, AT_OPENING, stop, place, frozenset({Phase.NEW}), PAUSED if pauses else frozenset())


def resolution(story: list[Stay], reopened: Reopened) -> list[Clock]:
    """From opened until it enters resolved or closed and stays; between resolved and reopened nothing runs.

    `continue`: the stretches add up, to the last stop. `restart`: only the stretch after the last reopening.
    `first_stop`: reopening changes nothing. `new_cycle`: each stretch by itself.
    """
    cycles: list[Clock] = []
    start: Stay | None = story[0]
    for before, stay in pairwise(story):
        if stay.phase in DONE and before.phase not in DONE and start is not None:
            cycles.append(Clock(start.begin, start.place, stay.begin, stay.place))
            start = None
        elif before.phase in DONE and stay.phase not in DONE:
            start = stay
    if start is not None:
        cycles.append(Clock(start.begin, start.place, None, None))
    match reopened:
        case Reopened.CONTINUE:
            first, last = cycles[0], cycles[-1]
            return [Clock(first.start, first.start_place, last.stop, last.stop_place)]
        case Reopened.RESTART:
            return cycles[-1:]
        case Reopened.FIRST_STOP:
            return cycles[:1]
        case Reopened.NEW_CYCLE:
            return cycles


def until_event(case: Case, event: str, start: int, start_place: int) -> Clock:
    """Until the first event of a name after the start in file order; paused in the phase paused, else running."""
    for place, change in enumerate(case.changes):
        if place > start_place and change.field == "event" and change.value == event:
            return Clock(start, start_place, change.at, place, UNPAUSED)
    return Clock(start, start_place, None, None, UNPAUSED)


def quote(case: Case) -> list[Clock]:
    """For an evolution: from when it became one (opened, or the last change of nature) to the event `quoted`."""
    if case.last("nature") != "evolution":
        return []
    nature, start, start_place = case.nature, case.opened, AT_OPENING
    for place, change in enumerate(case.changes):
        if change.field == "nature":
            if change.value == "evolution" and nature != "evolution":
                start, start_place = change.at, place
            nature = change.value
    return [until_event(case, "quoted", start, start_place)]


def delivery(case: Case) -> list[Clock]:
    """From the first event `approved` to the event `delivered`; without an approval there is no clock."""
    for place, change in enumerate(case.changes):
        if change.field == "event" and change.value == "approved":
            return [until_event(case, "delivered", change.at, place)]
    return []


def updates(case: Case, story: list[Stay]) -> list[Clock]:
    """From opened, and from each `update`, to the next `update` or to resolved; one cycle each.

    Resolved stops a cycle and starts none, and an update of a resolved ticket starts none. As the clock of a
    resolution it runs only while the ticket is worked on: not while it is cancelled by mistake.
    """
    return list(_update_cycles(case, story))


def _update_cycles(case: Case, story: list[Stay]) -> Iterator[Clock]:
    entered = {stay.place: stay.phase for stay in story}
    start: tuple[int, int] | None = (case.opened, AT_OPENING)
    phase = Phase.NEW
    for place, change in enumerate(case.changes):
        phase = entered.get(place, phase)
        is_update = change.field == "event" and change.value == "update"
        if start is not None and (is_update or phase in DONE):
            yield Clock(*start, change.at, place)
            start = None
        if is_update and phase not in DONE:
            start = change.at, place
    if start is not None:
        yield Clock(*start, None, None)
