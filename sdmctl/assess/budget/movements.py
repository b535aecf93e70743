"""Movements of a budget's line: what it consumed on which day, at the price of that day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.model.fees import fees_due
from sdmctl.values.period import parse_period

if TYPE_CHECKING:
    from sdmctl.assess.budget.budget_year import Run
    from sdmctl.assess.budget.flows import Flow
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


def moved(flows: Iterable[Flow]) -> tuple[Movement, ...]:
    """What ledger and tickets say of a line, with the price that a unit had."""
    return tuple(Movement(each.day, each.units or Fraction(), each.money, _price(each), each.profile) for each in flows)


def _price(flow: Flow) -> Fraction | None:
    return None if flow.money is None or not flow.units else flow.money / flow.units


def agreed(line: BudgetLine, run: Run) -> Iterator[Movement]:
    """What a line costs by the contract alone: the fees of a subscription, the instalments of a fixed price."""
    if line.pricing == "subscription":
        for since, share, fee in fees_due(line, run.first, run.after):
            yield Movement(since, share * fee, share * fee, Fraction(1))
    elif line.pricing == "fixed":
        for label, amount in line.instalments.items():
            first = parse_period(label).first
            if first.year == run.first.year:
                yield Movement(first, Fraction(amount), Fraction(amount), Fraction(1))


def total(amounts: Iterable[Fraction | None]) -> Fraction | None:
    """The sum; `None` where a part of it cannot be told."""
    whole = Fraction()
    for amount in amounts:
        if amount is None:
            return None
        whole += amount
    return whole
