"""The nature of a ticket is decided in two places.

Why: the two may differ, and nobody can tell which of them holds.

Instead: keep one of them; a new decision stands in the place of the old one, which the history of the file keeps.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.taken import Taken, taken

CODE = "decided-twice"
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
    decision: {answers: {deviates: yes}, nature: anomaly, by: Ada Moreau, on: 2026-03-11}
---
kind: decisions
classifications:
  INC-1: {answers: {deviates: yes}, nature: anomaly, by: Ada Moreau, on: 2026-03-12}  # here
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
    decision: {answers: {deviates: yes}, nature: anomaly, by: Ada Moreau, on: 2026-03-11}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each decision on a ticket that was decided before, in the order in which documents are read."""
    first: dict[str, Taken] = {}
    for each in taken(dossier):
        before = first.setdefault(each.ticket, each)
        if before is not each:
            yield Finding(f"{each.ticket} is decided already, in {before.place.file.name}", each.place)
