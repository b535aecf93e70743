"""The rows of an export as entries of the ledger."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from sdmctl.load.export.drafts import Drafts
from sdmctl.load.export.ids import TicketIds
from sdmctl.load.export.ledger_days import ledger_days
from sdmctl.load.export.ledger_tickets import LedgerTickets
from sdmctl.load.export.names import names
from sdmctl.load.export.numbers import numbers
from sdmctl.load.export.reading import FAULT, SAMPLE, Column, Reading, cell
from sdmctl.load.export.sheet import ROW
from sdmctl.load.export.texts import Texts
from sdmctl.load.export.ticket_rows import drop_empty, say_missing, say_spoilt
from sdmctl.load.ledger_names import LedgerNames
from sdmctl.load.ledger_rules import (
    DOUBTS,
    FIELDS,
    IN_OPENING,
    OF_ENTRIES,
    Bounds,
    Key,
    Wrong,
    bounds,
    day_of,
    days,
    words,
)
from sdmctl.load.left_out import FAULTS
from sdmctl.model.ledger import DECIMALS, LEDGER, LEDGER_COLUMNS, MOST_MONEY, MOST_UNITS, STAGES, OnClosedLine

_NAMES = ("line", "stage", "unit", "profile", "currency")
_KEY = ("line", "year", "unit", "profile")
_LAST_ORDERED = STAGES.index("consumed")
_TYPES = {
    **dict.fromkeys(_NAMES, pl.Int16),
    **dict.fromkeys(("day", "began", "ticket"), pl.Int32),
    **dict.fromkeys(("quantity", "amount"), pl.Int64),
    "reference": pl.String,
}
_BOUNDS = {
    "known": pl.Int8, "weight": pl.Int64, "money": pl.Boolean,
    "last": pl.Int32, "expires": pl.Int32, "priced_from": pl.Int32,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LedgerReader:
    """What turns rows into entries: the names they may use, the tickets they may name, the contract's days."""

    names: LedgerNames
    drafts: Drafts
    ids: TicketIds
    zone: str
    term: tuple[date, date]
    closed: list[OnClosedLine] = field(default_factory=list)
    """Entries on closed lines so far."""

    def read(self, number: int, reading: Reading, lost: Counter[str]) -> pl.DataFrame:
        """The entries of a sheet that can be counted, as `LEDGER` has them; the others are said, and counted."""
        reading.take(self._columns(reading))
        lost.update(say_spoilt(reading))
        drop_empty(reading)
        self._fill(reading)
        for name in ("line", "stage", "day"):
            say_missing(reading, name)
        keyed = self._bounded(reading.frame)
        self._judge(reading, keyed)
        lost.update(_faults(reading.frame))
        kept = keyed.filter(reading.frame[FAULT].is_null())
        self._doubt(reading, kept)
        return _settled(kept.with_columns(pl.lit(number, pl.Int16).alias("file"), pl.col(ROW) + reading.first))

    def _columns(self, reading: Reading) -> list[Column]:
        sample = reading.sheet.sample(SAMPLE)
        there = [name for name in LEDGER_COLUMNS if name in reading.source.columns]
        if not self.names.has_profiles and "profile" in there:
            there.remove("profile")
        return [self._column(reading, name, sample) for name in there]

    def _column(self, reading: Reading, name: str, sample: pl.DataFrame) -> Column:
        if name in _NAMES:
            return names(reading, name, self.names.known[name])
        if name in ("quantity", "amount"):
            return numbers(reading, name, MOST_UNITS if name == "quantity" else MOST_MONEY)
        if name in ("day", "began"):
            return ledger_days(reading, name, sample, self.zone)
        if name == "ticket":
            return LedgerTickets(cell(reading, name), self.drafts, self.ids)
        return Texts(name, cell(reading, name))

    def _fill(self, reading: Reading) -> None:
        """Put the source's defaults where no column says more; a column that there is not, is empty."""
        frame, defaults = reading.frame, {str(name): each for name, each in reading.source.defaults.items()}
        for name, kind in _TYPES.items():
            own = pl.col(name).cast(kind) if name in frame.columns else pl.lit(None, kind)
            default = defaults.get(name)
            if default in self.names.known.get(name, ()):
                code = pl.lit(self.names.known[name].index(str(default)), kind)
                own = pl.when(pl.col(FAULT).is_null()).then(own.fill_null(code)).otherwise(own)
            frame = frame.with_columns(own.alias(name))
        reading.frame = frame

    def _bounded(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Each entry with what the budget of its year says of it."""
        dated = frame.with_columns(year=pl.col("day").cast(pl.Date).dt.year()).with_columns(key=_one_number())
        used = dated.lazy().filter(pl.col("key").is_not_null()).select("key", *_KEY).unique("key").collect()
        rows = [(one, *_placed(bounds(Key(*key), self.names))) for one, *key in used.iter_rows()]
        known = pl.DataFrame(rows, schema={"key": pl.Int64, **_BOUNDS}, orient="row")
        return dated.join(known, on="key", how="left", maintain_order="left").drop("key")

    def _judge(self, reading: Reading, keyed: pl.DataFrame) -> None:
        """Leave out entries that the budgets have something against, and say so once for each reason."""
        start, end = map(days, self.term)
        found = keyed.select(*_KEY, "day", ROW, FAULT, wrong=_wrong(start, end))
        found = found.filter(pl.col("wrong").is_not_null() & pl.col(FAULT).is_null())
        if found.is_empty():
            return
        groups = found.group_by("wrong", *_KEY, maintain_order=True).agg(
            pl.col("day").first(), pl.len(), pl.col(ROW).first()
        )
        for place, line, year, unit, profile, day, count, row in groups.iter_rows():
            code = OF_ENTRIES[place]
            message, hint = words(Wrong(code, Key(line, year, unit, profile), day, count), self.names, self.term)
            name = FIELDS.get(code, "day")
            own = name if name in reading.source.columns else None
            at = reading.place(row, own)
            (reading.warn if code in DOUBTS else reading.error)(code, message, at, hint)
            if code == "entry-on-closed-line":
                self.closed.append(OnClosedLine(self.names.known["line"][line], day_of(day), count, at))
        for place in found["wrong"].unique(maintain_order=True):
            rows = found.filter(pl.col("wrong") == place)[ROW]
            reading.fault(OF_ENTRIES[place], reading.frame[ROW].is_in(rows.implode()))

    def _doubt(self, reading: Reading, kept: pl.DataFrame) -> None:
        """Say of entries that consume in months with which their budget opens; they stay, and count nowhere twice."""
        opened = [
            (self.names.known["line"].index(name), *map(int, month.split("-")))
            for (name, year), line in self.names.lines.items()
            for month in line.opening
            if month.startswith(f"{year}-")
        ]
        if not opened:
            return
        months = pl.DataFrame(opened, schema={"line": pl.Int16, "year": pl.Int32, "month": pl.Int8}, orient="row")
        spent = kept.filter(pl.col("stage") == _LAST_ORDERED).with_columns(month=pl.col("day").cast(pl.Date).dt.month())
        found = spent.join(months, on=["line", "year", "month"], how="semi", maintain_order="left")
        first = found.group_by("line", "year", maintain_order=True).agg(pl.col("day", ROW).first(), pl.len())
        for line, year, day, row, count in first.iter_rows():
            wrong = Wrong(IN_OPENING, Key(line, year, None, None), day, count)
            message, hint = words(wrong, self.names, self.term)
            reading.warn(
                IN_OPENING, message, reading.place(row, "day" if "day" in reading.source.columns else None), hint
            )


def _placed(own: Bounds) -> tuple[int | None, int, bool, int, int, int]:
    """The bounds of a key, with the place of its fault in `OF_ENTRIES`."""
    fault = None if own.fault is None else OF_ENTRIES.index(own.fault)
    return fault, own.weight, own.money, own.last, own.expires, own.priced_from


def _one_number() -> pl.Expr:
    """A key as one number, which is found faster than four columns; null without a line or a year."""
    number = pl.col("line").cast(pl.Int64) * 10_000 + pl.col("year")
    for name in ("unit", "profile"):
        number = number * (1 << 15) + pl.col(name).cast(pl.Int64).fill_null(-1) + 1
    return number


def _wrong(start: int, end: int) -> pl.Expr:
    """By entry the place in `OF_ENTRIES` of what is wrong, looked for in that order; null where nothing is."""
    day, unpriced = pl.col("day"), pl.col("amount").is_null()
    moves = pl.col("stage") <= _LAST_ORDERED
    uncounted = pl.col("quantity").is_null() & pl.col("unit").is_null()
    needs = pl.when("money").then(unpriced).otherwise(uncounted & (moves | unpriced))
    rules = (
        ("entry-outside-term", ~day.is_between(start, end)),
        ("entry-on-closed-line", day > pl.col("last")),
        ("entry-after-expiry", moves & (day > pl.col("expires"))),
        ("missing-quantity", needs),
        ("entry-without-price", ~pl.col("money") & unpriced & (day < pl.col("priced_from"))),
    )
    found = pl.col("known")
    for code, broken in rules:
        found = found.fill_null(pl.when(broken).then(pl.lit(OF_ENTRIES.index(code), pl.Int8)))
    return found


def _faults(frame: pl.DataFrame) -> Counter[str]:
    """How many rows are left out, by code."""
    counts = frame.filter(pl.col(FAULT).is_not_null()).group_by(FAULT).len()
    return Counter({FAULTS[fault]: count for fault, count in counts.iter_rows()})


def _settled(kept: pl.DataFrame) -> pl.DataFrame:
    """Quantities as units of the line: pieces by the weight of their kind, money where the line counts that."""
    pieces = pl.col("quantity").fill_null(pl.when(pl.col("unit").is_not_null()).then(10**DECIMALS))
    units = pl.when("money").then(pl.col("amount") * 100).otherwise(pieces * pl.col("weight"))
    return kept.with_columns(units=units).select(pl.col(name).cast(getattr(pl, kind)) for name, kind in LEDGER.items())
