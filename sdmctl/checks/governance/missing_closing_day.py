"""An action is done or abandoned, and nothing says since when.

Why: whether it was in time cannot be told, and in the report of an earlier month it is over before it was.

Instead: write the day under `closed`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.diagnostics import Severity
from sdmctl.model import register
from sdmctl.model.action import LEFT_TO_DO
from sdmctl.model.repository import Dossier

CODE = "missing-closing-day"
SEVERITY = Severity.WARNING
WRONG = """
kind: actions
actions:
  A1: {title: Add a night shift, owner: Ada Moreau, due: 2026-04-30, status: done}  # here
"""
RIGHT = """
kind: actions
actions:
  A1: {title: Add a night shift, owner: Ada Moreau, due: 2026-04-30, status: done, closed: 2026-04-28}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each action that is over without a day."""
    for each in register.actions(dossier):
        if each.entry.closed is None and each.entry.status not in LEFT_TO_DO:
            yield Finding(f"{each.id} is {each.entry.status}, and nothing says since when", each.at("status"))
