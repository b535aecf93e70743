"""Totals of the budget: what all its lines come to in money, where each of them can be told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.budget.landing import Landing
from sdmctl.assess.budget.movements import total

if TYPE_CHECKING:
    from sdmctl.assess.budget.burn import Burn


@dataclass(frozen=True, slots=True)
class Money:
    """A line of the budget, or all of them, in money excluding VAT; `None` is what cannot be told."""

    envelope: Fraction | None
    """What can be consumed: what was at its prices, the rest at the price in force."""
    in_period: Fraction | None
    to_date: Fraction | None
    ordered: Fraction | None
    invoiced: Fraction | None
    """Without a ledger it cannot be told, nor can `paid`."""
    paid: Fraction | None
    left: Fraction | None
    left_after_orders: Fraction | None
    landing: Fraction | None
    """At the run rate."""
    landing_at_last_rate: Fraction | None
    landing_with_orders: Fraction | None
    overrun: Fraction | None
    """At the run rate, over what can be consumed; zero where it is kept."""


def money(burn: Burn) -> Money:
    """A line's figures in money."""
    landing, left = Landing(burn), burn.valued(burn.left)
    return Money(
        envelope=total((burn.to_date.amount, left)),
        in_period=burn.in_period.amount,
        to_date=burn.to_date.amount,
        ordered=burn.ordered.amount,
        invoiced=burn.invoiced,
        paid=burn.paid,
        left=left,
        left_after_orders=None if left is None or burn.ordered.amount is None else left - burn.ordered.amount,
        landing=landing.money(landing.at_run_rate),
        landing_at_last_rate=landing.money(landing.at_last_rate),
        landing_with_orders=landing.money_with_orders,
        overrun=burn.valued(landing.overrun),
    )


def all_lines(lines: Iterable[Money]) -> Money:
    """The lines together: a sum is absent where a line's is, or with no line; the overrun is that of the whole."""
    known = tuple(lines)
    sums = {name: total(getattr(each, name) for each in known) if known else None for name in Money.__slots__}
    landing, envelope = sums["landing"], sums["envelope"]
    sums["overrun"] = None if landing is None or envelope is None else max(Fraction(), landing - envelope)
    return Money(**sums)
