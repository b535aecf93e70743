"""A ticket is an anomaly or an evolution, or its nature changed, and nothing says who decided that and why.

Why: the contract has criteria; a nature that was not decided by them does not stand where it is contested.

Instead: decide with `sdmctl classify`, which writes the answers and their evidence into the ticket; for a ticket of an
export, into a document of decisions.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.moments import end_of
from sdmctl.checks.natures import Natured, Natures
from sdmctl.diagnostics import Severity
from sdmctl.model.contract import Nature
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


def check_natures(natures: Natures, dossier: Dossier) -> Iterator[Finding]:
    """How many tickets have a nature that nobody decided, at the first of them; none without criteria."""
    contract = dossier.contract.document
    if contract.classification is None:
        return
    days = {each.ticket: each.decision.on for each in taken(dossier)}
    ends = {name: end_of(day, contract.time_zone) for name, day in days.items()}
    undecided = [each for each in natures.by_id.values() if _asks(each) and not _is_decided(each, ends.get(each.id))]
    if undecided:
        first, more = undecided[0], len(undecided) - 1
        nature = first.changes[-1][1] if first.changes else first.first
        message = f"nothing says who decided that {first.id} is {nature}, and why"
        message += f"; nor of {more:,} more" if more else ""
        yield Finding(message, natures.place(first.number), f"sdmctl classify {first.id}")


def _asks(ticket: Natured) -> bool:
    return bool(ticket.changes) or ticket.first in (Nature.ANOMALY, Nature.EVOLUTION)


def _is_decided(ticket: Natured, end: int | None) -> bool:
    """A change after the day of the decision needs another one."""
    return end is not None and not any(at >= end for at, _ in ticket.changes)
