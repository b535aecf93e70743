"""A ticket is an anomaly or an evolution, or its nature changed, and nothing says who decided that and why.

Why: the contract has criteria; a nature that was not decided by them does not stand where it is contested.

Instead: decide with `sdmctl classify`, which writes the answers and their evidence into the ticket; for a ticket of an
export, into a document of decisions.
"""

from collections.abc import Iterator

from sdmctl.calendar.zone import midnight
from sdmctl.checks.check import Finding
from sdmctl.checks.moments import end_of
from sdmctl.checks.natures import Natured, Natures
from sdmctl.checks.written import written
from sdmctl.diagnostics import Severity
from sdmctl.model.contract import Nature
from sdmctl.model.dispute import Dispute
from sdmctl.model.repository import Dossier
from sdmctl.model.taken import taken

CODE = "undecided-nature"
SEVERITY = Severity.WARNING
WRONG = """
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly}
---
kind: tickets
tickets:
  - id: INC-1  # here
    nature: anomaly
    opened: 2026-03-10T10:00:00+01:00
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

_EVER = -(1 << 62)
"""Before every instant."""


def check_natures(natures: Natures, dossier: Dossier) -> Iterator[Finding]:
    """How many tickets have a nature that nobody decided, at the first of them; none from before the criteria."""
    contract, since = dossier.contract.document, _criteria_since(dossier)
    if since is None:
        return
    days = {each.ticket: each.decision.on for each in taken(dossier)}
    ends = {name: end_of(day, contract.time_zone) for name, day in days.items()}
    settled = {each.ticket.id for each in written(dossier) if _is_settled(each.ticket.dispute)}
    undecided = [
        each
        for each in natures.by_id.values()
        if _asks(each, since) and each.id not in settled and not _is_decided(each, ends.get(each.id))
    ]
    if undecided:
        first, more = undecided[0], len(undecided) - 1
        nature = first.changes[-1][1] if first.changes else first.first
        message = f"nothing says who decided that {first.id} is {nature}, and why"
        message += f"; nor of {more:,} more" if more else ""
        yield Finding(message, natures.place(first.number), f"sdmctl classify {first.id}")


def _is_settled(dispute: Dispute | None) -> bool:
    """Whether an outcome says who decided, and when."""
    return dispute is not None and dispute.outcome is not None and dispute.outcome.on is not None


def _criteria_since(dossier: Dossier) -> int | None:
    """The instant from which the contract has criteria, by an amendment perhaps; `None` where it has none."""
    zone = dossier.contract.document.time_zone
    for terms in dossier.terms:
        if terms.contract.classification is not None:
            return midnight(terms.amendment.document.effective, zone) if terms.amendment else _EVER
    return None


def _asks(ticket: Natured, since: int) -> bool:
    """Whether its last nature is one to be decided, and is of a time when there were criteria; not if cancelled."""
    if ticket.cancelled:
        return False
    classified = bool(ticket.changes) or ticket.first in (Nature.ANOMALY, Nature.EVOLUTION)
    return classified and (ticket.changes[-1][0] if ticket.changes else ticket.opened) >= since


def _is_decided(ticket: Natured, end: int | None) -> bool:
    """A change after the day of the decision needs another one."""
    return end is not None and not any(at >= end for at, _ in ticket.changes)
