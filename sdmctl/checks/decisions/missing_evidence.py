"""A decision lacks evidence that its answer needs: it is provisional.

Why: a nature without its evidence does not stand where it is contested.

Instead: write the evidence by its name under `evidence`, with `sdmctl classify` or by hand. While it is looked for,
leave the warning.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.settling import criteria_on, settle
from sdmctl.model.taken import taken

CODE = "missing-evidence"
SEVERITY = Severity.WARNING
WRONG = """
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly, evidence: [reference, version]}
---
kind: tickets
tickets:
  - id: INC-1
    nature: anomaly
    opened: 2026-03-10T10:00:00+01:00
    decision:  # here
      answers: {deviates: yes}
      evidence: {reference: Specification of the portal}
      nature: anomaly
      by: Ada Moreau
      on: 2026-03-11
"""
RIGHT = """
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly, evidence: [reference, version]}
---
kind: tickets
tickets:
  - id: INC-1
    nature: anomaly
    opened: 2026-03-10T10:00:00+01:00
    decision:
      answers: {deviates: yes}
      evidence: {reference: Specification of the portal, version: "2.1"}
      nature: anomaly
      by: Ada Moreau
      on: 2026-03-11
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each decision with the evidence that it lacks."""
    for each in taken(dossier):
        criteria = criteria_on(dossier, each.decision.on)
        lacking = settle(criteria, each.decision.answers).lacks(each.decision.shown) if criteria else ()
        if lacking:
            message = f"the decision on {each.ticket} is provisional: it shows no {', '.join(lacking)}"
            yield Finding(message, each.place, "write each under `evidence:`")
