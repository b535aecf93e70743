"""An outage's start or end is not between 1970 and 2200.

Why: no contract runs so long; a year is mistyped, and the downtime missing where it belongs.

Instead: correct the year; an outage that still lasts has no `end`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.moments import moment
from sdmctl.checks.outages.instants import instants
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "outage-out-of-range"
SEVERITY = Severity.ERROR
WRONG = """
kind: outages
outages:
  - service: portal
    start: 2026-03-10T09:00:00+01:00
    end: 2206-03-10T10:00:00+01:00  # here
"""
RIGHT = """
kind: outages
outages:
  - service: portal
    start: 2026-03-10T09:00:00+01:00
    end: 2026-03-10T10:00:00+01:00
"""

_LATEST = 7_258_118_400
"""2200-01-01T00:00Z."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each instant that lies before or after, or so far off that it is none."""
    for text, place in instants(dossier):
        at = moment(text, dossier.contract.document.time_zone)
        if at is None or not 0 <= at < _LATEST:
            yield Finding(f"`{text}` is not between 1970 and 2200", place)
