"""An action, a risk or an improvement has a day on which it was closed, and a status that says it is not.

Why: by its day it is over, by its status it is late one day; a report shows one of the two.

Instead: write the status that it has now, or take the day away.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.diagnostics import Severity
from sdmctl.model import register
from sdmctl.model.repository import Dossier

CODE = "contradicted-status"
SEVERITY = Severity.ERROR
WRONG = """
kind: actions
actions:
  A1:
    title: Add a night shift
    owner: Ada Moreau
    due: 2026-04-30
    status: in_progress
    closed: 2026-04-20  # here
"""
RIGHT = """
kind: actions
actions:
  A1:
    title: Add a night shift
    owner: Ada Moreau
    due: 2026-04-30
    status: done
    closed: 2026-04-20
"""

_OPEN = frozenset(("open", "in_progress", "occurred", "proposed", "accepted"))


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each closing day beside a status of what is not closed."""
    for each in register.dated(dossier):
        if each.entry.closed is not None and each.entry.status in _OPEN:
            message = f"{each.id} is closed on {each.entry.closed}, and its status is {each.entry.status}"
            yield Finding(message, each.at("closed"))
