"""The calendar of a contract as it is written: opening hours, holidays, closures, openings."""

import re
from datetime import date
from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema

from sdmctl.calendar.definition import DAY, Definition, Opening
from sdmctl.model.document import Day, Model, Name

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS = re.compile(r"(\d{2}):(\d{2})-(\d{2}):(\d{2})")
_RANGE = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)(?:-(mon|tue|wed|thu|fri|sat|sun))?")


def _opening(text: object) -> Opening:
    match = _HOURS.fullmatch(text) if isinstance(text, str) else None
    if not match:
        raise ValueError(f"{text!s} is not a stretch of hours; write 09:00-12:30")
    hour, minute, until_hour, until_minute = map(int, match.groups())
    start, end = hour * 3600 + minute * 60, until_hour * 3600 + until_minute * 60
    if minute > 59 or until_minute > 59 or start >= DAY or end > DAY:
        raise ValueError(f"{text!s} is not in a day, which runs from 00:00 to 24:00")
    if start == end:
        raise ValueError(f"{text!s} is empty; a whole day is 00:00-24:00")
    return (start, end) if end > start else (start, end + DAY)


def weekdays(text: str) -> tuple[int, ...]:
    """`mon-thu` as 0, 1, 2, 3; a range may go round the week; ValueError says what to write instead."""
    match = _RANGE.fullmatch(text)
    if not match:
        raise ValueError(f"{text} is not a day of the week; write mon, tue, wed, thu, fri, sat, sun or mon-fri")
    first, last = WEEKDAYS.index(match[1]), WEEKDAYS.index(match[2] or match[1])
    return tuple(day % 7 for day in range(first, last + 1 + 7 * (last < first)))


def _weekdays(text: str) -> str:
    weekdays(text)
    return text


def _closure(text: object) -> tuple[date, date]:
    """First and last closed day, both inclusive."""
    first, _, last = str(text).partition("/")
    try:
        days = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as fault:
        raise ValueError(f"{text!s} is not a closure; write 2026-12-24 or 2026-12-24/2027-01-01") from fault
    if days[1] < days[0]:
        raise ValueError(f"{text!s} ends before it begins")
    return days


OpeningHours = Annotated[
    Opening,
    PlainValidator(_opening),
    WithJsonSchema({"type": "string", "pattern": r"^\d{2}:\d{2}-\d{2}:\d{2}$", "examples": ["09:00-12:30"]}),
]
Weekdays = Annotated[
    str, PlainValidator(_weekdays), WithJsonSchema({"type": "string", "pattern": f"^{_RANGE.pattern}$"})
]
Closure = Annotated[
    tuple[date, date],
    PlainValidator(_closure),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\d{4}-\d{2}-\d{2}(/\d{4}-\d{2}-\d{2})?$",
            "examples": ["2026-12-24/2027-01-01"],
        }
    ),
]


class Calendar(Model):
    """When business time runs: opening hours by day of the week, less holidays and closures."""

    title: str | None = None
    hours: dict[Weekdays, tuple[OpeningHours, ...]]
    """Wall-clock hours in the contract's zone; those past midnight belong to the day they begin on."""
    holidays: Annotated[Name | None, Field(examples=["FR-57"])] = None
    """A country, or country-subdivision, of the `holidays` package."""
    closures: tuple[Closure, ...] = ()
    """Further closed days; a range is `2026-12-24/2027-01-01`, both inclusive."""
    openings: dict[Day, tuple[OpeningHours, ...]] = {}
    """Hours that replace those of one day, holiday or not."""

    def definition(self, zone: str) -> Definition:
        """The calendar in a zone, free of how the document writes it."""
        week: list[tuple[Opening, ...]] = [()] * 7
        for names, hours in self.hours.items():
            for day in weekdays(names):
                week[day] += hours
        return Definition(zone, tuple(week), self.holidays, self.closures, self.openings)
