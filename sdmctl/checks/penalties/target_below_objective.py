"""A bonus or an earn-back asks for less than the objective itself.

Why: the provider would be paid, or paid back, for a line that only keeps its promise, or does not.

Instead: write a target above every objective of the service levels.
"""

from collections.abc import Iterator
from fractions import Fraction

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Route, Severity
from sdmctl.model.agreed import agreed
from sdmctl.model.penalty import Penalty
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import ServiceLevel

CODE = "target-below-objective"
SEVERITY = Severity.WARNING
WRONG = """
penalties:
  early: {on: resolution, per: bonus, amount: 100, at_least: 85%}  # here
"""
RIGHT = """
penalties:
  early: {on: resolution, per: bonus, amount: 100, at_least: 98%}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each target that an objective of one of its levels is above."""
    contract = dossier.contract.document
    for name, rule in agreed(contract.penalties).rules.items():
        levels = [contract.service_levels[each] for each in rule.on if each in contract.service_levels]
        highest = max((each for level in levels for each in _objectives(level)), default=Fraction())
        for route, target in _targets(rule):
            if target < highest:
                place = at(dossier.contract, "penalties", name, *route)
                yield Finding("the target is below the objective of a service level of the rule", place)


def _targets(rule: Penalty) -> Iterator[tuple[Route, Fraction]]:
    if rule.at_least is not None:
        yield ("at_least",), rule.at_least
    if rule.earn_back is not None:
        yield ("earn_back", "at_least"), rule.earn_back.at_least


def _objectives(level: ServiceLevel) -> Iterator[Fraction]:
    if level.objective is not None:
        yield level.objective
    yield from (target.objective for target in level.targets.values() if target.objective is not None)
