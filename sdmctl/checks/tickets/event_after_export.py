"""An event lies after the export that tells of it.

Why: what happened later cannot be in it: the date is wrong, or the clock of the tool, or `exported_at`. Figures as of
the export do not see the event.

Instead: correct `exported_at`, or the event; times without an offset are local: check the source's `time_zone`.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import EVENTS
from sdmctl.diagnostics import Severity

CODE = "event-after-export"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
exported_at: 2026-04-01T08:00:00+02:00
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    history:
      - {at: 2026-05-10T10:30:00+02:00, status: done}  # here
"""
RIGHT = """
kind: tickets
exported_at: 2026-06-01T08:00:00+02:00
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    history:
      - {at: 2026-05-10T10:30:00+02:00, status: done}
"""

TABLE = EVENTS
NEEDS = ("at", "exported_at")
FIELD = "at"


def check(row: Any) -> Any:
    """Later than the latest export."""
    return row.at > row.exported_at


def message(row: Any, when: When) -> str:
    """With both instants."""
    return f"an event of {row.id} at {when(row.at)} lies after the export at {when(row.exported_at)}"
