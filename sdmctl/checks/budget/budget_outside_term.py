"""A budget is of a year in which the contract does not run.

Why: nothing can be consumed of it, and the year that was meant has no envelope.

Instead: correct the year, or the contract's term.
"""

from collections.abc import Iterator

from sdmctl.checks.budget.documents import read_budgets
from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "budget-outside-term"
SEVERITY = Severity.WARNING
WRONG = """
term: {start: 2026-01-01, end: 2026-12-31}
---
kind: budget
year: 2025  # here
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
"""
RIGHT = """
term: {start: 2026-01-01, end: 2026-12-31}
---
kind: budget
year: 2026
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each budget, as years go."""
    term = dossier.contract.document.term
    for read in read_budgets(dossier):
        if not term.start.year <= read.document.year <= term.end.year:
            message = f"the contract runs from {term.start} to {term.end}, and not in {read.document.year}"
            yield Finding(message, at(read, "year"))
