"""The matrix of priorities has no priority for an impact and an urgency that it names.

Why: a ticket of that impact and urgency has no priority, hence no target, and is in no figure.

Instead: give each impact a priority for every urgency.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "incomplete-matrix"
SEVERITY = Severity.WARNING
WRONG = """
priorities:
  order: [P1, P2]
  matrix:
    high: {high: P1, low: P2}
    low: {low: P2}  # here
"""
RIGHT = """
priorities:
  order: [P1, P2]
  matrix:
    high: {high: P1, low: P2}
    low: {high: P2, low: P2}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each impact that lacks an urgency which another impact has."""
    matrix = dossier.contract.document.priorities.matrix
    urgencies = dict.fromkeys(urgency for row in matrix.values() for urgency in row)
    for impact, row in matrix.items():
        if missing := [urgency for urgency in urgencies if urgency not in row]:
            place = key(dossier.contract, "priorities", "matrix", impact)
            yield Finding(f"impact `{impact}` has no priority for urgency {', '.join(missing)}", place)
