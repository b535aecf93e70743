"""An outage's start or end is a local time that the clock skips, or shows twice.

Why: it does not name one instant. A time that is skipped is read as the gap later, one that occurs twice as the
first; the other reading may be an hour of downtime away.

Instead: write the offset, as `2026-10-25T02:30:00+01:00`.
"""

from collections.abc import Iterator

from sdmctl.calendar.zone import Doubt, read_instant
from sdmctl.checks.check import Finding
from sdmctl.checks.moments import moment
from sdmctl.checks.outages.instants import instants
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "doubtful-outage"
SEVERITY = Severity.WARNING
WRONG = """
time_zone: Europe/Paris
---
kind: outages
outages:
  - service: portal
    start: 2026-10-25T02:30:00  # here
    end: 2026-10-25T05:00:00
"""
RIGHT = """
time_zone: Europe/Paris
---
kind: outages
outages:
  - service: portal
    start: 2026-10-25T02:30:00+01:00
    end: 2026-10-25T05:00:00
"""

_HOW = {
    Doubt.SKIPPED: "the clock skips it, and it is read as the gap later",
    Doubt.AMBIGUOUS: "it occurs twice, and the first is taken",
}


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each local time that names no instant, or two."""
    zone = dossier.contract.document.time_zone
    for text, place in instants(dossier):
        doubt = None if moment(text, zone) is None else read_instant(text, zone).doubt
        if doubt is not None:
            yield Finding(f"`{text}` is local time in {zone}: {_HOW[doubt]}", place)
