"""A ticket was opened after the export that tells of it.

Why: what happened later cannot be in it: the date is wrong, or the clock of the tool, or `exported_at`. Figures as of
the export do not see the ticket.

Instead: correct `exported_at`, or the ticket's `opened`; times without an offset are local: check the source's
`time_zone`.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import TICKETS
from sdmctl.diagnostics import Severity

CODE = "opened-after-export"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
exported_at: 2026-04-01T08:00:00+02:00
tickets:
  - id: INC-1
    opened: 2026-04-10T10:00:00+02:00  # here
"""
RIGHT = """
kind: tickets
exported_at: 2026-05-01T08:00:00+02:00
tickets:
  - id: INC-1
    opened: 2026-04-10T10:00:00+02:00
"""

TABLE = TICKETS
NEEDS = ("opened", "exported_at")
FIELD = "opened"


def check(row: Any) -> Any:
    """Later than the latest export."""
    return row.opened > row.exported_at


def message(row: Any, when: When) -> str:
    """With both instants."""
    return f"{row.id} was opened at {when(row.opened)}, after the export at {when(row.exported_at)}"
