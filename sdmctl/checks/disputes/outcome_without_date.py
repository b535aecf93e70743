"""A dispute has an outcome, but no day on which it was given.

Why: nothing says from when the ticket has its nature, so the dispute counts as open.

Instead: write `on`, the day of the minutes or of the letter.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.written import written
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "outcome-without-date"
SEVERITY = Severity.ERROR
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    nature: disputed
    opened: 2026-03-10T10:00:00+01:00
    dispute:
      customer_says: anomaly
      provider_says: evolution
      opened_on: 2026-03-11
      outcome: {nature: evolution, by: COPIL}  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    nature: disputed
    opened: 2026-03-10T10:00:00+01:00
    dispute:
      customer_says: anomaly
      provider_says: evolution
      opened_on: 2026-03-11
      outcome: {nature: evolution, on: 2026-03-20, by: COPIL}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each outcome without its day."""
    for each in written(dossier):
        outcome = each.ticket.dispute.outcome if each.ticket.dispute else None
        if outcome is not None and outcome.on is None:
            place = each.at("dispute", "outcome", on_key=True)
            yield Finding(f"the outcome of the dispute on {each.ticket.id} has no day", place, "write on: 2026-10-31")
