"""Clocks: from which moment to which a service level's clock ran on each ticket, and whether pauses stop it.

A clock is a row `ticket, cycle, clock, begun, ended`: moments, `ended` null while open; `clock` is its own number,
made of ticket and cycle. Which measure starts and stops where is the table of the rules, one function a line.
"""

from dataclasses import dataclass

import narwhals as nw

from sdmctl.facts.order import Frame, following, in_order, preceding, running_sum
from sdmctl.facts.stays import CANCELLED, DONE, PAUSED, SCALE, Stays
from sdmctl.model.contract import Nature, Phase
from sdmctl.model.service_level import Measure, Reopened, ServiceLevel
from sdmctl.model.tables import NATURES, PHASES
from sdmctl.model.tickets import EVENTS

CYCLES = 1 << 20
LEVELS = 1 << 12
"""A clock's number is `(ticket * CYCLES + cycle) * LEVELS + service level`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What decides a clock besides the ticket: what is measured, and how reopening is read."""

    level: int
    """The service level's position in the contract."""
    measures: Measure
    pauses: bool
    reopened: Reopened

    @property
    def stopped_by(self) -> tuple[int, ...]:
        """What a ticket may be doing that keeps the clock from running."""
        if self.measures is Measure.RESPONSE:
            return (PAUSED,) * self.pauses
        if self.measures in (Measure.RESOLUTION, Measure.UPDATE):
            return PAUSED, DONE, CANCELLED
        return (PAUSED,)


def reading(number: int, level: ServiceLevel, reopened: Reopened) -> Reading:
    """How a service level's clock is read."""
    return Reading(number, level.measures, level.pauses, reopened)


def clocks(tickets: Frame, stays: Stays, how: Reading) -> Frame:
    """The clocks of the tickets given (rows of `Stays.tickets`), with what keeps them from running.

    Columns ticket, cycle, clock, service_level, begun, ended, halts_on_pause, halts_when_done.
    """
    match how.measures:
        case Measure.RESPONSE:
            found = _response(tickets, stays, how)
        case Measure.RESOLUTION:
            found = _resolution(tickets, stays, how)
        case Measure.UPDATE:
            found = _update(tickets, stays)
        case Measure.QUOTE:
            found = _quote(tickets, stays)
        case Measure.DELIVERY:
            found = _delivery(tickets, stays)
        case _:
            found = _once(tickets, _event(stays, "workaround"))
    number = (nw.col("ticket").cast(nw.Int64) * CYCLES + nw.col("cycle")) * LEVELS + how.level
    return found.select(
        "ticket",
        nw.col("cycle").cast(nw.Int32),
        "begun",
        "ended",
        clock=number,
        service_level=nw.lit(how.level),
        halts_on_pause=nw.lit(PAUSED in how.stopped_by),
        halts_when_done=nw.lit(DONE in how.stopped_by),
    )


def _opened() -> nw.Expr:
    return nw.col("opened") * SCALE


def _once(tickets: Frame, stops: Frame) -> Frame:
    """One clock from the opening to the first of the stops."""
    first = stops.group_by("ticket").agg(ended=nw.col("moment").min())
    return tickets.join(first, on="ticket", how="left").with_columns(begun=_opened(), cycle=nw.lit(1))


def _event(stays: Stays, name: str) -> Frame:
    return stays.events.filter(nw.col("event") == EVENTS.index(name))


def _response(tickets: Frame, stays: Stays, how: Reading) -> Frame:
    new, paused = PHASES.index(Phase.NEW), PHASES.index(Phase.PAUSED)
    waits = [new, paused] if how.pauses else [new]
    # Only a phase that follows a waiting one can be the first that is not: one row a ticket is left to compare.
    before = preceding(stays.phases, "phase", "ticket", "moment").fill_null(new)
    phases = stays.phases.with_columns(before=before)
    return _once(tickets, phases.filter(nw.col("before").is_in(waits) & ~nw.col("phase").is_in(waits)))


def _resolution(tickets: Frame, stays: Stays, how: Reading) -> Frame:
    if how.reopened is Reopened.FIRST_STOP:
        return _once(tickets, stays.turns.filter(nw.col("doing") == DONE))
    if how.reopened is Reopened.NEW_CYCLE:
        return _stretches(tickets, stays)
    ended = nw.when(nw.col("doing") == DONE).then(nw.col("turned"))
    whole = tickets.with_columns(begun=_opened(), ended=ended, cycle=nw.lit(1))
    if how.reopened is Reopened.CONTINUE:
        return whole
    left = stays.turns.filter(nw.col("was") == DONE).group_by("ticket").agg(reopened=nw.col("moment").max())
    whole = whole.join(left, on="ticket", how="left")
    again = nw.when(nw.col("reopened").is_null()).then(nw.col("begun")).otherwise(nw.col("reopened"))
    return whole.with_columns(begun=again)


def _stretches(tickets: Frame, stays: Stays) -> Frame:
    """A clock for each stretch between an opening or reopening and the next time it is done."""
    openings = tickets.select("ticket", moment=_opened(), starts=nw.lit(1))
    turns = stays.turns.filter((nw.col("doing") == DONE) | (nw.col("was") == DONE))
    turns = turns.select("ticket", "moment", starts=nw.when(nw.col("was") == DONE).then(nw.lit(1)).otherwise(nw.lit(0)))
    return _cycles(tickets, [openings, turns])


def _update(tickets: Frame, stays: Stays) -> Frame:
    """A clock from the opening and from each update to the next update or to where it is done."""
    openings = tickets.select("ticket", moment=_opened(), starts=nw.lit(1))
    done = stays.turns.filter(nw.col("doing") == DONE)
    stops = done.select("ticket", "moment", starts=nw.lit(0))
    updates = _event(stays, "update").select("ticket", "moment")
    over = done.select("ticket", "until", since="moment")
    during = updates.join(over, on="ticket", how="inner").filter(
        (nw.col("since") < nw.col("moment")) & (nw.col("until").is_null() | (nw.col("moment") < nw.col("until")))
    )
    updates = updates.join(during.select("ticket", "moment"), on=["ticket", "moment"], how="anti")
    return _cycles(tickets, [openings, stops, updates.with_columns(starts=nw.lit(1))])


def _cycles(tickets: Frame, marks: list[Frame]) -> Frame:
    """From each mark that starts a clock to the next mark, numbered from 1 within the ticket."""
    marked = in_order(nw.concat([mark.select("ticket", "moment", "starts") for mark in marks]), "ticket", "moment")
    marked = marked.with_columns(
        ended=following(marked, "moment", "ticket", "moment"), cycle=running_sum(marked, "starts", "ticket", "moment")
    )
    started = marked.filter(nw.col("starts") == 1).select("ticket", "ended", "cycle", begun="moment")
    return started.join(tickets.select("ticket"), on="ticket", how="inner")


def _quote(tickets: Frame, stays: Stays) -> Frame:
    """Only of what is an evolution: from the last change of nature, or the opening, to the next quote."""
    became = stays.natures.group_by("ticket").agg(became=nw.col("moment").max())
    quoted = tickets.filter(nw.col("nature") == NATURES.index(Nature.EVOLUTION)).join(became, on="ticket", how="left")
    begun = nw.when(nw.col("became").is_null()).then(_opened()).otherwise(nw.col("became"))
    return _next(quoted.with_columns(begun=begun), _event(stays, "quoted"))


def _delivery(tickets: Frame, stays: Stays) -> Frame:
    """From the first approval to the next delivery; what was never approved has no clock."""
    approved = _event(stays, "approved").group_by("ticket").agg(begun=nw.col("moment").min())
    return _next(tickets.join(approved, on="ticket", how="inner"), _event(stays, "delivered"))


def _next(begun: Frame, stops: Frame) -> Frame:
    """One clock from its beginning to the first stop after it."""
    after = begun.select("ticket", "begun").join(stops, on="ticket", how="inner")
    after = after.filter(nw.col("moment") > nw.col("begun"))
    return begun.join(after.group_by("ticket").agg(ended=nw.col("moment").min()), on="ticket", how="left").with_columns(
        cycle=nw.lit(1)
    )
