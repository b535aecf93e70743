"""A ticket is under the warranty of a delivery that is not there.

Why: the delivery that is to be mended cannot be told; its id is probably mistyped. A delivery that
was accepted before the oldest ticket of the document is not missed.

Instead: correct the id under `warranty: {of: …}`, or add the delivery's ticket.
"""

from collections.abc import Iterator
from pathlib import Path

from sdmctl.calendar.zone import to_local
from sdmctl.checks.check import Finding
from sdmctl.checks.natures import Natures
from sdmctl.checks.nearest import nearest
from sdmctl.checks.written import written
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "warranty-of-unknown-delivery"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-02-02T10:00:00+01:00
    nature: evolution
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    nature: anomaly
    warranty: {of: EVO-7, accepted_on: 2026-02-20}  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-02-02T10:00:00+01:00
    nature: evolution
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    nature: anomaly
    warranty: {of: EVO-1, accepted_on: 2026-02-20}
"""

_MOST = 10_000
"""So many ids are looked through for the one that was meant."""


def check_natures(natures: Natures, dossier: Dossier) -> Iterator[Finding]:
    """Each delivery that has no ticket, though it was accepted when there were some."""
    every = list(written(dossier))
    named = [each for each in every if each.ticket.warranty] if natures.complete else []
    if not named:
        return
    known, zone = natures.by_id, dossier.contract.document.time_zone
    oldest: dict[Path, int] = {}
    for each in every:
        opened = known[each.ticket.id].opened
        oldest[each.file] = min(opened, oldest.get(each.file, opened))
    for each in named:
        warranty = each.ticket.warranty
        if warranty is None or warranty.of in known:
            continue
        if warranty.accepted_on < to_local(oldest[each.file], zone).date():
            continue
        near = nearest(warranty.of, list(known)[:_MOST])
        message = f"{each.ticket.id} is under the warranty of {warranty.of}, but no ticket has this id"
        yield Finding(message, each.at("warranty", "of"), f"did you mean {near}?" if near else None)
