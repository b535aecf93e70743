"""The items of an invoice: what a budget's line brings to it for a period, each price by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.model.fees import fees_due
from sdmctl.values.period import parse_period

if TYPE_CHECKING:
    from sdmctl.assess.budget.burn import Burn
    from sdmctl.assess.budget.movements import Movement


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the invoice, excluding VAT."""

    line: str
    """Of the budget, by name."""
    title: str
    pricing: str
    detail: str | None
    """Who worked, the month of an instalment as `2026-10`, or how many months where they are not whole, as `15/31`;
    `None` where the title says it all."""
    quantity: Fraction
    price: Fraction | None
    """`None` where nothing says it."""

    @property
    def amount(self) -> Fraction | None:
        """Quantity × price."""
        return None if self.price is None else self.quantity * self.price


def items(burn: Burn, consumed: tuple[Movement, ...]) -> Iterator[Item]:
    """What a line brings: months at their fee, instalments, or what was consumed at the price of its day.

    `consumed` is what of the period's consumption may be invoiced.
    """
    if burn.line.pricing == "subscription":
        yield from _fees(burn)
    elif burn.line.pricing == "fixed":
        yield from _instalments(burn)
    elif not burn.line.is_prepaid:
        yield from _consumed(burn, consumed)


def _item(burn: Burn, detail: str | None, quantity: Fraction, price: Fraction | None) -> Item:
    return Item(burn.name, burn.line.title, burn.line.pricing, detail, quantity, price)


def _fees(burn: Burn) -> Iterator[Item]:
    months: dict[Fraction, Fraction] = {}
    start = max(burn.run.first, burn.period.first)
    for _, share, fee in fees_due(burn.line, start, max(start, burn.run.gone)):
        months[fee] = months.get(fee, Fraction()) + share
    for fee, count in months.items():
        yield _item(burn, None if count.denominator == 1 else str(count), count, fee)


def _instalments(burn: Burn) -> Iterator[Item]:
    for month, amount in sorted(burn.line.instalments.items()):
        if burn.period.first <= parse_period(month).first < burn.period.after:
            yield _item(burn, month, Fraction(1), Fraction(amount))


def _consumed(burn: Burn, consumed: tuple[Movement, ...]) -> Iterator[Item]:
    units: dict[tuple[str | None, Fraction | None], Fraction] = {}
    for each in consumed:
        if each.units:
            key = (each.profile, each.price)
            units[key] = units.get(key, Fraction()) + each.units
        elif each.amount:
            yield _item(burn, each.profile, Fraction(1), each.amount)
    for (profile, price), quantity in units.items():
        if quantity:
            yield _item(burn, profile, quantity, price)
