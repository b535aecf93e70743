"""What people ask of a calendar: business time between two instants, a deadline, why a day is closed."""

from collections.abc import Iterator
from datetime import date, timedelta

from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.definition import Definition
from sdmctl.calendar.zone import instant_of, to_local
from sdmctl.values.duration import Duration, Unit

_LAST_YEAR = 2300
_MARGIN = timedelta(days=2)


def business_between(definition: Definition, start: int, end: int) -> int:
    """Business time in `[start, end)`, in seconds; below zero where the end comes first."""
    if end < start:
        return -business_between(definition, end, start)
    first, last = (to_local(at, definition.zone).date() for at in (start, end))
    return BusinessTime(definition, first - _MARGIN, last + _MARGIN).between(start, end)


def deadline(definition: Definition, start: int, allowance: Duration, *, closing: bool = False) -> int:
    """The last instant at which an allowance from `start` on is still met; ValueError where it never comes.

    With `closing`, the instant at which hours are used up.
    """
    local = to_local(start, definition.zone)
    if allowance.unit is Unit.CALENDAR_DAYS:
        return instant_of(local.replace(tzinfo=None, fold=0) + timedelta(days=allowance.count), definition.zone)
    for business in _longer(definition, local.date() - _MARGIN):
        if allowance.unit is Unit.BUSINESS_DAYS:
            found = business.business_days_after(start, allowance.count)
        elif closing:
            found = business.first_instant(business.at(start) + allowance.count)
        else:
            found = business.last_instant(business.at(start) + allowance.count)
        if found is not None:
            return found
    raise ValueError(f"{allowance} are not over before {_LAST_YEAR} on this calendar")


def _longer(definition: Definition, first: date) -> Iterator[BusinessTime]:
    """The calendar over one year, then over twice as many each time."""
    years = 1
    while first.year + years <= _LAST_YEAR:
        yield BusinessTime(definition, first, first + timedelta(days=366 * years))
        years *= 2
