"""An evolution is approved after its work began.

Why: work without an order may never be invoiced; an approval that follows it changes nothing for what was done before.

Instead: correct the day of the entry, its `began` or the instant of the approval; where it is true, `check` has an
error as long as the entry stands.
"""

from collections.abc import Iterator
from datetime import date

from sdmctl.calendar.zone import to_local
from sdmctl.checks.check import Finding
from sdmctl.checks.moments import moment
from sdmctl.checks.written import written
from sdmctl.diagnostics import Severity
from sdmctl.model.ledger import Ledger
from sdmctl.model.repository import Dossier

CODE = "approved-after-work-began"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    history:
      - {at: 2026-03-03T10:00:00+01:00, event: quoted}
      - {at: 2026-03-12T10:00:00+01:00, event: approved}  # here
---
kind: budget
year: 2026
lines:
  days: {title: Days, pricing: time, unit: day, unit_price: 600}
---
kind: ledger
entries:
  - {line: days, stage: consumed, day: 2026-03-10, quantity: 1, ticket: EVO-1}
"""
RIGHT = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    history:
      - {at: 2026-03-03T10:00:00+01:00, event: quoted}
      - {at: 2026-03-12T10:00:00+01:00, event: approved}
---
kind: budget
year: 2026
lines:
  days: {title: Days, pricing: time, unit: day, unit_price: 600}
---
kind: ledger
entries:
  - {line: days, stage: consumed, day: 2026-03-16, quantity: 1, ticket: EVO-1}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each first approval that comes on a later day than the first work in a document of the ledger."""
    began = _began(dossier)
    zone = dossier.contract.document.time_zone
    for each in written(dossier) if began else ():
        events = [event.event for event in each.ticket.history]
        if each.ticket.id not in began or "approved" not in events:
            continue
        place = events.index("approved")
        at = moment(each.ticket.history[place].at, zone)
        if at is not None and to_local(at, zone).date() > (day := began[each.ticket.id]):
            message = f"{each.ticket.id} is approved on {to_local(at, zone).date()}, and its work began on {day}"
            yield Finding(message, each.at("history", place, "at"))


def _began(dossier: Dossier) -> dict[str, date]:
    """By ticket the first day of which an entry tells of work."""
    found: dict[str, date] = {}
    for read in dossier.others:
        for entry in read.document.entries if isinstance(read.document, Ledger) else ():
            if entry.ticket is not None and entry.stage == "consumed":
                day = min(entry.day, entry.began or entry.day)
                found[entry.ticket] = min(day, found.get(entry.ticket, day))
    return found
