"""The deadline of one stretch of a clock under one target, and whether it has passed."""

from dataclasses import dataclass
from typing import Literal

from sdmctl.model.service_level import Boundary
from sdmctl.values.duration import Duration, Unit
from tests.oracle.hours import Hours, Stretch


@dataclass(frozen=True, slots=True)
class Segment:
    """A clock under one target: when it ran and when it was paused, up to its stop or to the instant of judging."""

    hours: Hours
    within: Duration | Literal["agreed"]
    started: int
    running: list[Stretch]
    paused: list[Stretch]
    end: int
    """The stop, or the instant of judging while it is open."""
    state: Literal["stopped", "running", "paused"]
    due: int | None

    @property
    def elapsed(self) -> int:
        """The business time during which the clock ran."""
        return sum(self.hours.business(begin, end) for begin, end in self.running)


def deadline_of(segment: Segment, boundary: Boundary) -> int | None:
    """The last instant at which the target is still met; `None` where it is paused with time left."""
    match segment.within:
        case "agreed":
            return segment.due
        case Duration(count, Unit.SECONDS):
            if boundary is Boundary.CLOSING:
                return _used_up(segment, count)
            return _last_still_met(segment, count)
        case Duration(count, Unit.BUSINESS_DAYS):
            return _in_business_days(segment, count)
        case Duration(count, _):
            return _in_calendar_days(segment, count)


def is_breached(segment: Segment, deadline: int | None, boundary: Boundary) -> bool:
    """Business time: breached when more than the allowance has elapsed; used up exactly is met.

    Days and agreed dates, and business time where the boundary is closing time: breached when it stops later than the
    deadline, or while open as soon as the deadline has passed.
    """
    if isinstance(segment.within, Duration) and segment.within.unit is Unit.SECONDS and boundary is Boundary.OPENING:
        return segment.elapsed > segment.within.count
    return deadline is not None and segment.end > deadline


def _stretches(segment: Segment) -> list[tuple[int, int | None]]:
    """The stretches in which the clock ran; the last has no end, as it is taken to run on, unless it is paused."""
    known: list[tuple[int, int | None]] = list(segment.running)
    if segment.state != "paused":
        resumed = known.pop()[0] if known and known[-1][1] == segment.end else segment.end
        known.append((resumed, None))
    return known


def _last_still_met(segment: Segment, allowance: int) -> int | None:
    """In the last stretch at whose beginning no more than the allowance had run, the last instant that keeps it."""
    if segment.state == "paused" and segment.elapsed <= allowance:
        return None
    elapsed, found = 0, None
    for begin, end in _stretches(segment):
        if elapsed <= allowance:
            found = segment.hours.last_within(begin, allowance - elapsed)
        if end is not None:
            elapsed += segment.hours.business(begin, end)
    return found


def _used_up(segment: Segment, allowance: int) -> int | None:
    """The first instant at which the allowance is used up, in the first stretch that uses it up."""
    elapsed = 0
    for begin, end in _stretches(segment):
        ran = None if end is None else segment.hours.business(begin, end)
        if ran is None or elapsed + ran >= allowance:
            return segment.hours.first_used_up(begin, allowance - elapsed)
        elapsed += ran
    return None


def _in_business_days(segment: Segment, count: int) -> int:
    """The Nth working day after; a pause that begins before the deadline moves it by the pause's business time."""
    deadline = segment.hours.business_days_after(segment.started, count)
    for begin, end in segment.paused:
        if begin < deadline:
            deadline = segment.hours.last_within(deadline, segment.hours.business(begin, end))
    return deadline


def _in_calendar_days(segment: Segment, count: int) -> int:
    """N days later whatever the calendar; a pause that begins before it moves it by its wall-clock length."""
    deadline = segment.hours.calendar_days_after(segment.started, count)
    for begin, end in segment.paused:
        if begin < deadline:
            deadline += end - begin
    return deadline
