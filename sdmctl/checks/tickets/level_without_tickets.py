"""No ticket there is can match a service level, as it was opened or as it stands.

Why: a level with no data looks like one that is kept. Often the tool's word for a type, a team or a service is
another than the contract's.

Instead: compare the level's `applies_to` with what the tickets say; map the tool's values in the `source`. Where no
such ticket has come yet, leave the warning.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.checks.reach import ticket_levels
from sdmctl.checks.scan.profile import Profiles, passes
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

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
    known = (*profiles.opened, *profiles.standing)
    for name, level in ticket_levels(contract) if known else ():
        if not any(passes(profile, level.applies_to, contract) for profile in known):
            place = key(dossier.contract, "service_levels", name, "applies_to")
            yield Finding(f"none of the tickets can match `{name}`", place)
