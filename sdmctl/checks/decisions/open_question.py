"""A decision leaves a question open: its answers end before one of them settles the nature.

Why: the nature does not follow from the answers; who contests it asks the next question.

Instead: answer the questions in the contract's order, up to the one that settles; `sdmctl classify` asks them.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.settling import criteria_on, settle
from sdmctl.model.taken import taken

CODE = "open-question"
SEVERITY = Severity.WARNING
WRONG = """
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
      answers: {deviates: no}  # here
      nature: evolution
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
    """Each decision after whose answers a question comes."""
    for each in taken(dossier):
        criteria = criteria_on(dossier, each.decision.on)
        question = settle(criteria, each.decision.answers).open if criteria else None
        if question:
            message = f"the decision on {each.ticket} leaves `{question.id}` open: {question.said('en')}"
            yield Finding(message, each.at("answers", on_key=True), "answer it by yes or no")
