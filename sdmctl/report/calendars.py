"""A calendar over a period: its hours, every closed day and why, every day with hours of its own."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sdmctl.calendar.definition import DAY, Opening
from sdmctl.calendar.opening import LocalDay, Reason, local_days
from sdmctl.calendar.question import business_between
from sdmctl.calendar.zone import midnight
from sdmctl.model.calendar import WEEKDAYS
from sdmctl.model.contract import Contract
from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Readers, Row, Table
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
    days = tuple(
        (day, business_between(definition, *(midnight(each, definition.zone) for each in _from_to(day))))
        for day in local_days(definition, period.first, period.after)
    )
    return CalendarDays(name, calendar.title or name, definition.zone, period, days)


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
        "id": calendar.id,
        "title": calendar.title,
        "time_zone": calendar.zone,
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


def _from_to(day: LocalDay) -> tuple[Any, Any]:
    return day.day, day.day + timedelta(days=1)
