"""A name is taken: `any` among the priorities, `service` among the calendars.

Why: in a target `any` stands for every priority, and `calendar: service` for that of the ticket's service; a priority
or a calendar of that name could not be told from it.

Instead: give it another name.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import ANY, SERVICE_CALENDAR

CODE = "reserved-name"
SEVERITY = Severity.ERROR
WRONG = """
calendars:
  office: {hours: {mon-fri: [09:00-17:00]}}
  service: {hours: {mon-fri: [08:00-18:00]}}  # here
"""
RIGHT = """
calendars:
  office: {hours: {mon-fri: [09:00-17:00]}}
  service-desk: {hours: {mon-fri: [08:00-18:00]}}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """A calendar named `service`, a priority named `any`."""
    contract = dossier.contract.document
    if SERVICE_CALENDAR in contract.calendars:
        place = key(dossier.contract, "calendars", SERVICE_CALENDAR)
        yield Finding("service is not a calendar's name: it stands for the calendar of the ticket's service", place)
    for index, name in enumerate(contract.priorities.order):
        if name == ANY:
            place = at(dossier.contract, "priorities", "order", index)
            yield Finding("any is not a priority's name: it stands for all of them", place)
