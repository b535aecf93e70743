"""A penalty is a percentage of a fee that no document says.

Why: what is owed cannot be computed, and no figure is better than a wrong one.

Instead: write the fee in a `kind: budget` of that year (`pricing: subscription`, `monthly_fee`), or the amount of the
`kind: project`; or write the penalty in money.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.penalties.amounts import amounts
from sdmctl.diagnostics import Severity
from sdmctl.model.agreed import agreed
from sdmctl.model.budget import Budget
from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier

CODE = "missing-fee"
SEVERITY = Severity.ERROR
WRONG = """
penalties:
  late: {on: resolution, per: ticket, amount: 5% of monthly_fee}  # here
"""
RIGHT = """
penalties:
  late: {on: resolution, per: ticket, amount: 5% of monthly_fee}
---
kind: budget
year: 2026
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each amount that is a share of a fee which neither budget nor project gives."""
    known = set(_known(dossier))
    rules = agreed(dossier.contract.document.penalties).rules
    for route, amount in amounts(dossier.contract.document):
        fee = amount.rpartition(" ")[2] if isinstance(amount, str) else None
        if fee == "pool":
            rule = rules.get(str(route[1]))
            if rule is None or rule.pool is None:
                yield Finding(f"`{amount}`: no pool is named here", at(dossier.contract, *route))
        elif fee and fee not in known:
            yield Finding(f"`{amount}`: no document says the {fee.replace('_', ' ')}", at(dossier.contract, *route))


def _known(dossier: Dossier) -> Iterator[str]:
    for read in dossier.others:
        if isinstance(read.document, Budget):
            if any(line.has_fee for line in read.document.lines.values()):
                yield from ("monthly_fee", "annual_fee")
        elif isinstance(read.document, Project):
            yield "amount"
