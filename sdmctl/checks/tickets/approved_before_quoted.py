"""An evolution is approved before it is quoted.

Why: nobody can have agreed to a price that was not there, and the clock of the quote stops after the approval.

Instead: correct the instants; where a first quote was approved and another followed, write the first one, too.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import EVENTS
from sdmctl.diagnostics import Severity
from sdmctl.model.tickets import EVENTS as EVENTS_OF

CODE = "approved-before-quoted"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    history:
      - {at: 2026-03-03T10:00:00+01:00, event: approved}  # here
      - {at: 2026-03-05T10:00:00+01:00, event: quoted}
"""
RIGHT = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    history:
      - {at: 2026-03-03T10:00:00+01:00, event: quoted}
      - {at: 2026-03-05T10:00:00+01:00, event: approved}
"""

TABLE = EVENTS
NEEDS = ("at", "event", "quoted")
FIELD = "at"

_CODE = EVENTS_OF.index("approved")


def check(row: Any) -> Any:
    """Earlier than the first quote."""
    return (row.event == _CODE) & (row.at < row.quoted)


def message(row: Any, when: When) -> str:
    """With both instants."""
    return f"{row.id} is approved at {when(row.at)}, and only quoted at {when(row.quoted)}"
