"""A service level has an objective of its own and some of its targets have one too.

Why: an objective on the level gives a single line for all tickets, one on a target gives that priority a line of its
own; with both it is open which tickets the single line holds.

Instead: keep one of them: on the level, or on every target.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "two-objectives"
SEVERITY = Severity.ERROR
WRONG = """
service_levels:
  resolution:
    title: Resolution
    measures: resolution
    targets:
      P1: {within: 4h, objective: 95%}
      P2: {within: 8h}
    objective: 90%  # here
"""
RIGHT = """
service_levels:
  resolution:
    title: Resolution
    measures: resolution
    targets: {P1: 4h, P2: 8h}
    objective: 90%
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each level's objective beside those of its targets."""
    for name, level in dossier.contract.document.service_levels.items():
        own = [priority for priority, target in level.targets.items() if target.objective is not None]
        if level.objective is not None and own:
            place = at(dossier.contract, "service_levels", name, "objective")
            yield Finding(f"`{name}` has an objective, and so has its target {', '.join(own)}", place)
