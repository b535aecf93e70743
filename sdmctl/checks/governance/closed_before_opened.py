"""Something is over before it began: closed, due or answered before the day on which it was opened or received.

Why: one of the two days is mistyped; what is late, and since when, is told by them.

Instead: write both days as they were.
"""

from collections.abc import Iterator
from datetime import date

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import InDocument, Severity
from sdmctl.model import register
from sdmctl.model.feedback import Feedback
from sdmctl.model.repository import Dossier

CODE = "closed-before-opened"
SEVERITY = Severity.ERROR
WRONG = """
kind: actions
actions:
  A1:
    title: Add a night shift
    owner: Ada Moreau
    opened: 2026-04-02
    due: 2026-04-30
    status: done
    closed: 2026-03-20  # here
"""
RIGHT = """
kind: actions
actions:
  A1:
    title: Add a night shift
    owner: Ada Moreau
    opened: 2026-04-02
    due: 2026-04-30
    status: done
    closed: 2026-04-20
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each pair of days that is the wrong way round."""
    for before, after, said, place in _pairs(dossier):
        if before is not None and after is not None and after < before:
            yield Finding(f"it is {said[1]} on {after}, before it was {said[0]} on {before}", place)


def _pairs(dossier: Dossier) -> Iterator[tuple[date | None, date | None, tuple[str, str], InDocument]]:
    for action in register.actions(dossier):
        yield action.entry.opened, action.entry.due, ("opened", "due"), action.at("due")
    for each in register.dated(dossier):
        yield each.entry.opened, each.entry.closed, ("opened", "closed"), each.at("closed")
    for read in register.reads(dossier, Feedback):
        for index, one in enumerate(read.document.complaints):
            place = at(read, "complaints", index, "answered_on")
            yield one.received, one.answered_on, ("received", "answered"), place
