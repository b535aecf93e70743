"""Movements of a budget's line: what it consumed on which day, at the price of that day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.fees import fees_due
from sdmctl.calendar.zone import to_local
from sdmctl.values.period import parse_period

if TYPE_CHECKING:
    from sdmctl.assess.budget_year import Run
    from sdmctl.assess.consumption import Consumed
    from sdmctl.model.budget import BudgetLine


@dataclass(frozen=True, slots=True)
class Movement:
    """So many units on a day, and what they are worth."""

    day: date
    units: Fraction
    """Of the line; money where the line counts money."""
    amount: Fraction | None
    """Excluding VAT; `None` where nothing says the price of that day."""
    price: Fraction | None
    """Of a unit; `None` too where the ledger says an amount without units."""
    profile: str | None = None

    @property
    def month(self) -> str:
        """In which it falls, as `2026-10`."""
        return f"{self.day:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Worth:
    """Units and what they are worth."""

    units: Fraction = Fraction()
    amount: Fraction | None = Fraction()
    """`None` where a part of them has no price."""


def worth(movements: Iterable[Movement]) -> Worth:
    """What movements come to."""
    units, amount = Fraction(), Fraction()
    unpriced = False
    for each in movements:
        units += each.units
        amount += each.amount or 0
        unpriced = unpriced or each.amount is None
    return Worth(units, None if unpriced else amount)


def priced(line: BudgetLine, day: date, units: Fraction, profile: str | None = None) -> Movement:
    """Units at the price of their day."""
    said = Decimal(1) if line.counts_money else line.price(day, profile)
    if said is None:
        return Movement(day, units, None if units else Fraction(), None, profile)
    return Movement(day, units, units * Fraction(said), Fraction(said), profile)


def opening(line: BudgetLine, year: int) -> Iterator[Movement]:
    """What the budget opens with: each month counts on its first day."""
    for label, units in line.opening.items():
        first = parse_period(label).first
        if first.year == year:
            yield priced(line, first, Fraction(units))


def accepted(line: BudgetLine, items: Iterable[Consumed], zone: str) -> Iterator[Movement]:
    """What tickets consumed, on the day of the event that the line counts."""
    for each in items:
        if each.at is not None:
            yield priced(line, to_local(each.at, zone).date(), each.units)


def agreed(line: BudgetLine, run: Run) -> Iterator[Movement]:
    """What a line costs by the contract alone: the fees of a subscription, the instalments of a fixed price."""
    if line.pricing == "subscription":
        for since, share, fee in fees_due(line, run.first, run.after):
            yield priced(line, since, share * fee)
    elif line.pricing == "fixed":
        for label, amount in line.instalments.items():
            first = parse_period(label).first
            if first.year == run.first.year:
                yield priced(line, first, Fraction(amount))
