"""A decision answers a question that the contract does not ask.

Why: the answer counts for nothing; the question is probably misspelt, and left open where it should be answered.

Instead: write the `id` of a question under the contract's `classification`, as it read on the day of the decision.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.nearest import suggestion
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.settling import criteria_on
from sdmctl.model.taken import taken

CODE = "unknown-question"
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
      answers: {deviates: yes, devaites: yes}  # here
      nature: anomaly
      by: Ada Moreau
      on: 2026-03-11
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
      on: 2026-03-11
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each answer without a question; where the contract has no criteria, each decision with answers once."""
    for each in taken(dossier):
        criteria = criteria_on(dossier, each.decision.on)
        if criteria is None:
            if each.decision.answers:
                message = f"the contract asked no questions on {each.decision.on}, so nothing can be answered"
                yield Finding(message, each.at("answers", on_key=True), "write them under `classification:`")
            continue
        known = [question.id for question in criteria.questions]
        for name in each.decision.answers:
            if name not in known:
                message = f"the contract asks no question `{name}`"
                yield Finding(message, each.at("answers", name, on_key=True), suggestion(name, known))
