"""A decision is dated before its ticket was opened.

Why: nobody can decide on what was not reported yet; the date is mistyped, or the decision is another ticket's.

Instead: correct the date under `on`, or the id of the ticket.
"""

from collections.abc import Iterator

from sdmctl.calendar.zone import to_local
from sdmctl.checks.check import Finding
from sdmctl.checks.natures import Natures
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.taken import taken

CODE = "decision-before-ticket"
SEVERITY = Severity.ERROR
WRONG = """
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly}
---
kind: tickets
tickets:
  - id: INC-1
    nature: anomaly
    opened: 2026-03-10T10:00:00+01:00
    decision:
      answers: {deviates: yes}
      nature: anomaly
      by: Ada Moreau
      on: 2026-03-01  # here
"""
RIGHT = """
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly}
---
kind: tickets
tickets:
  - id: INC-1
    nature: anomaly
    opened: 2026-03-10T10:00:00+01:00
    decision:
      answers: {deviates: yes}
      nature: anomaly
      by: Ada Moreau
      on: 2026-03-10
"""


def check_natures(natures: Natures, dossier: Dossier) -> Iterator[Finding]:
    """Each decision of an earlier day, in the contract's zone, than that of the opening."""
    zone = dossier.contract.document.time_zone
    for each in taken(dossier):
        ticket = natures.by_id.get(each.ticket)
        if ticket and each.decision.on < (opened := to_local(ticket.opened, zone).date()):
            message = f"{each.ticket} is decided on {each.decision.on}, before it was opened on {opened}"
            yield Finding(message, each.at("on"))
