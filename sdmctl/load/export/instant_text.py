"""One text that should be an instant, read on its own: what it is, or why it is none and what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from sdmctl.calendar.zone import read_moment, seconds_of
from sdmctl.load.export.layout import LOCAL

_NUMBER = re.compile(r"-?\d+([.,]\d+)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}([/.-])\d{1,2}\1(\d{4}|\d{2})")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\s+\d{1,2}:\d{2}(:\d{2})?(\s*[AaPp][Mm])?")
_SERIALS = (20_000, 110_000)
"""Days since 1899-12-30, from 1954 to 2201: what Excel shows as a date."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a text is no instant; texts that are none for the same reason are one finding."""

    reason: str
    hint: str


@dataclass(frozen=True, slots=True)
class Writing:
    """How a source says that it writes instants."""

    dates: str | None
    """As strptime has it; `None` is ISO 8601."""
    typed: bool = False
    """Whether cells can be dates by their type, which come in ISO 8601 whatever the source says."""

    @property
    def in_iso(self) -> bool:
        """Whether an instant may be written in ISO 8601."""
        return self.typed or self.dates is None


def read_text(text: str, writing: Writing) -> int | Unreadable:
    """The number of an instant as `layout` has it, or why there is none."""
    if writing.dates is not None:
        try:
            # What has no offset is a wall clock until the zone is known.
            return _number(datetime.strptime(text.strip(), writing.dates))  # noqa: DTZ007
        except (ValueError, re.error):
            if not writing.typed:
                return _unreadable(text, writing)
    try:
        return _number(read_moment(text))
    except (ValueError, OverflowError):
        return _unreadable(text, writing)


def _number(moment: datetime) -> int:
    return seconds_of(moment) + (LOCAL if moment.tzinfo is None else 0)


def _unreadable(text: str, writing: Writing) -> Unreadable:
    written = text.strip()
    if _NUMBER.fullmatch(written):
        return _serial(written)
    if _DAY.fullmatch(written):
        return Unreadable("it has no time of day", "export the time too: a day alone names no instant")
    if (numeric := _NUMERIC.fullmatch(written)) is not None:
        return _order(numeric, writing)
    if writing.dates is not None:
        return Unreadable(f"it is not written as `{writing.dates}`", "write in the source how this column is written")
    hint = 'write 2026-10-31T14:30:00+01:00, or how it is written, as `dates: "%d/%m/%Y %H:%M"`'
    return Unreadable("it is not written in ISO 8601", hint)


def _serial(written: str) -> Unreadable:
    number = float(written.replace(",", "."))
    if _SERIALS[0] <= number < _SERIALS[1]:
        hint = "format the column as a date before it is saved, or export it as text: 2026-10-31T14:30:00"
        return Unreadable("it is a serial number of Excel", hint)
    return Unreadable("it is a number", "export instants as text: 2026-10-31T14:30:00+01:00")


def _order(numeric: re.Match[str], writing: Writing) -> Unreadable:
    """A day, a month and a year in numbers, whose order only the source can tell."""
    first, between, second, year, seconds, half = numeric.groups()
    clock = ("%I:%M" if half else "%H:%M") + (":%S" if seconds else "")
    clock += "" if not half else " %p" if half[0].isspace() else "%p"
    end = f"{between}{'%Y' if len(year) == 4 else '%y'} {clock}"
    day_first, month_first = f'`dates: "%d{between}%m{end}"`', f'`dates: "%m{between}%d{end}"`'
    if int(first) > 12 >= int(second):
        hint = f"the day is first: write {day_first} in the source"
    elif int(second) > 12 >= int(first):
        hint = f"the month is first: write {month_first} in the source"
    else:
        hint = f"write in the source whether the day is first, {day_first}, or the month, {month_first}"
    reason = "it is not written in ISO 8601" if writing.dates is None else f"it is not written as `{writing.dates}`"
    return Unreadable(reason, hint)
