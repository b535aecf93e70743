"""An outcome, or a step, is dated before the dispute was opened.

Why: what was settled before was not contested yet; one of the dates is mistyped, and the ticket
is frozen for the wrong time.

Instead: correct the date of the outcome or of the step, or `opened_on`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.written import written
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "outcome-before-dispute"
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
      opened_on: 2026-03-21
      outcome: {nature: evolution, on: 2026-03-12, by: COPIL}  # here
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
      outcome: {nature: evolution, on: 2026-03-12, by: COPIL}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each day in a dispute that lies before it."""
    for each in written(dossier):
        dispute = each.ticket.dispute
        if dispute is None:
            continue
        since = f"the dispute on {each.ticket.id} was opened on {dispute.opened_on}"
        for number, step in enumerate(dispute.steps):
            if step.on < dispute.opened_on:
                yield Finding(f"{since}; a step is dated {step.on}", each.at("dispute", "steps", number, "on"))
        outcome = dispute.outcome
        if outcome is not None and outcome.on is not None and outcome.on < dispute.opened_on:
            yield Finding(f"{since}; its outcome is dated {outcome.on}", each.at("dispute", "outcome", "on"))
