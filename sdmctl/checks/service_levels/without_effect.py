"""Something is written on a service level that changes nothing.

Why: whoever wrote it expects an effect, and the figures do not have it.

Instead: leave it out. `pauses: true` is for a response, the only clock that a pause does not stop by itself; an
availability looks at services and lots, since an outage has no nature, type or team.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import Measure

CODE = "without-effect"
SEVERITY = Severity.WARNING
WRONG = """
service_levels:
  resolution:
    title: Resolution
    measures: resolution
    objective: 90%
    targets: {any: 8h}
    pauses: true  # here
  availability:
    title: Availability
    measures: availability
    calendar: office
    objective: 99.5%
    applies_to: {nature: anomaly}  # here
"""
RIGHT = """
service_levels:
  resolution:
    title: Resolution
    measures: resolution
    objective: 90%
    targets: {any: 8h}
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
    """`pauses` on another clock than a response's, a filter on what outages do not have."""
    for name, level in dossier.contract.document.service_levels.items():
        route = ("service_levels", name)
        availability = level.measures is Measure.AVAILABILITY
        if level.pauses and level.measures is not Measure.RESPONSE:
            reason = "an availability has no clock" if availability else f"a {level.measures} pauses by itself"
            yield Finding(f"`pauses` changes nothing: {reason}", key(dossier.contract, *route, "pauses"))
        for field in ("nature", "type", "team") if availability else ():
            if getattr(level.applies_to, field):
                place = key(dossier.contract, *route, "applies_to", field)
                yield Finding(f"`{field}` changes nothing: an outage has none", place)
