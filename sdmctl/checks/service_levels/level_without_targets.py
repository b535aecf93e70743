"""A service level that judges tickets grants no target.

Why: a ticket without a target can neither be met nor breached; the level would have no data for ever.

Instead: write a target by priority, or `any` for all of them.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.checks.reach import ticket_levels
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "level-without-targets"
SEVERITY = Severity.ERROR
WRONG = """
service_levels:
  response:  # here
    title: Response
    measures: response
    objective: 90%
"""
RIGHT = """
service_levels:
  response:
    title: Response
    measures: response
    objective: 90%
    targets: {any: 1h}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each level without targets, availabilities apart."""
    for name, level in ticket_levels(dossier.contract.document):
        if not level.targets:
            yield Finding(f"`{name}` has no targets", key(dossier.contract, "service_levels", name))
