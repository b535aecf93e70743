"""A ticket has been paused for more than 30 days on end.

Why: a pause stops the clock. One that is forgotten hides a late ticket; one that is meant should be agreed with the
customer, and the ticket be closed.

Instead: end the pause where it ended indeed; ask the customer; close or cancel what nobody waits for. Where the long
wait is agreed, leave the warning.
"""

from typing import Any

from sdmctl.calendar.definition import DAY
from sdmctl.checks.check import When
from sdmctl.checks.scan.row import PAUSES
from sdmctl.diagnostics import Severity

CODE = "long-pause"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    history:
      - {at: 2026-03-10T10:30:00+01:00, status: waiting}  # here
      - {at: 2026-05-20T10:30:00+02:00, status: working}
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    history:
      - {at: 2026-03-10T10:30:00+01:00, status: waiting}
      - {at: 2026-03-20T10:30:00+01:00, status: working}
"""

TABLE = PAUSES
NEEDS = ("at", "until")
FIELD = "at"

_LONG = 30 * DAY


def check(row: Any) -> Any:
    """Longer than 30 times 24 hours; pauses that follow one another are one."""
    return row.until - row.at > _LONG


def message(row: Any, when: When) -> str:
    """With its length in whole days, and its end or that it is still on."""
    end = f"until {when(row.until)}" if row.over else f"and still is at the export, {when(row.until)}"
    return f"{row.id} was paused for {(row.until - row.at) // DAY} days: from {when(row.at)} {end}"
