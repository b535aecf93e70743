"""A ticket does not have the nature that was decided.

Why: figures go by the ticket's own history; the decision changes none of them before it is written there.

Instead: write the change in the ticket's history, as `{at: 2026-03-11T09:00, nature: evolution}`, on the day of the
decision at the latest; or correct the decision.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.moments import end_of
from sdmctl.checks.natures import Natures
from sdmctl.diagnostics import Severity
from sdmctl.model.nature import Nature
from sdmctl.model.repository import Dossier
from sdmctl.model.taken import taken

CODE = "decision-not-followed"
SEVERITY = Severity.WARNING
WRONG = """
classification:
  questions:
    - {id: changed, text: Has the need changed?, yes: evolution}
---
kind: tickets
tickets:
  - id: INC-1
    nature: anomaly
    opened: 2026-03-10T10:00:00+01:00
    decision:
      answers: {changed: yes}
      nature: evolution  # here
      by: Ada Moreau
      on: 2026-03-11
"""
RIGHT = """
classification:
  questions:
    - {id: changed, text: Has the need changed?, yes: evolution}
---
kind: tickets
tickets:
  - id: INC-1
    nature: anomaly
    opened: 2026-03-10T10:00:00+01:00
    decision:
      answers: {changed: yes}
      nature: evolution
      by: Ada Moreau
      on: 2026-03-11
    history:
      - {at: 2026-03-11T09:00:00+01:00, nature: evolution}
"""


def check_natures(natures: Natures, dossier: Dossier) -> Iterator[Finding]:
    """Each decision whose nature is not the ticket's at the end of its day."""
    zone = dossier.contract.document.time_zone
    for each in taken(dossier):
        ticket = natures.by_id.get(each.ticket)
        end = end_of(each.decision.on, zone)
        if ticket is None or ticket.opened >= end:
            continue  # other checks say so
        there = ticket.before(end)
        if there is not each.decision.nature:
            nature = f"is {there}" if there else "has no nature"
            message = f"{each.ticket} is decided {each.decision.nature}, and {nature} at the end of that day"
            told = f"nature: {each.decision.nature}"
            hint = f"write `{{at: {each.decision.on}T…, {told}}}` in its history"
            if there is Nature.DISPUTED and each.decision.nature is not Nature.UNCLASSIFIED:
                hint += f", or `outcome: {{{told}, on: {each.decision.on}}}` in its dispute"
            yield Finding(message, each.at("nature"), hint)
