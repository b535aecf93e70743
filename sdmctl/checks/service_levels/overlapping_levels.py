"""Two service levels of the same measure judge the same tickets.

Why: a late ticket is late twice, and what it costs is counted twice.

Instead: let the filters of the two part the tickets between them, or their targets the priorities. Where the contract
promises both, leave the warning.
"""

from collections.abc import Iterator
from itertools import combinations

from sdmctl.checks.check import Finding, key
from sdmctl.checks.reach import filters_meet, granted, ticket_levels
from sdmctl.diagnostics import Severity
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Dossier
from sdmctl.model.scope import names_services, services_of
from sdmctl.model.service_level import ServiceLevel

CODE = "overlapping-levels"
SEVERITY = Severity.WARNING
WRONG = """
service_levels:
  incidents:
    title: Incidents
    measures: resolution
    objective: 90%
    applies_to: {nature: [anomaly, request]}
    targets: {any: 8h}
  requests:  # here
    title: Requests
    measures: resolution
    objective: 90%
    applies_to: {nature: request}
    targets: {any: 40h}
"""
RIGHT = """
service_levels:
  incidents:
    title: Incidents
    measures: resolution
    objective: 90%
    applies_to: {nature: anomaly}
    targets: {any: 8h}
  requests:
    title: Requests
    measures: resolution
    objective: 90%
    applies_to: {nature: request}
    targets: {any: 40h}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each pair of one party that meets, at the one that is written later."""
    contract = dossier.contract.document
    for (name, level), (other, later) in combinations(ticket_levels(contract), 2):
        if level.by == later.by and level.measures is later.measures and _judge_the_same(level, later, contract):
            message = f"`{other}` measures the {later.measures} of tickets that `{name}` judges too"
            yield Finding(message, key(dossier.contract, "service_levels", other))


def _judge_the_same(one: ServiceLevel, other: ServiceLevel, contract: Contract) -> bool:
    if not filters_meet(one.applies_to, other.applies_to):
        return False
    if not granted(one, contract) & granted(other, contract):
        return False
    if names_services(one) or names_services(other):
        return bool(set(services_of(one, contract)) & set(services_of(other, contract)))
    return True
