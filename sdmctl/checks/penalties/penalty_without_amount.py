"""A penalty has no amount, or a bonus no target.

Why: what was missed costs nothing, which no contract says in so many words.

Instead: write `amount`, or `amounts` by priority; a penalty that is not agreed yet stays out of the contract.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.agreed import agreed
from sdmctl.model.at_risk import ServicePoints
from sdmctl.model.penalty import Penalty
from sdmctl.model.repository import Dossier

CODE = "penalty-without-amount"
SEVERITY = Severity.ERROR
_TABLES = {"tier": ("tiers",), "service_points": ("points",)}
"""Where the amounts of a penalty stand in a table."""
WRONG = """
penalties:
  late: {on: resolution, per: ticket}  # here
"""
RIGHT = """
penalties:
  late: {on: resolution, per: ticket, amount: 150}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each penalty with neither amount nor amounts; a tier and service points have a table in their place."""
    contract = dossier.contract.document
    for name, penalty in contract.penalties.items():
        if isinstance(penalty, Penalty):
            if penalty.per == "bonus" and penalty.at_least is None:
                place = key(dossier.contract, "penalties", name)
                yield Finding(f"bonus `{name}` has no `at_least`", place, "add the compliance that earns it")
            fields = _TABLES.get(penalty.per, ("amount", "amounts"))
            if not any(getattr(penalty, field) not in (None, {}) for field in fields):
                yield Finding(f"penalty `{name}` has no {fields[0]}", key(dossier.contract, "penalties", name))
        elif isinstance(penalty, ServicePoints) and penalty.amount is None and not penalty.ladder:
            yield Finding(f"`{name}` has neither amount nor ladder", key(dossier.contract, "penalties", name))
    pointed = [name for name, rule in agreed(contract.penalties).rules.items() if rule.per == "service_points"]
    if pointed and agreed(contract.penalties).service_points is None:
        place = key(dossier.contract, "penalties", pointed[0], "per")
        hint = "write `service_points: {amount: …}` or a ladder under `penalties`"
        yield Finding("nothing says what service points cost", place, hint)
