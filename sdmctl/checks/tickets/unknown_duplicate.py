"""A ticket is said to be a duplicate of one that is not there.

Why: nobody can look up the ticket that it repeats, and both may have been counted as different work.

Instead: correct the id in `duplicate_of`, or add the other ticket.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.links import unknown
from sdmctl.checks.scan.row import TICKETS
from sdmctl.diagnostics import Severity

CODE = "unknown-duplicate"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
  - id: INC-2
    opened: 2026-03-11T10:00:00+01:00
    duplicate_of: INC-7  # here
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
_FOUND = unknown(FIELD)
NEEDS = (FIELD, _FOUND)


def check(row: Any) -> Any:
    """Whether no ticket has the id that it names."""
    return getattr(row, _FOUND)


def message(row: Any, _when: When) -> str:
    """With both ids."""
    return f"{row.id} is a duplicate of {row.duplicate_of!r}, but no ticket has this id"
