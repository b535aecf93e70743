"""An evolution is accepted, but nothing says that it was delivered.

Why: acceptance consumes the budget and begins the warranty; without a delivery nobody can say what was accepted.

Instead: write the event `delivered` before it.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.written import written
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "accepted-without-delivery"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    history:
      - {at: 2026-03-03T10:00:00+01:00, event: quoted}
      - {at: 2026-03-05T10:00:00+01:00, event: approved}
      - {at: 2026-03-12T10:00:00+01:00, event: accepted}  # here
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
      - {at: 2026-03-10T10:00:00+01:00, event: delivered}
      - {at: 2026-03-12T10:00:00+01:00, event: accepted}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """The first acceptance of each ticket that was never delivered."""
    for each in written(dossier):
        events = [event.event for event in each.ticket.history]
        if "accepted" in events and "delivered" not in events:
            message = f"{each.ticket.id} is accepted, but was never delivered"
            yield Finding(message, each.at("history", events.index("accepted"), "event"))
