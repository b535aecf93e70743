"""A service level's filter contradicts itself: no ticket can pass it.

Why: the level stands in the report with no data, as if nothing had happened, while tickets go by unjudged.

Instead: name a service that belongs to the lot; let a level that measures `quote` pass evolutions, whose clock starts
when a ticket becomes one.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.contract import Contract, Nature
from sdmctl.model.repository import Dossier
from sdmctl.model.scope import names_services, services_of
from sdmctl.model.service_level import Measure, ServiceLevel

CODE = "level-never-matches"
SEVERITY = Severity.WARNING
WRONG = """
lots:
  build: {title: Build, nature: project, manager: ada}
  run: {title: Run, nature: run, manager: ada}
services:
  portal: {title: Portal, calendar: office, lot: run}
service_levels:
  response:
    title: Response
    measures: response
    applies_to: {service: portal, lot: build}  # here
    objective: 90%
    targets: {any: 1h}
"""
RIGHT = """
lots:
  build: {title: Build, nature: project, manager: ada}
  run: {title: Run, nature: run, manager: ada}
services:
  portal: {title: Portal, calendar: office, lot: run}
service_levels:
  response:
    title: Response
    measures: response
    applies_to: {service: portal, lot: run}
    objective: 90%
    targets: {any: 1h}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each level whose filter leaves nothing, its names being known."""
    contract = dossier.contract.document
    for name, level in contract.service_levels.items():
        if reason := _contradiction(level, contract):
            place = key(dossier.contract, "service_levels", name, "applies_to")
            yield Finding(f"no ticket can match `{name}`: {reason}", place)


def _contradiction(level: ServiceLevel, contract: Contract) -> str | None:
    services, lots = level.applies_to.service, level.applies_to.lot
    known = all(each in contract.services for each in services) and all(each in contract.lots for each in lots)
    if known and names_services(level) and not services_of(level, contract):
        if not services:
            return f"no service belongs to {' or '.join(lots)}"
        return f"{' or '.join(services)} does not belong to {' or '.join(lots)}"
    natures = level.applies_to.nature
    if level.measures is Measure.QUOTE and natures and Nature.EVOLUTION not in natures:
        return f"its clock starts when a ticket becomes an evolution, and it judges {' and '.join(natures)} only"
    return None
