"""What the ledger says of a line, summed by day and profile: units and, at the price of their day, money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.model.ledger import CENT, UNIT

if TYPE_CHECKING:
    from sdmctl.model.budget import BudgetLine

_KEYS = ("day", "profile", "has_amount")


@dataclass(frozen=True, slots=True)
class Flow:
    """So much of a line on a day: units of it, and money excluding VAT."""

    day: date
    units: Fraction | None
    """In the line's unit, on a line that counts money in the currency; `None` where only an amount is said."""
    money: Fraction | None
    """The amounts that the entries say, else what the units cost on the day; `None` where nothing says the price."""
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a month comes to."""

    units: Fraction | None = Fraction()
    """`None` where an entry says an amount only."""
    money: Fraction | None = Fraction()
    """`None` where a part of it has no price."""

    def and_(self, flow: Flow) -> Amounts:
        """With one more flow."""
        return Amounts(_sum(self.units, flow.units), _sum(self.money, flow.money))


def by_month(flows: Iterable[Flow]) -> dict[str, Amounts]:
    """Flows added up by month, `2026-10`, in order; a month without any is none."""
    months: dict[str, Amounts] = {}
    for each in flows:
        label = f"{each.day:%Y-%m}"
        months[label] = months.get(label, Amounts()).and_(each)
    return dict(sorted(months.items()))


def _sum(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def cost(line: BudgetLine, units: Fraction, day: date, profile: str | None = None) -> Fraction | None:
    """What units of a line cost on a day; `None` without a price; where it counts money, that money."""
    if line.counts_money:
        return units
    price = line.price(day, profile)
    return None if price is None else units * Fraction(price)


def summed(entries: pl.DataFrame, line: BudgetLine, profiles: tuple[str, ...]) -> Iterator[Flow]:
    """The entries of a line, added up by day and profile: exact, in order of days, whatever the order of entries."""
    keyed = entries.select("day", "profile", "units", "amount", has_amount=pl.col("amount").is_not_null())
    sums = keyed.group_by(_KEYS).agg(
        pl.col("units").cast(pl.Int128).sum(),
        pl.col("amount").cast(pl.Int128).sum(),
        whole=pl.col("units").is_not_null().all(),
    )
    for each in sums.sort(_KEYS, nulls_last=True).iter_rows(named=True):
        profile = None if each["profile"] is None else profiles[each["profile"]]
        units = Fraction(each["units"], UNIT) if each["whole"] else None
        day = date.fromordinal(_EPOCH + each["day"])
        money = Fraction(each["amount"], CENT) if each["has_amount"] else None
        if money is None and units is not None:
            money = cost(line, units, day, profile)
        yield Flow(day, units, money, profile)


_EPOCH = date(1970, 1, 1).toordinal()
