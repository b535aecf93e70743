"""An evolution is accepted before it is delivered.

Why: its units are consumed, and its warranty begins, with the acceptance of something that is not there.

Instead: correct the instants; where parts were accepted one by one, write the delivery of the first part.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import EVENTS
from sdmctl.diagnostics import Severity
from sdmctl.model.tickets import EVENTS as EVENTS_OF

CODE = "accepted-before-delivered"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    history:
      - {at: 2026-03-03T10:00:00+01:00, event: quoted}
      - {at: 2026-03-04T10:00:00+01:00, event: approved}
      - {at: 2026-03-05T10:00:00+01:00, event: accepted}  # here
      - {at: 2026-03-06T10:00:00+01:00, event: delivered}
"""
RIGHT = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    history:
      - {at: 2026-03-03T10:00:00+01:00, event: quoted}
      - {at: 2026-03-04T10:00:00+01:00, event: approved}
      - {at: 2026-03-05T10:00:00+01:00, event: delivered}
      - {at: 2026-03-06T10:00:00+01:00, event: accepted}
"""

TABLE = EVENTS
NEEDS = ("at", "event", "delivered")
FIELD = "at"

_CODE = EVENTS_OF.index("accepted")


def check(row: Any) -> Any:
    """Earlier than the first delivery."""
    return (row.event == _CODE) & (row.at < row.delivered)


def message(row: Any, when: When) -> str:
    """With both instants."""
    return f"{row.id} is accepted at {when(row.at)}, and only delivered at {when(row.delivered)}"
