"""An availability has targets.

Why: an availability is a share of the agreed time; it has no time within which, and no priority.

Instead: write its objective on the level, and no targets. A time to restore is a level of its own that measures
`resolution`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import Measure

CODE = "availability-with-targets"
SEVERITY = Severity.ERROR
WRONG = """
service_levels:
  availability:
    title: Availability
    measures: availability
    calendar: office
    objective: 99.5%
    targets: {any: 4h}  # here
"""
RIGHT = """
service_levels:
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
    """Each availability with targets."""
    for name, level in dossier.contract.document.service_levels.items():
        if level.measures is Measure.AVAILABILITY and level.targets:
            place = key(dossier.contract, "service_levels", name, "targets")
            yield Finding(f"`{name}` measures an availability, which has no targets", place)
