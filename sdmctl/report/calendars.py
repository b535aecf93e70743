"""A calendar over a period: its hours, every closed day and why, every day with hours of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.definition import DAY, Opening
from sdmctl.calendar.opening import LocalDay, Reason, local_days
from sdmctl.calendar.question import business_between, deadline
from sdmctl.calendar.zone import midnight
from sdmctl.model.calendar import WEEKDAYS
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import Boundary
from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Readers, Row, Table
from sdmctl.values.duration import Duration
from sdmctl.values.period import Period

OFF = "off"
"""A day of the week without hours."""

_COLUMNS = (
    ("calendar", Kind.TEXT, Readers.MACHINES),
    ("day", Kind.DAY, Readers.ALL),
    ("weekday", Kind.WORD, Readers.ALL),
    ("hours", Kind.TEXT, Readers.ALL),
    ("why", Kind.WORD, Readers.ALL),
    ("name", Kind.TEXT, Readers.ALL),
    ("business_seconds", Kind.DURATION, Readers.MACHINES),
)
_WHICH = (("calendar", Kind.TEXT), ("start", Kind.INSTANT))
_BETWEEN = (("end", Kind.INSTANT), ("business_seconds", Kind.DURATION))
_DEADLINE = (("allowance", Kind.TEXT), ("deadline", Kind.INSTANT))


@dataclass(frozen=True, slots=True)
class CalendarDays:
    """One calendar of a contract, day by day over a period."""

    id: str
    title: str
    zone: str
    period: Period
    days: tuple[tuple[LocalDay, int], ...]
    """Each local day with its business time, in seconds from its midnight to the next."""

    @property
    def business_seconds(self) -> int:
        """Business time in the period."""
        return sum(seconds for _, seconds in self.days)

    @property
    def working_days(self) -> int:
        """The days on which an opening begins."""
        return sum(bool(day.openings) for day, _ in self.days)


def calendar_days(contract: Contract, name: str, period: Period) -> CalendarDays:
    """A calendar of a contract over a period."""
    calendar = contract.calendars[name]
    definition = calendar.definition(contract.time_zone)
    zone, a_day = definition.zone, timedelta(days=1)
    business = BusinessTime(definition, period.first - 2 * a_day, period.after + a_day)
    days = tuple(
        (each, business.between(midnight(each.day, zone), midnight(each.day + a_day, zone)))
        for each in local_days(definition, period.first, period.after)
    )
    return CalendarDays(name, calendar.title or name, zone, period, days)


def days_table(calendar: CalendarDays, locale: Locale, *, every_day: bool = False) -> Table:
    """The closed days and those with hours of their own, or every day."""
    columns = tuple(Column(name, kind, locale.say(f"column.{name}"), readers) for name, kind, readers in _COLUMNS)
    title = locale.say(
        "calendar.title",
        calendar=calendar.title,
        period=locale.period(calendar.period),
        hours=locale.duration(calendar.business_seconds),
        n=calendar.working_days,
    )
    rows = [_row(calendar.id, day, seconds) for day, seconds in calendar.days if every_day or _out_of_the_ordinary(day)]
    return Table(title, columns, tuple(rows))


def days_json(calendar: CalendarDays) -> dict[str, Any]:
    """A calendar over a period as JSON holds it."""
    return {
        "calendar": calendar.id,
        "title": calendar.title,
        "period": calendar.period.label,
        "business_seconds": calendar.business_seconds,
        "working_days": calendar.working_days,
        "days": [
            {
                "day": day.day.isoformat(),
                "hours": [_written(opening) for opening in day.openings],
                "why": _why(day),
                "name": day.name,
                "business_seconds": seconds,
            }
            for day, seconds in calendar.days
        ],
    }


def between_table(contract: Contract, names: Iterable[str], start: int, end: int, locale: Locale) -> Table:
    """The business time between two instants on each calendar."""
    rows = [
        (name, start, end, business_between(contract.calendars[name].definition(contract.time_zone), start, end))
        for name in names
    ]
    return _table("between", (*_WHICH, *_BETWEEN), rows, locale)


def deadline_table(contract: Contract, names: Iterable[str], start: int, allowance: Duration, locale: Locale) -> Table:
    """The deadline of an allowance on each calendar, by the contract's rule of the boundary; ValueError if never."""
    closing = contract.rules.boundary is Boundary.CLOSING
    rows = [
        (
            name,
            start,
            str(allowance),
            deadline(contract.calendars[name].definition(contract.time_zone), start, allowance, closing=closing),
        )
        for name in names
    ]
    return _table("deadline", (*_WHICH, *_DEADLINE), rows, locale)


def _table(what: str, columns: tuple[tuple[str, Kind], ...], rows: Sequence[Row], locale: Locale) -> Table:
    made = tuple(Column(name, kind, locale.say(f"column.{name}")) for name, kind in columns)
    return Table(locale.say(f"calendar.{what}"), made, tuple(rows))


def _row(name: str, day: LocalDay, seconds: int) -> Row:
    hours = " ".join(_written(opening) for opening in day.openings) or None
    return name, day.day, WEEKDAYS[day.day.weekday()], hours, _why(day), day.name, seconds


def _out_of_the_ordinary(day: LocalDay) -> bool:
    return not day.openings or day.reason is not Reason.HOURS


def _why(day: LocalDay) -> str:
    return OFF if day.reason is Reason.HOURS and not day.openings else day.reason.value


def _written(opening: Opening) -> str:
    """As a contract writes it: `22:00-06:00` crosses midnight."""
    start, end = opening
    past = end if end <= DAY else end - DAY
    return f"{start // 3600:02}:{start % 3600 // 60:02}-{past // 3600:02}:{past % 3600 // 60:02}"
