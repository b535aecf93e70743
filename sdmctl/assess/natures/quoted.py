"""What an evolution is worth: by its quote, else by its kind of work in the catalogue of a budget's line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.budget.budget import budgets
from sdmctl.assess.budget.flows import cost

if TYPE_CHECKING:
    from datetime import date

    from sdmctl.model.budget import BudgetLine
    from sdmctl.model.quote import Quote
    from sdmctl.model.repository import Dossier
    from sdmctl.values.period import Period


@dataclass(frozen=True, slots=True)
class Worth:
    """Units of work and the money that they are worth, excluding VAT; `None` where nothing says it."""

    units: Fraction | None = None
    amount: Fraction | None = None


def quoted_worth(dossier: Dossier, kind: str | None, quote: Quote | None, period: Period) -> Worth:
    """What a quote, or a kind of work, is worth at the prices in force on the period's last day."""
    line = _line(dossier, kind, period.first.year)
    units = Fraction(quote.units) if quote and quote.units is not None else None
    if units is None and (quote is None or quote.amount is None) and line and kind in line.catalogue:
        units = Fraction(line.catalogue[kind])
    if quote and quote.amount is not None:
        return Worth(units, Fraction(quote.amount))
    return Worth(units, _cost(line, units, period.after - timedelta(days=1)))


def _cost(line: BudgetLine | None, units: Fraction | None, day: date) -> Fraction | None:
    return None if line is None or units is None else cost(line, units, day)


def _line(dossier: Dossier, kind: str | None, year: int) -> BudgetLine | None:
    """The line whose catalogue has a kind of work, else the only line of units; `None` where there is none such."""
    lines = [line for budget in budgets(dossier, year) for line in budget.lines.values()]
    own = [line for line in lines if kind in line.catalogue]
    units = [line for line in lines if line.pricing == "units"]
    return own[0] if own else units[0] if len(units) == 1 else None
