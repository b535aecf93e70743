"""The date agreed for a ticket lies before its opening.

Why: it is late from its first second, which nobody agreed to.

Instead: correct `due`, or `opened`.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import TICKETS
from sdmctl.diagnostics import Severity

CODE = "due-before-opening"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    due: 2026-03-09T18:00:00+01:00  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    due: 2026-03-19T18:00:00+01:00
"""

TABLE = TICKETS
NEEDS = ("opened", "due")
FIELD = "due"


def check(row: Any) -> Any:
    """Due before it was opened."""
    return row.due < row.opened


def message(row: Any, when: When) -> str:
    """With both instants."""
    return f"{row.id} is due at {when(row.due)}, before it was opened at {when(row.opened)}"
