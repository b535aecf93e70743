"""A line of the budget has no price, or none from the year's beginning on.

Why: what is consumed on it can be counted, but neither valued nor invoiced.

Instead: write `monthly_fee` of a subscription, `unit_price`, `prices` or `rates` of units and time, `amount` of a
fixed price.
"""

from collections.abc import Iterator
from datetime import date

from sdmctl.checks.budget.documents import read_budgets
from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.budget import BudgetLine
from sdmctl.model.repository import Dossier

CODE = "line-without-price"
SEVERITY = Severity.WARNING
WRONG = """
kind: budget
year: 2026
lines:
  uo: {title: Evolutions, pricing: units, unit: UO, envelope: 240}  # here
  days: {title: Days, pricing: time, unit: day, prices: {2026-03-01: 640}}  # here
"""
RIGHT = """
kind: budget
year: 2026
lines:
  uo: {title: Evolutions, pricing: units, unit: UO, envelope: 240, unit_price: 620}
  days: {title: Days, pricing: time, unit: day, unit_price: 620, prices: {2026-03-01: 640}}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each line, from the first day on which it can be used."""
    start = dossier.contract.document.term.start
    for read in read_budgets(dossier):
        year = read.document.year
        first = start if start.year == year else date(year, 1, 1)
        for name, line in read.document.lines.items():
            if (lacking := _lacking(line, first)) is not None:
                yield Finding(f"`{name}` {lacking}", key(read, "lines", name))


def _lacking(line: BudgetLine, first: date) -> str | None:
    if line.pricing == "subscription":
        return None if line.has_fee else "has no monthly fee"
    if line.pricing == "fixed":
        return "has no amount" if line.amount is None and not line.instalments else None
    if line.unit_price is not None or any(rate.price is not None for rate in line.rates.values()):
        return None
    begins = [*line.prices, *(day for rate in line.rates.values() for day in rate.prices)]
    if not begins:
        return "has no price"
    return f"has no price before {min(begins)}" if min(begins) > first else None
