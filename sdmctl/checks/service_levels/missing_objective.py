"""A service level has no objective, neither by target nor for all its targets.

Why: without the share that must be kept nothing can be achieved or missed.

Instead: write `objective: 95%` on each target for a line per priority, or once on the level for a single line.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import Measure

CODE = "missing-objective"
SEVERITY = Severity.ERROR
WRONG = """
service_levels:
  resolution:
    title: Resolution
    measures: resolution
    targets:
      P1: {within: 4h, objective: 95%}
      P2: {within: 8h}  # here
  availability:  # here
    title: Availability
    measures: availability
    calendar: office
"""
RIGHT = """
service_levels:
  resolution:
    title: Resolution
    measures: resolution
    targets:
      P1: {within: 4h, objective: 95%}
      P2: {within: 8h, objective: 90%}
  availability:
    title: Availability
    measures: availability
    calendar: office
    objective: 99.5%
---
kind: outages
outages: []
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each target that no objective holds, or the level where no target has one."""
    for name, level in dossier.contract.document.service_levels.items():
        if level.objective is not None:
            continue
        without = [priority for priority, target in level.targets.items() if target.objective is None]
        if level.measures is Measure.AVAILABILITY or (without and len(without) == len(level.targets)):
            yield Finding(f"`{name}` has no objective", key(dossier.contract, "service_levels", name))
            continue
        for priority in without:
            place = key(dossier.contract, "service_levels", name, "targets", priority)
            yield Finding(f"target `{priority}` of `{name}` has no objective, as other targets have", place)
