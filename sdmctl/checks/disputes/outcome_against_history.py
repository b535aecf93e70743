"""The history settles a dispute otherwise than its outcome does.

Why: the ticket has one nature by its history, and another by its outcome: figures go by whichever came last.

Instead: correct the outcome, or leave the change of nature out of the history: the outcome is one.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.moments import moment
from sdmctl.checks.written import written
from sdmctl.diagnostics import Severity
from sdmctl.facts.silence import last_second
from sdmctl.model.nature import Nature
from sdmctl.model.repository import Dossier

CODE = "outcome-against-history"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    nature: disputed
    opened: 2026-03-10T10:00:00+01:00
    history:
      - {at: 2026-03-18T10:00:00+01:00, nature: anomaly}
    dispute:
      customer_says: anomaly
      provider_says: evolution
      opened_on: 2026-03-11
      outcome: {nature: evolution, on: 2026-03-20, by: COPIL}  # here
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
    """Each outcome that the history contradicts between the dispute's first day and the end of the outcome's."""
    zone = dossier.contract.document.time_zone
    for each in written(dossier):
        dispute = each.ticket.dispute
        if dispute is None or dispute.outcome is None or dispute.outcome.on is None:
            continue
        first, last = last_second(dispute.opened_on, zone), last_second(dispute.outcome.on, zone)
        for event in each.ticket.history:
            at = moment(event.at, zone)
            if event.nature in (None, Nature.DISPUTED, dispute.outcome.nature) or at is None:
                continue
            if first <= at <= last:
                message = (
                    f"{each.ticket.id} is {event.nature} by its history, and {dispute.outcome.nature} by the outcome"
                )
                yield Finding(message, each.at("dispute", "outcome", "nature"))
                break
