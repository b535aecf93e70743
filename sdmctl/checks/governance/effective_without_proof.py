"""An action or an improvement is said to be effective, and what was measured does not show it.

Why: done is not effective; who reads the register takes it for a result that was verified.

Instead: write `baseline`, `target`, `measured` and `measured_on`; where the target is not reached, the status `done`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.diagnostics import Severity
from sdmctl.model import register
from sdmctl.model.effect import Effect
from sdmctl.model.repository import Dossier

CODE = "effective-without-proof"
SEVERITY = Severity.WARNING
WRONG = """
kind: improvements
improvements:
  I1:
    title: Fewer reopened tickets
    status: effective  # here
    baseline: 12%
    target: 5%
    measured: 9%
    measured_on: 2026-06-30
"""
RIGHT = """
kind: improvements
improvements:
  I1:
    title: Fewer reopened tickets
    status: effective
    baseline: 12%
    target: 5%
    measured: 4%
    measured_on: 2026-06-30
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each that is effective by its status and not by its figures."""
    for action in register.actions(dossier):
        if action.entry.status == "effective" and not _shown(action.entry.effect):
            yield Finding(_message(action.id, action.entry.effect), action.at("status"))
    for each in register.improvements(dossier):
        if each.entry.status == "effective" and not _shown(each.entry):
            yield Finding(_message(each.id, each.entry), each.at("status"))


def _shown(effect: Effect | None) -> bool:
    return effect is not None and bool(effect.reached) and effect.measured_on is not None


def _message(name: str, effect: Effect | None) -> str:
    if effect is None or effect.reached is None:
        return f"{name} is effective, and no baseline, target and measured figure show it"
    if not effect.reached:
        return f"{name} is effective, and {effect.measured} was measured where {effect.target} was aimed at"
    return f"{name} is effective, and nothing says on which day that was measured"
