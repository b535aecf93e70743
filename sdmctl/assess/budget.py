"""Budget: what each line has consumed, ordered and left, and where it lands at the end of its year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.consumption import Consumed, consumed
from sdmctl.calendar.zone import midnight
from sdmctl.model.budget import Budget, BudgetLine
from sdmctl.values.period import Period, months_between

if TYPE_CHECKING:
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Burn:
    """A line with an envelope, in its units, at the end of a period."""

    name: str
    line: BudgetLine
    envelope: Fraction
    in_period: Fraction
    """Consumed in the period."""
    to_date: Fraction
    """Consumed since the year began."""
    ordered: Fraction
    """Approved, not yet consumed."""
    items: tuple[Consumed, ...]
    """The evolutions behind what was consumed in the period, then those that are ordered."""
    months: int
    """Of the year, gone by the period's end."""
    days: Fraction
    """Share of the year's days that are gone."""
    first: date
    """Of the year."""
    period_months: int

    @property
    def left(self) -> Fraction:
        """Of the envelope."""
        return self.envelope - self.to_date

    @property
    def left_after_orders(self) -> Fraction:
        """Of the envelope, once what is ordered has been consumed."""
        return self.left - self.ordered

    @property
    def share(self) -> Fraction | None:
        """Of the envelope that is consumed; `None` without an envelope."""
        return self.to_date / self.envelope if self.envelope else None

    @property
    def time(self) -> Fraction:
        """Share of the year's months that are gone."""
        return Fraction(self.months, MONTHS)

    @property
    def burn_ratio(self) -> Fraction | None:
        """Share consumed against share of the time, by months; over 1 it is consumed too fast."""
        return None if self.share is None else self.share / self.time

    @property
    def run_rate(self) -> Fraction:
        """Units a month since the year began."""
        return self.to_date / self.months

    @property
    def forecast(self) -> Fraction:
        """At the year's end, at the run rate."""
        return self.run_rate * MONTHS

    @property
    def forecast_at_last_rate(self) -> Fraction:
        """At the year's end, at the rate of the period."""
        return self.to_date + self.in_period / self.period_months * (MONTHS - self.months)

    @property
    def overrun(self) -> Fraction:
        """Units over the envelope at the year's end, at the run rate; zero where it is kept."""
        return max(Fraction(), self.forecast - self.envelope)

    @property
    def overrun_money(self) -> Fraction | None:
        """The same in money; `None` without a price."""
        return None if self.line.unit_price is None else self.overrun * Fraction(self.line.unit_price)

    @property
    def exhausted_on(self) -> date | None:
        """The first day on which the envelope is used up, at the daily run rate; `None` beyond the year."""
        whole = date(self.first.year + 1, self.first.month, 1) - self.first
        gone = self.days * whole.days
        if not self.to_date:
            return None
        needed = self.envelope / (self.to_date / gone)
        day = self.first + timedelta(days=-(-needed.numerator // needed.denominator) - 1)
        return day if day < self.first + whole else None

    @property
    def amount(self) -> Fraction:
        """What the period's consumption is worth; nothing without a price."""
        return self.in_period * Fraction(self.line.unit_price or 0)


def burns(dossier: Dossier, tables: Tables, period: Period, as_of: int) -> tuple[Burn, ...]:
    """The lines with an envelope of the budgets of the period's year, in their order."""
    zone = dossier.contract.document.time_zone
    budgets = [read.document for read in dossier.others if isinstance(read.document, Budget)]
    return tuple(
        _burn(name, line, consumed(tables, line, as_of), period, zone)
        for budget in budgets
        if budget.year == period.first.year
        for name, line in budget.lines.items()
        if line.envelope is not None
    )


def _burn(name: str, line: BudgetLine, items: tuple[Consumed, ...], period: Period, zone: str) -> Burn:
    first = date(period.first.year, 1, 1)
    by_month = {month.label: _month(line, items, month, zone) for month in months_between(first, period.after)}
    own = [each.label for each in months_between(period.first, period.after)]
    start, end = midnight(period.first, zone), midnight(period.after, zone)
    within = tuple(each for each in items if each.at is not None and start <= each.at < end)
    orders = tuple(each for each in items if each.at is None)
    gone, whole = (period.after - first).days, (date(first.year + 1, 1, 1) - first).days
    return Burn(
        name=name,
        line=line,
        envelope=Fraction(line.envelope or 0),
        in_period=sum((by_month[label] for label in own), Fraction()),
        to_date=sum(by_month.values(), Fraction()),
        ordered=sum((each.units for each in orders), Fraction()),
        items=(*within, *orders),
        months=len(by_month),
        days=Fraction(gone, whole),
        first=first,
        period_months=period.months,
    )


def _month(line: BudgetLine, items: tuple[Consumed, ...], month: Period, zone: str) -> Fraction:
    """What a month consumed: as the budget opens with it, else what its tickets did."""
    if month.label in line.opening:
        return Fraction(line.opening[month.label])
    start, end = midnight(month.first, zone), midnight(month.after, zone)
    return sum((each.units for each in items if each.at is not None and start <= each.at < end), Fraction())
