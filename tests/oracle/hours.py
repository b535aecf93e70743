"""When a calendar is open, found by walking from day to day: the oracle's own business time.

Written from the rules, not from `sdmctl.calendar`, and slow on purpose. Instants are whole seconds since
1970-01-01T00:00Z; a local time is turned into one by the standard library and by nothing else.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays

from sdmctl.model.calendar import Calendar, weekdays

Stretch = tuple[int, int]
"""A stretch of absolute time, half-open."""

_PATIENCE = 400 * 366
"""Days walked before the walk is given up: a calendar that never opens again has no deadline."""


def local_text(at: int) -> str:
    """An instant as a document writes it, with its offset."""
    return datetime.fromtimestamp(at, UTC).isoformat()


class Hours:
    """The opening hours of one calendar in one zone."""

    def __init__(self, calendar: Calendar, zone: str) -> None:
        self.calendar = calendar
        self.zone = ZoneInfo(zone)
        self._openings: dict[date, list[Stretch]] = {}
        self._stretches: dict[date, list[Stretch]] = {}
        self._holidays: dict[int, set[date]] = {}

    def instant(self, day: date, seconds: int) -> int:
        """The instant at which the wall clock of a day shows so many seconds past midnight.

        A time that the clock skips moves forward by the gap, one that it shows twice is the first; 24:00 is the
        midnight of the next day.
        """
        wall = datetime.combine(day, time()) + timedelta(seconds=seconds)
        return int(wall.replace(tzinfo=self.zone, fold=0).astimezone(UTC).timestamp())

    def local(self, at: int) -> datetime:
        """What the wall clock shows at an instant, without its offset."""
        return datetime.fromtimestamp(at, self.zone).replace(tzinfo=None, fold=0)

    def is_closed_day(self, day: date) -> bool:
        """Holidays and closures take all the hours that begin on their day."""
        if any(first <= day <= last for first, last in self.calendar.closures):
            return True
        if self.calendar.holidays is None:
            return False
        if day.year not in self._holidays:
            country, _, subdivision = self.calendar.holidays.partition("-")
            found = holidays.country_holidays(country, subdiv=subdivision or None, years=day.year)
            self._holidays[day.year] = set(found)
        return day in self._holidays[day.year]

    def openings(self, day: date) -> list[Stretch]:
        """The openings that begin on a day, each boundary turned into an instant, those left empty dropped.

        `openings` of the calendar replaces the hours of its day, even on a holiday. Hours past midnight belong to the
        day that they begin on.
        """
        if day not in self._openings:
            if day in self.calendar.openings:
                hours = list(self.calendar.openings[day])
            elif self.is_closed_day(day):
                hours = []
            else:
                written = self.calendar.hours.items()
                hours = [each for days, listed in written if day.weekday() in weekdays(days) for each in listed]
            turned = [(self.instant(day, begin), self.instant(day, end)) for begin, end in hours]
            self._openings[day] = sorted((begin, end) for begin, end in turned if begin < end)
        return self._openings[day]

    def stretches(self, day: date) -> list[Stretch]:
        """The openings of a day without what is already open: overlapping hours count once."""
        if day not in self._stretches:
            reached = max((end for _, end in self.openings(day - timedelta(days=1))), default=0)
            kept = []
            for begin, end in self.openings(day):
                if max(begin, reached) < end:
                    kept.append((max(begin, reached), end))
                reached = max(reached, end)
            self._stretches[day] = kept
        return self._stretches[day]

    def walk(self, at: int) -> Iterator[Stretch]:
        """All the time that is open from an instant on, in order."""
        day = self.local(at).date() - timedelta(days=2)
        for _ in range(_PATIENCE):
            for begin, end in self.stretches(day):
                if end > at:
                    yield max(begin, at), end
            day += timedelta(days=1)
        raise AssertionError("the calendar never opens again")

    def business(self, begin: int, end: int) -> int:
        """Business time between two instants: the overlap of the opening hours with `[begin, end)`, in seconds."""
        total = 0
        day = self.local(begin).date() - timedelta(days=2)
        last = self.local(max(begin, end)).date()
        while day <= last:
            for opens, closes in self.stretches(day):
                total += max(0, min(closes, end) - max(opens, begin))
            day += timedelta(days=1)
        return total

    def next_opening(self, at: int) -> int:
        """The instant itself while open, else the next at which an opening begins."""
        return next(self.walk(at))[0]

    def is_open(self, at: int) -> bool:
        """Open at its first second, closed at closing time."""
        return self.next_opening(at) == at

    def last_within(self, start: int, allowance: int) -> int:
        """The last instant up to which no more than the allowance of business time has run since the start.

        Where the allowance is used up at closing time that is the next opening.
        """
        left = allowance
        for begin, end in self.walk(start):
            if end - begin > left:
                return begin + left
            left -= end - begin
        raise AssertionError("unreachable: the walk does not end")

    def first_used_up(self, start: int, allowance: int) -> int:
        """The first instant at which the whole allowance of business time has run since the start."""
        left = allowance
        for begin, end in self.walk(start):
            if left <= 0:
                return start
            if end - begin >= left:
                return begin + left
            left -= end - begin
        raise AssertionError("unreachable: the walk does not end")

    def is_working_day(self, day: date) -> bool:
        """A working day is one on which an opening begins."""
        return bool(self.openings(day))

    def same_time_after(self, at: int, day: date) -> int:
        """The same local time of day on another day: skipped or shown twice as any local time."""
        wall = self.local(at)
        return self.instant(day, round((wall - datetime.combine(wall.date(), time())).total_seconds()))

    def business_days_after(self, at: int, count: int) -> int:
        """The same time of day on the Nth working day after, moved to the next opening if closed then.

        A start while closed moves to the next opening first.
        """
        start = self.next_opening(at)
        day, left = self.local(start).date(), count
        for _ in range(_PATIENCE):
            day += timedelta(days=1)
            left -= self.is_working_day(day)
            if not left:
                return self.next_opening(self.same_time_after(start, day))
        raise AssertionError("the calendar never opens again")

    def calendar_days_after(self, at: int, count: int) -> int:
        """The same local time so many days later, whatever the calendar."""
        return self.same_time_after(at, self.local(at).date() + timedelta(days=count))
