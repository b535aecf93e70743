"""Tickets are duplicates of one another in a circle, or of themselves.

Why: none of them is the one that the others repeat.

Instead: leave out `duplicate_of` where it points back.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.links import circular
from sdmctl.checks.scan.row import TICKETS
from sdmctl.diagnostics import Severity

CODE = "circular-duplicate"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    duplicate_of: INC-2  # here
  - id: INC-2
    opened: 2026-03-11T10:00:00+01:00
    duplicate_of: INC-1  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
  - id: INC-2
    opened: 2026-03-11T10:00:00+01:00
    duplicate_of: INC-1
"""

TABLE = TICKETS
FIELD = "duplicate_of"
_FOUND = circular(FIELD)
NEEDS = (FIELD, _FOUND)


def check(row: Any) -> Any:
    """Whether its links lead back to it."""
    return getattr(row, _FOUND)


def message(row: Any, _when: When) -> str:
    """With both ids."""
    return f"the links from {row.id} by `duplicate_of` lead back to it, by way of {row.duplicate_of!r}"
