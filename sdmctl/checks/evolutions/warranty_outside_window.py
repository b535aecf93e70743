"""An anomaly names a delivery whose warranty was over, or had not begun, when it was opened.

Why: it is counted under a warranty that nobody owes any more; whether it is mended for nothing depends on
the contract alone.

Instead: correct the delivery or the day of its acceptance, or leave `warranty` out.
"""

from collections.abc import Iterator
from datetime import date

from sdmctl.calendar.zone import to_local
from sdmctl.checks.check import Finding
from sdmctl.checks.moments import moment
from sdmctl.checks.written import Written, written
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.warranty import Guarantee

CODE = "warranty-outside-window"
SEVERITY = Severity.WARNING
WRONG = """
lots: {run: {title: Run, nature: run, manager: ada, warranty: 30d}}
services: {portal: {title: Portal, calendar: office, lot: run}}
---
kind: tickets
tickets:
  - id: INC-1
    service: portal
    opened: 2026-03-10T10:00:00+01:00
    nature: anomaly
    warranty: {of: EVO-1, accepted_on: 2026-02-02}  # here
"""
RIGHT = """
lots: {run: {title: Run, nature: run, manager: ada, warranty: 3 months}}
services: {portal: {title: Portal, calendar: office, lot: run}}
---
kind: tickets
tickets:
  - id: INC-1
    service: portal
    opened: 2026-03-10T10:00:00+01:00
    nature: anomaly
    warranty: {of: EVO-1, accepted_on: 2026-02-02}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each that is opened before the acceptance, or after the last day.

    Where loss of use extends a warranty, `evolutions` says what is outside it: that hangs on other anomalies.
    """
    zone = dossier.contract.document.time_zone
    deliveries = {each.ticket.id: each for each in written(dossier)}
    for each in deliveries.values():
        warranty, at = each.ticket.warranty, moment(each.ticket.opened, zone)
        if warranty is None or at is None:
            continue
        opened, delivery = to_local(at, zone).date(), deliveries.get(warranty.of)
        accepted = _accepted(delivery, zone) or warranty.accepted_on
        guarantee = _guarantee(delivery or each, dossier)
        last = None if guarantee is None or guarantee.loss_of_use else guarantee.lasts.last_day(accepted)
        if opened < accepted or (last is not None and opened > last):
            until = f" until {last}" if last else ""
            message = f"{each.ticket.id} is opened on {opened}; {warranty.of} is under warranty from {accepted}{until}"
            yield Finding(message, each.at("warranty", on_key=True))


def _accepted(delivery: Written | None, zone: str) -> date | None:
    """The day of the last acceptance that its history tells."""
    history = delivery.ticket.history if delivery else ()
    told = [moment(event.at, zone) for event in history if event.event == "accepted"]
    known = [at for at in told if at is not None]
    return to_local(max(known), zone).date() if known else None


def _guarantee(delivery: Written, dossier: Dossier) -> Guarantee | None:
    """What the delivery says, else the lot of its service."""
    contract, ticket = dossier.contract.document, delivery.ticket
    service = contract.services.get(ticket.service or "")
    lot = contract.lots.get(service.lot or "") if service else None
    return ticket.guarantee or (lot.warranty if lot else None)
