"""From wall-clock hours to stretches of absolute time: when a calendar is open, and why a day is closed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sdmctl.calendar.definition import DAY, Definition, Opening
from sdmctl.calendar.holiday import holidays_of
from sdmctl.calendar.zone import instant_of, zone_info

_EPOCH = date(1970, 1, 1).toordinal()

Stretch = tuple[int, int]
"""Absolute time, half-open, in seconds since 1970-01-01T00:00Z."""


class Reason(StrEnum):
    """Why a day has the hours that it has."""

    HOURS = "hours"
    """Those of its day of the week; none of them is a day off."""
    HOLIDAY = "holiday"
    CLOSURE = "closure"
    OPENING = "opening"
    """Hours written for that day alone."""


@dataclass(frozen=True, slots=True)
class LocalDay:
    """A local day of a calendar: the openings that begin on it, and why."""

    day: date
    openings: tuple[Opening, ...]
    reason: Reason
    name: str | None = None
    """Of the holiday."""


def local_day(definition: Definition, day: date) -> LocalDay:
    """The openings that begin on a day: its own if it has some, none on a holiday or closure, else the week's."""
    if definition.openings and day in definition.openings:
        return LocalDay(day, definition.openings[day], Reason.OPENING)
    if any(first <= day <= last for first, last in definition.closures):
        return LocalDay(day, (), Reason.CLOSURE)
    if definition.holidays and (name := holidays_of(definition.holidays, day.year).get(day)):
        return LocalDay(day, (), Reason.HOLIDAY, name)
    return LocalDay(day, definition.week[day.weekday()], Reason.HOURS)


def local_days(definition: Definition, first: date, after: date) -> Iterator[LocalDay]:
    """The local days of `[first, after)`."""
    day = first
    while day < after:
        yield local_day(definition, day)
        day += timedelta(days=1)


def openings(definition: Definition, first: date, after: date) -> list[Stretch]:
    """The stretches whose opening begins on a local day of `[first, after)`: sorted, united, none empty.

    Each wall-clock boundary becomes an instant by itself: skipped moves forward by the gap, ambiguous is the first.
    """
    return united([each for day in local_days(definition, first, after) for each in _stretches(day, definition.zone)])


def working_days(definition: Definition, first: date, after: date) -> Iterator[date]:
    """The local days of `[first, after)` on which an opening begins; one that the clock skips whole does not."""
    for local in local_days(definition, first, after):
        if local.openings and _stretches(local, definition.zone):
            yield local.day


def _stretches(local: LocalDay, zone: str) -> list[Stretch]:
    """The openings that begin on a local day, as absolute time; none is empty."""
    if not local.openings:
        return []
    ordinal = local.day.toordinal()
    info = zone_info(zone)
    offsets = {_offset(info.utcoffset(datetime.fromordinal(ordinal + ahead))) for ahead in range(3)}
    if len(offsets) == 1:
        base = (ordinal - _EPOCH) * DAY - offsets.pop()
        return [(base + start, base + end) for start, end in local.openings]
    at = datetime.fromordinal(ordinal)
    stretches = ((_instant(at, start, zone), _instant(at, end, zone)) for start, end in local.openings)
    return [each for each in stretches if each[0] < each[1]]


def united(stretches: list[Stretch]) -> list[Stretch]:
    """Sorted, with those that overlap or touch made one."""
    result: list[Stretch] = []
    for start, end in sorted(stretches):
        if result and start <= result[-1][1]:
            if end > result[-1][1]:
                result[-1] = result[-1][0], end
        else:
            result.append((start, end))
    return result


def _instant(midnight: datetime, seconds: int, zone: str) -> int:
    return instant_of(midnight + timedelta(seconds=seconds), zone)


def _offset(offset: timedelta | None) -> int:
    return int(offset.total_seconds()) if offset else 0
