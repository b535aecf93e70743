"""Two budgets of a year have a line of the same name.

Why: the ledger names lines, so what is consumed would count against two envelopes, or against the wrong one.

Instead: give the line of one of them another name, or write the year once.
"""

from collections.abc import Iterator

from sdmctl.checks.budget.documents import read_budgets
from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "line-twice"
SEVERITY = Severity.ERROR
WRONG = """
kind: budget
year: 2026
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
---
kind: budget
year: 2026
lines:
  fee: {title: Fee of the portal, pricing: subscription, monthly_fee: 2000}  # here
"""
RIGHT = """
kind: budget
year: 2026
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
---
kind: budget
year: 2026
lines:
  fee-portal: {title: Fee of the portal, pricing: subscription, monthly_fee: 2000}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each line whose name an earlier budget of its year has."""
    seen: dict[tuple[int, str], str] = {}
    for read in read_budgets(dossier):
        for name in read.document.lines:
            first = seen.setdefault((read.document.year, name), read.file.name)
            if first != read.file.name:
                message = f"{first} has a line `{name}` of {read.document.year} already"
                yield Finding(message, key(read, "lines", name))
