"""A ticket was opened outside the contract's term.

Why: the contract promises nothing for it; it is judged all the same, since many contracts take over what was open.

Instead: correct the date, or the term; leave tickets of another contract out of the export.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import TICKETS
from sdmctl.diagnostics import Severity

CODE = "ticket-outside-term"
SEVERITY = Severity.WARNING
WRONG = """
term: {start: 2026-01-01, end: 2026-12-31}
---
kind: tickets
tickets:
  - id: INC-1
    opened: 2027-01-01T00:00:00+01:00  # here
"""
RIGHT = """
term: {start: 2026-01-01, end: 2026-12-31}
---
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-12-31T23:59:59+01:00
"""

TABLE = TICKETS
NEEDS = ("opened",)
FIELD = "opened"


def check(row: Any) -> Any:
    """Before the term's first day or after its last, as local days."""
    return (row.opened < row.term_start) | (row.opened >= row.term_after)


def message(row: Any, when: When) -> str:
    """With the side on which it lies."""
    side = "before the contract's term starts" if row.opened < row.term_start else "after the contract's term has ended"
    return f"{row.id} was opened at {when(row.opened)}, {side}"
