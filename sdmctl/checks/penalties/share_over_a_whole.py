"""A penalty, a cap or a franchise is more than 100 % of a fee.

Why: more than the whole is nearly always a slip of the decimal point, and it doubles what is owed.

Instead: write the share as it is agreed; an amount that really is more than the fee, in money.
"""

from collections.abc import Iterator
from fractions import Fraction

from sdmctl.checks.check import Finding, at
from sdmctl.checks.penalties.amounts import amounts
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "share-over-a-whole"
SEVERITY = Severity.ERROR
WRONG = """
penalties:
  caps: {month: 150% of monthly_fee}  # here
---
kind: budget
year: 2026
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
"""
RIGHT = """
penalties:
  caps: {month: 15% of monthly_fee}
---
kind: budget
year: 2026
lines: {fee: {title: Fee, pricing: subscription, monthly_fee: 18000}}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each amount whose percentage is over 100."""
    for route, amount in amounts(dossier.contract.document):
        if isinstance(amount, str) and Fraction(amount.partition("%")[0].strip()) > 100:
            yield Finding(f"`{amount}` is more than the whole", at(dossier.contract, *route))
