"""A cap is lower than what a month, or the months of a year, have been charged already.

Why: the penalties that were applied pass what was agreed; nothing of them is given back, and nothing more is charged.

Instead: correct the cap or `penalties_applied`; where an amendment lowered the cap, say what becomes of the difference.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sdmctl.checks.budget.documents import read_budgets
from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.agreed import agreed
from sdmctl.model.budget import Budget
from sdmctl.model.penalty import Amount
from sdmctl.model.repository import Dossier

CODE = "cap-below-applied"
SEVERITY = Severity.WARNING
WRONG = """
penalties:
  late: {on: resolution, per: ticket, amount: 50}
  caps: {month: 500, year: 800}  # here
---
kind: budget
year: 2026
lines: {}
penalties_applied: {2026-01: 450, 2026-02: 400}
"""
RIGHT = """
penalties:
  late: {on: resolution, per: ticket, amount: 50}
  caps: {month: 500, year: 1200}
---
kind: budget
year: 2026
lines: {}
penalties_applied: {2026-01: 450, 2026-02: 400}
"""
_MONTHS = 12


def check(dossier: Dossier) -> Iterator[Finding]:
    """The caps of a month and of the contract year, where their amounts can be told, against what was applied."""
    start, caps = dossier.contract.document.term.start, agreed(dossier.contract.document.penalties).caps
    for name, cap, length in (("month", caps.month, 1), ("year", caps.year, _MONTHS)):
        applied: dict[int, Fraction] = {}
        limits: dict[int, Fraction | None] = {}
        for read in read_budgets(dossier):
            for month, amount in read.document.penalties_applied.items():
                year, number = map(int, month.split("-"))
                stretch = (year * _MONTHS + number - start.year * _MONTHS - start.month) // length
                applied[stretch] = applied.get(stretch, Fraction()) + Fraction(amount)
                limits.setdefault(stretch, _money(cap, _fees(read.document, date(year, number, 1))))
        for stretch, total in applied.items():
            limit = limits[stretch]
            if limit is not None and total > limit:
                message = f"penalties of {_shown(total)} were applied in a {name}, over its cap of {_shown(limit)}"
                yield Finding(message, at(dossier.contract, "penalties", "caps", name))
                break


def _fees(budget: Budget, day: date) -> list[Decimal]:
    """The monthly fees in force on a day."""
    return [fee for line in budget.lines.values() if (fee := line.fee(day)) is not None]


def _money(cap: Amount | None, fees: list[Decimal]) -> Fraction | None:
    """A cap in money; `None` where there is none, or where it is a share of what the budget does not say."""
    if cap is None or not isinstance(cap, str):
        return None if cap is None else Fraction(cap)
    percent, _, of = cap.partition("%")
    months = {"monthly_fee": 1, "annual_fee": _MONTHS}.get(of.rpartition(" ")[2])
    return None if months is None or not fees else Fraction(percent.strip()) / 100 * sum(map(Fraction, fees)) * months


def _shown(amount: Fraction) -> str:
    return f"{Decimal(amount.numerator) / amount.denominator:,.2f}"
