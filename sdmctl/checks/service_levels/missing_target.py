"""A service level has no target for one of the contract's priorities, or for tickets that it judges.

Why: such a ticket passes the level's filter and is judged by nothing; it is in no figure, and nobody promised
anything for it.

Instead: write a target for the priority, or `any` for all that have none; give tickets their priority, and their
service where a target counts on its calendar. Where nothing is promised indeed, leave the warning.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.checks.reach import counts_on_service, granted, target_of, ticket_levels
from sdmctl.checks.scan.profile import Profile, Profiles, passes
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import ServiceLevel

CODE = "missing-target"
SEVERITY = Severity.WARNING
WRONG = """
priorities: {order: [P1, P2]}
service_levels:
  response:
    title: Response
    measures: response
    objective: 90%
    targets: {P1: 1h}  # here
---
kind: tickets
tickets:
  - id: INC-1  # here
    opened: 2026-03-10T10:00:00+01:00
    service: portal
"""
RIGHT = """
priorities: {order: [P1, P2]}
service_levels:
  response:
    title: Response
    measures: response
    objective: 90%
    targets: {P1: 1h, P2: 4h}
---
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
    service: portal
    priority: P2
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each level with targets for some of the priorities only."""
    contract = dossier.contract.document
    for name, level in ticket_levels(contract):
        has = granted(level, contract)
        missing = [priority for priority in contract.priorities.order if priority not in has]
        if level.targets and missing:
            place = key(dossier.contract, "service_levels", name, "targets")
            yield Finding(f"`{name}` has no target for {', '.join(missing)}", place)


def check_tickets(profiles: Profiles, dossier: Dossier) -> Iterator[Finding]:
    """Each level that passes tickets for which it has no target or no calendar, once for each reason."""
    contract = dossier.contract.document
    for name, level in ticket_levels(contract):
        lacking: dict[str, list[Profile]] = {}
        for profile in profiles.standing:
            reason = _unjudged(profile, level)
            if reason and not profile.cancelled and passes(profile, level.applies_to, contract):
                lacking.setdefault(reason, []).append(profile)
        for reason, found in lacking.items():
            count, first = sum(profile.count for profile in found), found[0].ticket
            message = f"`{name}` cannot judge {count:,} with {reason}, {profiles.id(first)} the first"
            yield Finding(message, profiles.place(first))


def _unjudged(profile: Profile, level: ServiceLevel) -> str | None:
    target = target_of(level, profile.priority)
    if target is None:
        return f"priority `{profile.priority}`, which has no target" if profile.priority else "no priority"
    if profile.service is None and counts_on_service(level, target):
        return "no service, on whose calendar it counts"
    return None
