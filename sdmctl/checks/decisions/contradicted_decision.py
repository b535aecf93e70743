"""A decision names a nature that its own answers contradict.

Why: by the contract's questions the answers lead to another nature; whoever reads the decision can contest it.

Instead: correct the answers or the nature; `sdmctl classify` writes what follows from the answers.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.settling import criteria_on, settle
from sdmctl.model.taken import taken

CODE = "contradicted-decision"
SEVERITY = Severity.ERROR
WRONG = """
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly}
    - {id: changed, text: Has the need changed?, yes: evolution}
---
kind: tickets
tickets:
  - id: INC-1
    nature: anomaly
    opened: 2026-03-10T10:00:00+01:00
    decision:
      answers: {deviates: no, changed: yes}
      nature: anomaly  # here
      by: Ada Moreau
      on: 2026-03-11
"""
RIGHT = """
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly}
    - {id: changed, text: Has the need changed?, yes: evolution}
---
kind: tickets
tickets:
  - id: INC-1
    nature: evolution
    opened: 2026-03-10T10:00:00+01:00
    decision:
      answers: {deviates: no, changed: yes}
      nature: evolution
      by: Ada Moreau
      on: 2026-03-11
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each decision whose answers settle another nature."""
    for each in taken(dossier):
        criteria = criteria_on(dossier, each.decision.on)
        if criteria is None:
            continue
        settled = settle(criteria, each.decision.answers)
        if settled.nature in (None, each.decision.nature):
            continue
        by = f"`{settled.by.id}`" if settled.by else "no question, so `otherwise` applies"
        message = f"the answers on {each.ticket} lead to {settled.nature}, not {each.decision.nature}: settled by {by}"
        yield Finding(message, each.at("nature"))
