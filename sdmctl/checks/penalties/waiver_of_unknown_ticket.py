"""A waiver is about a ticket that does not exist.

Why: it waives nothing; its id is probably mistyped, and the penalty that was waived is charged.

Instead: write the ticket's id as its document or export does.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.natures import Natures
from sdmctl.checks.nearest import suggestion
from sdmctl.diagnostics import Severity
from sdmctl.model.agreed import agreed
from sdmctl.model.repository import Dossier

CODE = "waiver-of-unknown-ticket"
SEVERITY = Severity.WARNING
WRONG = """
penalties:
  late: {on: resolution, per: ticket, amount: 150}
  waivers:
    - {ticket: INC-2, reason: power cut at the customer's, approved_by: L. Roy, approved_on: 2026-04-02}  # here
---
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
"""
RIGHT = """
penalties:
  late: {on: resolution, per: ticket, amount: 150}
  waivers:
    - {ticket: INC-1, reason: power cut at the customer's, approved_by: L. Roy, approved_on: 2026-04-02}
---
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
"""

_MOST = 10_000
"""So many ids are looked through for the one that was meant."""


def check_natures(natures: Natures, dossier: Dossier) -> Iterator[Finding]:
    """Each waiver without its ticket; none where tickets could not be read, or are not there at all."""
    waivers = agreed(dossier.contract.document.penalties).waivers
    if not natures.complete or not any(each.ticket for each in waivers):
        return
    ids = dict.fromkeys(natures.data.tickets["id"])
    if not ids:
        return
    for index, waiver in enumerate(waivers):
        if waiver.ticket is not None and waiver.ticket not in ids:
            place = at(dossier.contract, "penalties", "waivers", index, "ticket")
            yield Finding(f"there is no ticket `{waiver.ticket}`", place, suggestion(waiver.ticket, tuple(ids)[:_MOST]))
