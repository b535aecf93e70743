"""A penalty has amounts by priority, and none for a priority that its service levels have targets for.

Why: late tickets of that priority cost nothing, without the contract saying so.

Instead: write an amount for it, 0 where it is free, or `amount` for all those that have none.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.checks.reach import granted
from sdmctl.diagnostics import Severity
from sdmctl.model.penalty import Penalty
from sdmctl.model.repository import Dossier

CODE = "missing-amount"
SEVERITY = Severity.WARNING
WRONG = """
priorities: {order: [P1, P2]}
penalties:
  late:
    on: resolution
    per: started_hour_late
    amounts: {P1: 150}  # here
"""
RIGHT = """
priorities: {order: [P1, P2]}
penalties:
  late:
    on: resolution
    per: started_hour_late
    amounts: {P1: 150, P2: 0}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each penalty whose amounts leave out a priority of its levels."""
    contract = dossier.contract.document
    for name, penalty in contract.penalties.items():
        if not isinstance(penalty, Penalty) or not penalty.amounts or penalty.amount is not None:
            continue
        levels = [contract.service_levels[each] for each in penalty.on if each in contract.service_levels]
        judged = frozenset[str]().union(*(granted(level, contract) for level in levels))
        missing = [each for each in contract.priorities.order if each in judged and each not in penalty.amounts]
        if missing:
            place = key(dossier.contract, "penalties", name, "amounts")
            yield Finding(f"penalty `{name}` has no amount for {', '.join(missing)}", place)
