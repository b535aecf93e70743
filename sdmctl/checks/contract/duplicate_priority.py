"""A priority stands twice in the order.

Why: the order says which of two priorities is the higher; one that stands in two places is higher and lower than
those between.

Instead: write each priority once, the highest first.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "duplicate-priority"
SEVERITY = Severity.ERROR
WRONG = """
priorities:
  order:
    - P1
    - P2
    - P1  # here
"""
RIGHT = """
priorities:
  order:
    - P1
    - P2
    - P3
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each priority that already stands higher in the order."""
    order = dossier.contract.document.priorities.order
    for index, name in enumerate(order):
        if name in order[:index]:
            yield Finding(f"`{name}` stands twice in the order", at(dossier.contract, "priorities", "order", index))
