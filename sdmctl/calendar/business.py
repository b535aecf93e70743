"""Business time on one calendar, for a few instants: what the `calendar` command and `explain` show.

The judging of tickets looks the same figures up in `table`; tests hold the two together.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate

from sdmctl.calendar.definition import Definition
from sdmctl.calendar.opening import Stretch, openings, working_days
from sdmctl.calendar.zone import instant_of, to_local


@dataclass(frozen=True)
class BusinessTime:
    """A calendar between two local days, as sums: business time at an instant, and the instant of a sum."""

    definition: Definition
    first: date
    after: date

    @cached_property
    def stretches(self) -> list[Stretch]:
        """When it is open, half-open; openings that begin on a day of `[first, after)`."""
        return openings(self.definition, self.first, self.after)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.stretches]

    @cached_property
    def _before(self) -> list[int]:
        return [0, *accumulate(end - start for start, end in self.stretches)]

    def at(self, instant: int) -> int:
        """Business time from the first day to an instant, in seconds."""
        index = bisect_right(self._starts, instant) - 1
        if index < 0:
            return 0
        start, end = self.stretches[index]
        return self._before[index] + min(instant, end) - start

    def between(self, start: int, end: int) -> int:
        """Business time in `[start, end)`, in seconds."""
        return self.at(end) - self.at(start)

    def last_instant(self, business: int) -> int | None:
        """The last instant at which no more business time has passed; at closing time that is the next opening.

        `None` where the calendar is not long enough.
        """
        index = bisect_right(self._before, business) - 1
        if index >= len(self.stretches):
            return None
        return self.stretches[index][0] + business - self._before[index]

    def first_instant(self, business: int) -> int | None:
        """The first instant at which so much business time has passed; `None` where the calendar is too short."""
        index = max(bisect_left(self._before, business) - 1, 0)
        if index >= len(self.stretches):
            return None
        return self.stretches[index][0] + business - self._before[index]

    def parts(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """`[start, end)` cut into open and closed parts, in order."""
        at = start
        for opened, closed in self.stretches:
            if closed <= at:
                continue
            if opened >= end:
                break
            if opened > at:
                yield at, opened, False
            yield max(at, opened), min(end, closed), True
            at = min(end, closed)
        if at < end:
            yield at, end, False

    def business_days_after(self, start: int, count: int) -> int | None:
        """The same time of day on the nth working day after, moved to the next opening where closed.

        A start while closed moves to the next opening first; a working day is one on which an opening begins.
        """
        opened = self.last_instant(self.at(start))
        if opened is None:
            return None
        local = to_local(opened, self.definition.zone)
        days = list(working_days(self.definition, self.first, self.after))
        index = bisect_right(days, local.date()) + count - 1
        if index >= len(days):
            return None
        same_time = local.replace(tzinfo=None, fold=0) + (days[index] - local.date())
        return self.last_instant(self.at(instant_of(same_time, self.definition.zone)))
