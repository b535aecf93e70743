"""A ticket is resolved, or closed, more than a minute before it was opened.

Why: it would have taken less than no time, and count as met.

Instead: correct one of the two dates; where many tickets are concerned, check whether day and month have changed
places in `dates`.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import CLOCKS_APART, CLOSED, EVENTS, RESOLVED
from sdmctl.diagnostics import Severity

CODE = "resolved-before-opened"
SEVERITY = Severity.ERROR
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    resolved: 2026-03-09T18:00:00+01:00  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-09T18:00:00+01:00
    resolved: 2026-03-10T10:00:00+01:00
"""

TABLE = EVENTS
NEEDS = ("at", "opened")
FIELD = "at"


def check(row: Any) -> Any:
    """Resolving or closing well before the opening."""
    return (row.at < row.opened - CLOCKS_APART) & ((row.enters == RESOLVED) | (row.enters == CLOSED))


def message(row: Any, when: When) -> str:
    """With both instants."""
    word = "closed" if row.enters == CLOSED else "resolved"
    return f"{row.id} is {word} at {when(row.at)}, before it was opened at {when(row.opened)}"
