"""Columns of text: taken as they are, or with a meaning that is found once for each distinct text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import polars as pl

from sdmctl.load.export.instant_text import Unreadable
from sdmctl.load.export.reading import Reading
from sdmctl.load.export.sheet import ROW
from sdmctl.load.left_out import counted
from sdmctl.load.quoting import cut
from sdmctl.values.duration import Unit, parse_duration

_ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]|$)")
_TIME = re.compile(r"[T\s]*%[HIMSfpzZ].*")


@dataclass(frozen=True, slots=True)
class Texts:
    """A column that is taken as it is."""

    field: str
    cells: pl.Expr

    def expression(self) -> pl.Expr:
        """The cells."""
        return self.cells.cast(pl.String).alias(self.field)

    def settle(self, reading: Reading) -> pl.Series:
        """The cells."""
        return reading.frame[self.field]


@dataclass(frozen=True, slots=True)
class Efforts(Texts):
    """A column of efforts, as `4h` or `1h30m`."""

    def settle(self, reading: Reading) -> pl.Series:
        """Seconds; what is no duration is said."""
        texts = reading.frame[self.field]
        read = {text: _effort(text) for text in texts.drop_nulls().unique()}
        _say(reading, self.field, "unreadable-effort", read)
        seconds = {text: each for text, each in read.items() if isinstance(each, int)}
        return texts.replace_strict(seconds, default=None, return_dtype=pl.Int64)


@dataclass(frozen=True, slots=True)
class Days(Texts):
    """A column of days, with or without a time of day that is of no interest."""

    def settle(self, reading: Reading) -> pl.Series:
        """Days in ISO 8601; what is none is said."""
        texts = reading.frame[self.field]
        read = {text: _day(text, reading.source.dates) for text in texts.drop_nulls().unique()}
        _say(reading, self.field, "unreadable-date", read)
        days = {text: each for text, each in read.items() if isinstance(each, str)}
        return texts.replace_strict(days, default=None, return_dtype=pl.String)


def _say(reading: Reading, field: str, code: str, read: Mapping[str, object]) -> None:
    """Say which texts mean nothing, together where it is for the same reason."""
    unreadable = {text: each for text, each in read.items() if isinstance(each, Unreadable)}
    for reason in dict.fromkeys(each.reason for each in unreadable.values()):
        texts = [text for text, each in unreadable.items() if each.reason == reason]
        wrong = reading.frame[field].is_in(pl.Series(texts).implode()).fill_null(value=False)
        rows = reading.frame.filter(wrong)
        first, row = rows.select(field, ROW).row(0)
        message = f"`{cut(first)}` {reason} ({counted(rows.height, 'cell', 'cells')})"
        reading.error(code, message, reading.place(row, field), unreadable[first].hint)
        reading.fault(code, wrong)


def _effort(text: str) -> int | Unreadable:
    try:
        effort = parse_duration(text.strip())
    except ValueError:
        return Unreadable("is not an effort", _effort_hint(text.strip()))
    if effort.unit is not Unit.SECONDS:
        return Unreadable("is not an effort in hours", "write hours and minutes, as 4h or 1h30m")
    return effort.count


def _effort_hint(text: str) -> str:
    number = text.replace(",", ".")
    if re.fullmatch(r"\d+\.\d+", number):
        minutes = round(float(number) * 60)
        return f"if it is hours, write {minutes // 60}h{minutes % 60:02}m"
    if text.isdigit():
        return f"write its unit: {text}h, or {text}m for minutes"
    return "write hours and minutes, as 4h or 1h30m"


def _day(text: str, dates: str | None) -> str | Unreadable:
    written = text.strip()
    iso = _ISO_DAY.match(written)
    for form in (dates, _TIME.sub("", dates)) if dates and not iso else ():
        try:
            return datetime.strptime(written, form).date().isoformat()  # noqa: DTZ007  # a day has no zone
        except (ValueError, re.error):
            continue
    try:
        return date.fromisoformat(iso[1] if iso else "").isoformat()
    except ValueError:
        return Unreadable("is not a day", "write it as 2026-10-31")
