"""A budget is in another currency than its contract.

Why: prices of the one would be added to penalties of the other, and no rate of exchange is anybody's promise.

Instead: write the amounts in the contract's currency, or keep what is paid in another one under a contract of its own.
"""

from collections.abc import Iterator

from sdmctl.checks.budget.documents import read_budgets
from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "two-currencies"
SEVERITY = Severity.ERROR
WRONG = """
currency: EUR
---
kind: budget
year: 2026
currency: CHF  # here
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
"""
RIGHT = """
currency: EUR
---
kind: budget
year: 2026
currency: EUR
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each budget that says its currency."""
    own = dossier.contract.document.currency
    for read in read_budgets(dossier):
        if read.document.currency not in (None, own):
            yield Finding(f"the budget is in {read.document.currency}, the contract in {own}", at(read, "currency"))
