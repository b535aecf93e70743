"""An evolution is delivered before it is approved.

Why: the work was done without an order: it cannot be invoiced, and the clock of the delivery begins after its end.

Instead: correct the instants; where it is true, it is a finding of `check`, and only the customer can settle it.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import EVENTS
from sdmctl.diagnostics import Severity
from sdmctl.model.tickets import EVENTS as EVENTS_OF

CODE = "delivered-before-approved"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    history:
      - {at: 2026-03-03T10:00:00+01:00, event: quoted}
      - {at: 2026-03-05T10:00:00+01:00, event: delivered}  # here
      - {at: 2026-03-06T10:00:00+01:00, event: approved}
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
      - {at: 2026-03-06T10:00:00+01:00, event: delivered}
"""

TABLE = EVENTS
NEEDS = ("at", "event", "approved")
FIELD = "at"

_CODE = EVENTS_OF.index("delivered")


def check(row: Any) -> Any:
    """Earlier than the first approval."""
    return (row.event == _CODE) & (row.at < row.approved)


def message(row: Any, when: When) -> str:
    """With both instants."""
    return f"{row.id} is delivered at {when(row.at)}, and only approved at {when(row.approved)}"
