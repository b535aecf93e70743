"""No ticket there is can match a service level, as it was opened or as it stands.

Why: a level with no data looks like one that is kept. Often the tool's word for a type, a team or a service is
another than the contract's.

Instead: compare the level's `applies_to` with what the tickets say; map the tool's values in the `source`. Where no
such ticket has come yet, leave the warning.
"""

from collections.abc import Iterable, Iterator, Mapping

from sdmctl.checks.check import Finding, key
from sdmctl.checks.reach import ticket_levels
from sdmctl.checks.scan.profile import Profile, Profiles, passes
from sdmctl.diagnostics import Severity
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import ServiceLevel

CODE = "level-without-tickets"
SEVERITY = Severity.WARNING
WRONG = """
service_levels:
  response:
    title: Response
    measures: response
    applies_to: {type: Incident}  # here
    objective: 90%
    targets: {any: 1h}
---
kind: tickets
tickets:
  - {id: INC-1, type: incident, opened: 2026-03-10T10:00:00+01:00, priority: P1, service: portal}
"""
RIGHT = """
service_levels:
  response:
    title: Response
    measures: response
    applies_to: {type: incident}
    objective: 90%
    targets: {any: 1h}
---
kind: tickets
tickets:
  - {id: INC-1, type: incident, opened: 2026-03-10T10:00:00+01:00, priority: P1, service: portal}
"""


def check_tickets(profiles: Profiles, dossier: Dossier) -> Iterator[Finding]:
    """Each level that judges none of the tickets, where there are some."""
    contract = dossier.contract.document
    unmatched = _unmatched(profiles.standing, dict(ticket_levels(contract)), contract)
    if unmatched and profiles.standing:
        unmatched = _unmatched(profiles.opened(), unmatched, contract)
        for name in unmatched:
            place = key(dossier.contract, "service_levels", name, "applies_to")
            yield Finding(f"none of the tickets can match `{name}`", place)


def _unmatched(
    profiles: Iterable[Profile], levels: Mapping[str, ServiceLevel], contract: Contract
) -> dict[str, ServiceLevel]:
    return {
        name: level
        for name, level in levels.items()
        if not any(passes(profile, level.applies_to, contract) for profile in profiles)
    }
