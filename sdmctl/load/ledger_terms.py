"""What the budgets say of each line, kind of work and profile that entries name: weight, prices, last days."""

from __future__ import annotations

from datetime import date

import polars as pl

from sdmctl.load.ledger_names import LedgerNames
from sdmctl.model.budget import BudgetLine

KEYS = ("line", "year", "unit", "profile")
_EPOCH = date(1970, 1, 1)
_ALWAYS = -(1 << 31) + 1
_SCHEMA = {
    "line": pl.Int16,
    "year": pl.Int32,
    "unit": pl.Int16,
    "profile": pl.Int16,
    "known": pl.Boolean,  # whether a budget of the year has the line
    "fixed": pl.Boolean,  # whether what it counts is money
    "weight": pl.Int64,  # hundredths of the line's unit in a piece; null: the line's catalogue has no such kind
    "last": pl.Int32,  # the last day with entries; null: there is none
    "expires": pl.Int32,  # the last day of consumption; null: there is none
    "priced_from": pl.Int32,  # the first day with a price; null: there is none
    "priced": pl.Boolean,  # whether the line has any price
}
"""The columns that are put to each entry, besides its keys."""


def days(day: date) -> int:
    """A day as the tables have it."""
    return (day - _EPOCH).days


def day_of(days: int) -> date:
    """The day that a number of the tables is."""
    return date.fromordinal(_EPOCH.toordinal() + days)


def with_terms(entries: pl.DataFrame, names: LedgerNames) -> pl.DataFrame:
    """Each entry with what the budget of its year says of it."""
    dated = entries.with_columns(year=pl.col("day").cast(pl.Date).dt.year())
    used = dated.select(KEYS).unique()
    rows = [(*key, *_terms(key, names)) for key in used.iter_rows()]
    terms = pl.DataFrame(rows, schema=_SCHEMA, orient="row")
    return dated.join(terms, on=list(KEYS), how="left", nulls_equal=True, maintain_order="left")


def _terms(
    key: tuple[int | None, int | None, int | None, int | None], names: LedgerNames
) -> tuple[bool, bool, int | None, int | None, int | None, int | None, bool]:
    code, year, unit, profile = key
    name = None if code is None else names.known["line"][code]
    line = None if name is None or year is None else names.lines.get((name, year))
    if line is None:
        return False, False, None, None, None, None, False
    weight = 100 if unit is None else _weight(line, names.known["unit"][unit])
    fixed = line.pricing == "fixed"
    who = None if profile is None else names.known["profile"][profile]
    last, expires = (None if day is None else days(day) for day in (line.closed, line.expires))
    return True, fixed, weight, last, expires, _priced_from(line, who), line.is_priced and not fixed


def _weight(line: BudgetLine, unit: str) -> int | None:
    found = line.catalogue.get(unit)
    return None if found is None else int(found * 100)


def _priced_from(line: BudgetLine, profile: str | None) -> int | None:
    rate = line.rates.get(profile) if profile is not None else None
    begins = []
    for price, prices in ((line.unit_price, line.prices), *(((rate.price, rate.prices),) if rate else ())):
        begins += [_ALWAYS] if price is not None else [days(day) for day in prices]
    return min(begins, default=None)
