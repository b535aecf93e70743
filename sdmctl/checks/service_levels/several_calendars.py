"""An availability counts on the calendar of its services, and they have different ones.

Why: agreed time is that of one calendar; with two of them the figure would depend on which service is written first.

Instead: name a calendar on the level, or write a level for each service.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.scope import services_of
from sdmctl.model.service_level import SERVICE_CALENDAR, Measure

CODE = "several-calendars"
SEVERITY = Severity.ERROR
WRONG = """
services:
  payroll: {title: Payroll, calendar: office}
  portal: {title: Portal, calendar: always}
service_levels:
  availability:  # here
    title: Availability
    measures: availability
    calendar: service
    objective: 99.5%
---
kind: outages
outages: []
"""
RIGHT = """
services:
  payroll: {title: Payroll, calendar: office}
  portal: {title: Portal, calendar: always}
service_levels:
  availability:
    title: Availability
    measures: availability
    calendar: always
    objective: 99.5%
---
kind: outages
outages: []
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each availability whose services do not share a calendar."""
    contract = dossier.contract.document
    for name, level in contract.service_levels.items():
        if level.measures is not Measure.AVAILABILITY or level.calendar != SERVICE_CALENDAR:
            continue
        found = dict.fromkeys(contract.services[service].calendar for service in services_of(level, contract))
        named = [calendar for calendar in found if calendar is not None]
        if len(named) > 1:
            message = f"`{name}` counts on the calendar of its services, which have {' and '.join(named)}"
            yield Finding(message, key(dossier.contract, "service_levels", name))
