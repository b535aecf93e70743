"""Profiles: the tickets of a contract, put together by what a service level looks at."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sdmctl.diagnostics import Place
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import Filter
from sdmctl.model.tables import NATURES

FIELDS = ("nature", "service", "priority", "type", "team", "dated", "cancelled")
"""What a profile is made of, in the order of its attributes; the evaluators of `scan` give them in this order."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Tickets that look alike to a service level, and how many they are."""

    nature: str | None
    service: str | None
    priority: str | None
    type: str | None
    team: str | None
    dated: bool
    """Whether a date was agreed for them."""
    cancelled: bool
    count: int
    ticket: int
    """The first of them, by its number."""


Counted = tuple[int | None, int | None, int | None, str | None, str | None, bool, bool, int, int]
"""A profile whose names are still codes, as an evaluator counts it."""


@dataclass(frozen=True, slots=True)
class Profiles:
    """Every profile there is."""

    standing: tuple[Profile, ...]
    """Of the tickets after their last event."""
    opened: Callable[[], tuple[Profile, ...]] = field(repr=False, compare=False)
    """Of the tickets as they were opened; counted when it is asked for."""
    place: Callable[[int], Place] = field(repr=False, compare=False)
    """Where a ticket is written, by its number."""
    id: Callable[[int], str] = field(repr=False, compare=False)


def named(counted: Iterable[Counted], contract: Contract) -> tuple[Profile, ...]:
    """Profiles with names for codes, by their first ticket."""
    services, priorities = tuple(contract.services), contract.priorities.order
    found = []
    for nature, service, priority, kind, team, dated, cancelled, count, ticket in counted:
        found.append(
            Profile(
                None if nature is None else NATURES[nature],
                None if service is None else services[service],
                None if priority is None else priorities[priority],
                kind,
                team,
                dated,
                cancelled,
                count,
                ticket,
            )
        )
    return tuple(sorted(found, key=lambda profile: profile.ticket))


def passes(profile: Profile, which: Filter, contract: Contract) -> bool:
    """Whether tickets of a profile pass a filter; without a nature, a service, … they pass none that asks for one."""
    service = contract.services.get(profile.service) if profile.service else None
    return all(
        not names or value in names
        for names, value in (
            (which.nature, profile.nature),
            (which.service, profile.service),
            (which.lot, service.lot if service else None),
            (which.type, profile.type),
            (which.team, profile.team),
        )
    )
