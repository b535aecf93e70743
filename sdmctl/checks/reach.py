"""What a service level reaches: which services, which priorities, which tickets."""

from collections.abc import Iterator

from sdmctl.model.contract import Contract
from sdmctl.model.service_level import ANY, SERVICE_CALENDAR, Filter, Measure, ServiceLevel, Target
from sdmctl.values.duration import Duration, Unit


def target_of(level: ServiceLevel, priority: str | None) -> Target | None:
    """The target of a priority: its own, else that of `any`; `None` where the level grants it nothing."""
    return level.targets.get(priority or ANY) or level.targets.get(ANY)


def granted(level: ServiceLevel, contract: Contract) -> frozenset[str]:
    """The priorities of the contract that the level has a target for."""
    return frozenset(name for name in contract.priorities.order if target_of(level, name))


def calendar_of(level: ServiceLevel, target: Target) -> str:
    """The calendar that a target is counted on, by its name."""
    return target.calendar or level.calendar


def counts_on_service(level: ServiceLevel, target: Target) -> bool:
    """Whether a target needs the calendar of the ticket's service; calendar days and agreed dates need none."""
    return (
        calendar_of(level, target) == SERVICE_CALENDAR
        and isinstance(target.within, Duration)
        and target.within.unit is not Unit.CALENDAR_DAYS
    )


def ticket_levels(contract: Contract) -> Iterator[tuple[str, ServiceLevel]]:
    """The service levels that judge tickets: all but availabilities."""
    for name, level in contract.service_levels.items():
        if level.measures is not Measure.AVAILABILITY:
            yield name, level


def meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two lists of a filter let the same thing pass; an empty list lets everything pass."""
    return not one or not other or bool(set(one) & set(other))


def filters_meet(one: Filter, other: Filter) -> bool:
    """Whether a ticket could pass two filters, services and lots apart."""
    return meet(one.nature, other.nature) and meet(one.type, other.type) and meet(one.team, other.team)
