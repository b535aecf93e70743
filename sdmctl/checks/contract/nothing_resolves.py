"""A service level measures until a ticket is resolved, and no status says that it is.

Why: a clock that nothing stops runs until every ticket is late.

Instead: map a status to `resolved` or `closed`, or a column of the export to `resolved`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.contract import Phase
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import Measure

CODE = "nothing-resolves"
SEVERITY = Severity.WARNING
WRONG = """
statuses:  # here
  open: new
  working: active
  done: active
"""
RIGHT = """
statuses:
  open: new
  working: active
  done: resolved
"""

_ENDS = (Phase.RESOLVED, Phase.CLOSED)
_STOPPED_BY_RESOLVING = (Measure.RESOLUTION, Measure.UPDATE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A contract with statuses, none of which ends a ticket, where no export or document says when it ended."""
    contract = dossier.contract.document
    levels = [name for name, level in contract.service_levels.items() if level.measures in _STOPPED_BY_RESOLVING]
    if levels and contract.statuses and not any(phase in _ENDS for phase in contract.statuses.values()):
        said_by_sources = any(end in source.document.columns for source in dossier.sources for end in _ENDS)
        tickets = (ticket for read in dossier.tickets for ticket in read.document.tickets)
        said_by_tickets = any(ticket.resolved or ticket.closed for ticket in tickets)
        if not said_by_sources and not said_by_tickets:
            message = f"no status is resolved or closed: the clock of {', '.join(levels)} never stops"
            yield Finding(message, key(dossier.contract, "statuses"))
