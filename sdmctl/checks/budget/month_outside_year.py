"""A month of a budget is not in its year.

Why: what is consumed or invoiced in it would be counted in another year's budget, or in none.

Instead: correct the month, or move it to the budget of its year.
"""

from collections.abc import Iterator

from sdmctl.checks.budget.documents import read_budgets
from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Route, Severity
from sdmctl.model.budget import Budget
from sdmctl.model.repository import Dossier

CODE = "month-outside-year"
SEVERITY = Severity.ERROR
WRONG = """
kind: budget
year: 2026
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
penalties_applied:
  2025-12: 450  # here
  2026-01: 0
"""
RIGHT = """
kind: budget
year: 2026
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
penalties_applied:
  2026-01: 0
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each month of the openings, the instalments and the penalties applied."""
    for read in read_budgets(dossier):
        for route in _months(read.document):
            if not str(route[-1]).startswith(f"{read.document.year:04}-"):
                yield Finding(f"{route[-1]} is not in {read.document.year}, the year of the budget", key(read, *route))


def _months(budget: Budget) -> Iterator[Route]:
    yield from (("penalties_applied", month) for month in budget.penalties_applied)
    for name, line in budget.lines.items():
        for field, months in (("opening", line.opening), ("instalments", line.instalments)):
            yield from (("lines", name, field, month) for month in months)
