"""A document of decisions decides on a ticket that does not exist.

Why: the decision is in no explanation and no figure; its id is probably mistyped, and another ticket undecided.

Instead: write the ticket's id as its document or export does.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.natures import Natures
from sdmctl.checks.nearest import nearest
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.taken import taken

CODE = "decision-of-unknown-ticket"
SEVERITY = Severity.ERROR
WRONG = """
classification:
  questions:
    - {id: trained, text: Is it a matter of training?, yes: request}
---
kind: tickets
tickets:
  - id: INC-1
    nature: request
    opened: 2026-03-10T10:00:00+01:00
---
kind: decisions
classifications:
  INC-2: {answers: {trained: yes}, nature: request, by: Ada Moreau, on: 2026-03-11}  # here
"""
RIGHT = """
classification:
  questions:
    - {id: trained, text: Is it a matter of training?, yes: request}
---
kind: tickets
tickets:
  - id: INC-1
    nature: request
    opened: 2026-03-10T10:00:00+01:00
---
kind: decisions
classifications:
  INC-1: {answers: {trained: yes}, nature: request, by: Ada Moreau, on: 2026-03-11}
"""

_MOST = 10_000
"""So many ids are looked through for the one that was meant."""


def check_natures(natures: Natures, dossier: Dossier) -> Iterator[Finding]:
    """Each decision without a ticket; none where tickets could not be read, as theirs cannot be told."""
    for each in taken(dossier) if natures.complete else ():
        if each.ticket not in natures.by_id:
            near = nearest(each.ticket, list(natures.by_id)[:_MOST])
            yield Finding(f"there is no ticket {each.ticket}", each.place, f"did you mean {near}?" if near else None)
