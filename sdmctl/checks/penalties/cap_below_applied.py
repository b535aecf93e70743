"""A cap is lower than what a month, or the months of a year, have been charged already.

Why: the penalties that were applied pass what was agreed; nothing of them is given back, and nothing more is charged.

Instead: correct the cap or `penalties_applied`; where an amendment lowered the cap, say what becomes of the difference.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sdmctl.checks.budget.documents import read_budgets
from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.agreed import agreed
from sdmctl.model.fees import fee_named, fees, money, year_with_fees
from sdmctl.model.penalty import Amount
from sdmctl.model.repository import Dossier
from sdmctl.values.money import cents

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
        limits: dict[int, list[Fraction | None]] = {}
        for read in read_budgets(dossier):
            for month, amount in read.document.penalties_applied.items():
                year, number = map(int, month.split("-"))
                stretch = (year * _MONTHS + number - start.year * _MONTHS - start.month) // length
                applied[stretch] = applied.get(stretch, Fraction()) + Fraction(amount)
                limits.setdefault(stretch, []).append(_limit(cap, dossier, date(year, number, 1)))
        for stretch, total in applied.items():
            told = [limit for limit in limits[stretch] if limit is not None]
            limit = max(told, default=total)  # of a year in which the fee changes, the cap of its dearest month
            if total > limit:
                message = f"penalties of {_shown(total)} were applied in a {name}, over its cap of {_shown(limit)}"
                yield Finding(message, at(dossier.contract, "penalties", "caps", name))
                break


def _limit(cap: Amount | None, dossier: Dossier, month: date) -> Fraction | None:
    """A cap in a month, as penalties count it; `None` where there is none, or where no document says its fee."""
    if cap is None:
        return None
    known = fees(dossier, year_with_fees(dossier, month.year), month)
    return money(cap, known) if fee_named(cap) in (None, *known) else None


def _shown(amount: Fraction) -> str:
    return f"{cents(amount):,.2f}"
