"""A service level counts on the calendar of the ticket's service, and the service has none.

Why: business time of its tickets cannot be counted.

Instead: give the service a `calendar`, or name one on the level or target. Calendar days and `agreed` dates need
none.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.checks.reach import counts_on_service
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.scope import services_of
from sdmctl.model.service_level import SERVICE_CALENDAR, Measure, ServiceLevel

CODE = "service-without-calendar"
SEVERITY = Severity.ERROR
WRONG = """
services:
  portal: {title: Portal}  # here
service_levels:
  response:
    title: Response
    measures: response
    calendar: service
    objective: 90%
    targets: {any: 1h}
"""
RIGHT = """
services:
  portal: {title: Portal, calendar: office}
service_levels:
  response:
    title: Response
    measures: response
    calendar: service
    objective: 90%
    targets: {any: 1h}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each service without a calendar that a level needs one of, once; or the level where there are no services."""
    contract = dossier.contract.document
    needed_by: dict[str, list[str]] = {}
    for name, level in contract.service_levels.items():
        if not _needs_service(level):
            continue
        if not contract.services:
            message = f"`{name}` counts on the calendar of the ticket's service, and the contract has no services"
            place = key(dossier.contract, "service_levels", name)
            yield Finding(message, place, "name one of its calendars on the level")
        for service in services_of(level, contract):
            if contract.services[service].calendar is None:
                needed_by.setdefault(service, []).append(name)
    for service, levels in needed_by.items():
        message = f"service `{service}` has no calendar, on which {', '.join(levels)} counts"
        yield Finding(message, key(dossier.contract, "services", service))


def _needs_service(level: ServiceLevel) -> bool:
    """Whether the level counts business time, or business days, on the calendar of a service."""
    if level.measures is Measure.AVAILABILITY:
        return level.calendar == SERVICE_CALENDAR
    return any(counts_on_service(level, target) for target in level.targets.values())
