"""An event of a ticket lies more than a minute before its opening.

Why: clocks start at the opening; what happened before it is either a wrong date or another ticket's.

Instead: correct the event's instant, or the ticket's `opened`. Times without an offset are local: check the source's
`time_zone` where a whole export is an hour off.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import CLOCKS_APART, CLOSED, EVENTS, RESOLVED
from sdmctl.diagnostics import Severity

CODE = "event-before-opening"
SEVERITY = Severity.ERROR
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    history:
      - {at: 2026-03-10T09:30:00+01:00, status: working}  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    history:
      - {at: 2026-03-10T10:30:00+01:00, status: working}
"""

TABLE = EVENTS
NEEDS = ("at", "opened")
FIELD = "at"


def check(row: Any) -> Any:
    """Well before the opening, where it resolves or closes nothing: that has an entry of its own."""
    return (row.at < row.opened - CLOCKS_APART) & (row.enters != RESOLVED) & (row.enters != CLOSED)


def message(row: Any, when: When) -> str:
    """With both instants."""
    return f"an event of {row.id} at {when(row.at)} lies before its opening at {when(row.opened)}"
