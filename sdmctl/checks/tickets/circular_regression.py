"""Tickets are regressions of one another in a circle, or of themselves.

Why: each delivery would have broken what worked because of a later one.

Instead: leave out `regression_of` where it points back.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.links import circular
from sdmctl.checks.scan.row import TICKETS
from sdmctl.diagnostics import Severity

CODE = "circular-regression"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    regression_of: INC-2  # here
  - id: INC-2
    opened: 2026-03-11T10:00:00+01:00
    regression_of: INC-1  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
  - id: INC-2
    opened: 2026-03-11T10:00:00+01:00
    regression_of: INC-1
"""

TABLE = TICKETS
FIELD = "regression_of"
_FOUND = circular(FIELD)
NEEDS = (FIELD, _FOUND)


def check(row: Any) -> Any:
    """Whether its links lead back to it."""
    return getattr(row, _FOUND)


def message(row: Any, _when: When) -> str:
    """With both ids."""
    return f"the links from {row.id} by `regression_of` lead back to it, by way of {row.regression_of!r}"
