"""An event lies up to a minute before the opening of its ticket.

Why: tools stamp the two by two clocks, or store a ticket a moment after it was closed; the event is read as in the
second of the opening.

Instead: nothing, as a rule. Where it is the greater part of an export, have the clocks of the tool set.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import CLOCKS_APART, EVENTS
from sdmctl.diagnostics import Severity

CODE = "clocks-apart"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:17+01:00
    priority: P1
    resolved: 2026-03-10T10:00:00+01:00  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    priority: P1
    resolved: 2026-03-10T10:00:17+01:00
"""

TABLE = EVENTS
NEEDS = ("at", "opened")
FIELD = "at"


def check(row: Any) -> Any:
    """Before the opening by so little that no clock could tell."""
    return (row.at < row.opened) & (row.at >= row.opened - CLOCKS_APART)


def message(row: Any, when: When) -> str:
    """With how far before."""
    early = row.opened - row.at
    return f"an event of {row.id} lies {early} s before its opening, and is read as then: {when(row.opened)}"
