"""A service level judges tickets by the date agreed for them, and some have none.

Why: without the date there is nothing to be late for; these tickets are in no figure.

Instead: give each its `due`; or write a duration as the target, or a filter that leaves them out.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.reach import target_of, ticket_levels
from sdmctl.checks.scan.profile import Profiles, passes
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.values.duration import Duration

CODE = "missing-due-date"
SEVERITY = Severity.WARNING
WRONG = """
service_levels:
  resolution: {title: Resolution, measures: resolution, objective: 90%, targets: {any: agreed}}
---
kind: tickets
tickets:
  - id: INC-1  # here
    opened: 2026-03-10T10:00:00+01:00
    priority: P1
"""
RIGHT = """
service_levels:
  resolution: {title: Resolution, measures: resolution, objective: 90%, targets: {any: agreed}}
---
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    due: 2026-03-20T18:00:00+01:00
    priority: P1
"""


def check_tickets(profiles: Profiles, dossier: Dossier) -> Iterator[Finding]:
    """Each level with an agreed target that tickets without a date fall under."""
    contract = dossier.contract.document
    for name, level in ticket_levels(contract):
        lacking = [
            profile
            for profile in profiles.standing
            if not profile.dated and not profile.cancelled and passes(profile, level.applies_to, contract)
            if (target := target_of(level, profile.priority)) and not isinstance(target.within, Duration)
        ]
        if lacking:
            count, first = sum(profile.count for profile in lacking), lacking[0].ticket
            message = f"`{name}` cannot judge {count:,} with no date agreed, {profiles.id(first)} the first"
            yield Finding(message, profiles.place(first))
