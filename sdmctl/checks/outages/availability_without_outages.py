"""An availability is promised, and no document says what outages there were.

Why: it would be 100 % for want of evidence.

Instead: add a document of `kind: outages`, with `outages: []` where there were none indeed.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import Measure

CODE = "availability-without-outages"
SEVERITY = Severity.WARNING
WRONG = """
service_levels:
  availability:  # here
    title: Availability
    measures: availability
    calendar: office
    objective: 99.5%
"""
RIGHT = """
service_levels:
  availability:
    title: Availability
    measures: availability
    calendar: office
    objective: 99.5%
---
kind: outages
outages: []
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each availability of a contract without outages."""
    for name, level in dossier.contract.document.service_levels.items():
        if level.measures is Measure.AVAILABILITY and not dossier.outages:
            place = key(dossier.contract, "service_levels", name)
            yield Finding(f"`{name}` rests on outages, and no document lists them", place)
