"""Burn: what a budget's line has consumed, ordered and left at the end of a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from sdmctl.assess.budget.movements import Worth, worth

if TYPE_CHECKING:
    from sdmctl.assess.budget.budget_year import Run
    from sdmctl.assess.budget.consumption import Consumed
    from sdmctl.assess.budget.envelope import Envelope
    from sdmctl.assess.budget.movements import Movement
    from sdmctl.model.budget import BudgetLine
    from sdmctl.values.period import Period


@dataclass(frozen=True)
class Burn:
    """A line at the end of a period; units are its own, money where it counts money."""

    name: str
    line: BudgetLine
    period: Period
    run: Run
    envelope: Envelope | None
    """`None`: the line grants all that is asked, as pure time and materials."""
    consumed: tuple[Movement, ...]
    """Since the year began, in order of day."""
    ordered: Worth
    """Approved, not yet consumed; at the price of the day of the order, or as the ledger says."""
    invoiced: Fraction | None = None
    """In money, since the year began; `None` without a ledger, or where it has units without a price."""
    invoiced_in_period: Fraction | None = None
    paid: Fraction | None = None
    """In money, since the year began; `None` as for what is invoiced."""
    items: tuple[Consumed, ...] = ()
    """The evolutions behind what was consumed in the period, then those that are ordered."""

    @cached_property
    def within(self) -> tuple[Movement, ...]:
        """What the period consumed."""
        return tuple(each for each in self.consumed if self.period.first <= each.day)

    @cached_property
    def in_period(self) -> Worth:
        """Consumed in the period, at the prices of its days."""
        return worth(self.within)

    @cached_property
    def to_date(self) -> Worth:
        """Consumed since the year began, at the prices of its days."""
        return worth(self.consumed)

    @cached_property
    def last_month(self) -> Fraction:
        """Units that the period's last month consumed."""
        last = (self.period.after - timedelta(days=1)).replace(day=1)
        return worth(each for each in self.consumed if last <= each.day).units

    @property
    def available(self) -> Fraction | None:
        """What can be consumed in all; `None` without an envelope."""
        return None if self.envelope is None else self.envelope.available

    @property
    def left(self) -> Fraction | None:
        """Of what can be consumed; below zero where more was."""
        return None if self.envelope is None else self.envelope.available - self.to_date.units

    @property
    def left_after_orders(self) -> Fraction | None:
        """The same once what is ordered has been consumed."""
        return None if self.left is None else self.left - self.ordered.units

    @property
    def share(self) -> Fraction | None:
        """Of what can be consumed that is; `None` without an envelope, or with none left to share."""
        if self.envelope is None or not self.envelope.available:
            return None
        return self.to_date.units / self.envelope.available

    @property
    def burn_ratio(self) -> Fraction | None:
        """Share consumed against share of the time, by months; over 1 it is consumed too fast."""
        return None if self.share is None or not self.run.by_months else self.share / self.run.by_months

    @property
    def price(self) -> Fraction | None:
        """What a unit costs from here on: the price in force on the period's last day, else what units cost so far."""
        if self.line.counts_money:
            return Fraction(1)
        said = self.line.price(self.period.after - timedelta(days=1))
        if said is not None:
            return Fraction(said)
        amount = self.to_date.amount
        return amount / self.to_date.units if amount is not None and self.to_date.units else None

    def valued(self, units: Fraction | None) -> Fraction | None:
        """Units at that price; nothing is worth nothing at any."""
        if units is None or not units:
            return units
        return None if self.price is None else units * self.price

    @property
    def exhausted_on(self) -> date | None:
        """The first day on which what can be consumed is used up; `None` where that is not in the line's time.

        As it happened where that is known to the day; else at the rate of the days so far.
        """
        if self.line.counts_money or self.envelope is None or self.to_date.units <= 0:
            return None
        available, total = self.envelope.available, Fraction()
        for each in self.consumed:
            total += each.units
            if total >= available and each.month not in self.line.opening:
                return each.day
        needed = available * self.run.days_gone / self.to_date.units
        day = self.run.first + timedelta(days=max(1, -(-needed.numerator // needed.denominator)) - 1)
        return day if day < self.run.after else None
