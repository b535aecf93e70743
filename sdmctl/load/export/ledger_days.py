"""A column of days of a ledger: as the source writes them, in the contract's own calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

import polars as pl

from sdmctl.calendar.zone import read_moment, seconds_of, to_local, zone_info
from sdmctl.load.export.instant_text import Unreadable
from sdmctl.load.export.reading import Reading, cell
from sdmctl.load.export.sheet import ROW
from sdmctl.load.ledger_rules import days
from sdmctl.load.left_out import counted
from sdmctl.load.quoting import cut

_ODD = -(1 << 31)
"""Stands for a cell that is to be looked at on its own."""
_YEARS = (1970, 2200)
_ISO = r"%Y-%m-%d"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ROUGH = re.compile(r"\d{1,2}([/.-])\d{1,2}\1(\d{4}|\d{2})")
_TIME = re.compile(r"[T\s]*%[HIMSfpzZ].*")


@dataclass(frozen=True, slots=True)
class LedgerDays:
    """A column of days; an instant is the day in the contract's zone on which it lies."""

    field: str
    cells: pl.Expr
    kind: pl.DataType
    dates: str | None
    """As strptime has it; `None` is ISO 8601."""
    zone: str
    """The contract's."""

    def expression(self) -> pl.Expr:
        """Days since 1970-01-01 of what is written plainly."""
        if self.kind == pl.Date:
            read = self.cells.to_physical()
        elif isinstance(self.kind, pl.Datetime):
            own = self.cells if self.kind.time_zone is None else self.cells.dt.convert_time_zone(self.zone)
            read = own.dt.date().to_physical()
        else:
            text = self.cells.cast(pl.String)
            form = _ISO if self.dates is None else _TIME.sub("", self.dates)
            read = text.str.to_date(form, strict=False, exact=True).to_physical()
            if form == _ISO:
                read = pl.when(text.str.len_bytes() == 10).then(read)
        first, after = (days(date(year, 1, 1)) for year in _YEARS)
        read = pl.when(read.is_between(first, after - 1)).then(read).otherwise(_ODD)
        return pl.when(self.cells.is_not_null()).then(read).cast(pl.Int32).alias(self.field)

    def settle(self, reading: Reading) -> pl.Series:
        """The days; what is none is said."""
        numbers = reading.frame[self.field]
        odd = (numbers == _ODD).fill_null(value=False)
        if not odd.any():
            return numbers
        cells = reading.cells(self.field, odd)
        read = {text: self._read(text, reading.zone) for text in cells["text"].unique(maintain_order=True)}
        known = {text: each for text, each in read.items() if isinstance(each, int)}
        found = cells["text"].replace_strict(known, default=None, return_dtype=pl.Int32)
        wrong = cells.filter(found.is_null())
        reasons = {text: each for text, each in read.items() if isinstance(each, Unreadable)}
        for reason in dict.fromkeys(each.reason for each in reasons.values()):
            same = wrong.filter(pl.col("text").is_in([text for text, each in reasons.items() if each.reason == reason]))
            row, text = same.select(ROW, "text").row(0)
            message = f"`{cut(text)}` {reason} ({counted(same.height, 'cell', 'cells')})"
            reading.error("unreadable-date", message, reading.place(row, self.field), reasons[text].hint)
        reading.fault("unreadable-date", reading.frame[ROW].is_in(wrong[ROW].implode()))
        return numbers.scatter(odd.arg_true(), found)

    def _read(self, text: str, zone: str) -> int | Unreadable:
        written = text.strip()
        for form in (self.dates, _TIME.sub("", self.dates)) if self.dates else ():
            try:
                return self._number(datetime.strptime(written, form), zone, form)  # noqa: DTZ007  # the zone is put on it
            except (ValueError, re.error):
                continue
        try:
            if _DAY.fullmatch(written):
                return _within(date.fromisoformat(written))
            if self.dates is None:
                return self._number(read_moment(written), zone, "%H")
        except (ValueError, OverflowError):
            pass
        how = "2026-10-31" if self.dates is None else f"`{self.dates}`, as the source says"
        hint = f"write {how}"
        if self.dates is None and _ROUGH.fullmatch(written):
            hint = 'write 2026-10-31, or say in the source how it is written, as `dates: "%d/%m/%Y"`'
        return Unreadable("is not a day", hint)

    def _number(self, moment: datetime, zone: str, form: str) -> int | Unreadable:
        """The day of an instant in the contract's zone; without a time of day it is the day that is written."""
        if "%H" not in form and "%I" not in form:
            return _within(moment.date())
        if moment.tzinfo is None and zone == self.zone:
            return _within(moment.date())
        at = seconds_of(moment if moment.tzinfo else moment.replace(tzinfo=zone_info(zone)))
        return _within(to_local(at, self.zone).date())


def _within(day: date) -> int | Unreadable:
    if _YEARS[0] <= day.year < _YEARS[1]:
        return days(day)
    return Unreadable("is not between 1970 and 2200", "see what wrote it")


def ledger_days(reading: Reading, field: str, sample: pl.DataFrame, zone: str) -> LedgerDays:
    """The column of a field."""
    cells = cell(reading, field)
    kind = sample.select(cells.alias(field)).to_series().dtype
    return LedgerDays(field, cells, kind, reading.source.dates, zone)
