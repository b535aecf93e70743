"""An outage's start or end is no instant.

Why: the downtime of its service cannot be told.

Instead: write `2026-10-31T14:30:00+01:00`, or without the offset for local time in the contract's zone.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.moments import moment
from sdmctl.checks.outages.instants import instants
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "unreadable-outage"
SEVERITY = Severity.ERROR
WRONG = """
kind: outages
outages:
  - service: portal
    start: 2026-03-10T09:00:00+01:00
    end: 2026-03-10T24:30:00+01:00  # here
"""
RIGHT = """
kind: outages
outages:
  - service: portal
    start: 2026-03-10T09:00:00+01:00
    end: 2026-03-11T00:30:00+01:00
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each instant that the clock never shows."""
    for text, place in instants(dossier):
        if moment(text, dossier.contract.document.time_zone) is None:
            yield Finding(f"`{text}` is not an instant", place)
