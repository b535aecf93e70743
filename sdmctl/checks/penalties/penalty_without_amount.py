"""A penalty has no amount.

Why: what was missed costs nothing, which no contract says in so many words.

Instead: write `amount`, or `amounts` by priority; a penalty that is not agreed yet stays out of the contract.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.penalty import Penalty
from sdmctl.model.repository import Dossier

CODE = "penalty-without-amount"
SEVERITY = Severity.ERROR
WRONG = """
penalties:
  late: {on: resolution, per: ticket}  # here
"""
RIGHT = """
penalties:
  late: {on: resolution, per: ticket, amount: 150}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each penalty with neither amount nor amounts; a tier has a table in their place."""
    for name, penalty in dossier.contract.document.penalties.items():
        if not isinstance(penalty, Penalty):
            continue
        said = penalty.tiers if penalty.per == "tier" else penalty.amounts or penalty.amount is not None
        if not said:
            what = "tiers" if penalty.per == "tier" else "amount"
            yield Finding(f"penalty `{name}` has no {what}", key(dossier.contract, "penalties", name))
