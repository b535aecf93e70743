"""An action or an improvement answers a ticket that does not exist.

Why: the ticket that it was meant for has no action; after a P1 the gate tells that its review is missing.

Instead: write the ticket's id as its document or export does.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.natures import Natures
from sdmctl.checks.nearest import nearest
from sdmctl.diagnostics import Severity
from sdmctl.model import register
from sdmctl.model.repository import Dossier

CODE = "action-of-unknown-ticket"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - {id: INC-1, nature: request, opened: 2026-03-10T10:00:00+01:00}
---
kind: actions
actions:
  A1:
    title: Find the cause
    owner: Ada Moreau
    due: 2026-04-30
    ticket: INC-2  # here
"""
RIGHT = """
kind: tickets
tickets:
  - {id: INC-1, nature: request, opened: 2026-03-10T10:00:00+01:00}
---
kind: actions
actions:
  A1:
    title: Find the cause
    owner: Ada Moreau
    due: 2026-04-30
    ticket: INC-1
"""

_MOST = 10_000
"""So many ids are looked through for the one that was meant."""


def check_natures(natures: Natures, dossier: Dossier) -> Iterator[Finding]:
    """Each ticket that is named and not there; none where tickets could not be read, as theirs cannot be told."""
    for each in register.work(dossier) if natures.complete else ():
        ticket = each.entry.ticket
        if ticket is not None and ticket not in natures.by_id:
            near = nearest(ticket, list(natures.by_id)[:_MOST])
            yield Finding(f"there is no ticket {ticket}", each.at("ticket"), f"did you mean {near}?" if near else None)
