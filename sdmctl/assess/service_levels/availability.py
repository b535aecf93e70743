"""Availability: (agreed time − downtime) / agreed time, over a period, on a calendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import NamedTuple

from sdmctl.assess.service_levels.results import Downtime, Line, Status
from sdmctl.assess.service_levels.targets import LineKey
from sdmctl.assess.service_levels.versions import Version
from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.opening import Stretch, united
from sdmctl.calendar.zone import read_instant, to_local
from sdmctl.model.contract import Contract
from sdmctl.model.outages import Outage
from sdmctl.model.scope import names_services, services_of
from sdmctl.model.service_level import SERVICE_CALENDAR, ServiceLevel


class Weighing(NamedTuple):
    """An outage that weighs in an availability, as far as it does; half-open instants."""

    number: int
    """Its position among all outages."""
    outage: Outage
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Promised:
    """A level's availability in the time of one version of the contract, and the outages that weigh in it."""

    time: BusinessTime
    since: int
    until: int
    outages: tuple[Weighing, ...]

    def downtime(self) -> Downtime:
        """What it is made of. With several services the level is down while any of them is."""
        planned = united([(each.start, each.end) for each in self.outages if each.outage.planned])
        down = united([(each.start, each.end) for each in self.outages if not each.outage.planned])
        service = self.time.between(self.since, self.until)
        aside = _total(self.time, planned)
        lost = _total(self.time, united([*down, *planned])) - aside
        return Downtime(service=service, planned=aside, agreed=service - aside, down=lost)


def promised(name: str, versions: Iterable[Version], outages: Iterable[Outage]) -> Iterator[Promised]:
    """A level in each version that has it, on that version's calendar and with its services."""
    every = tuple(outages)
    for version in versions:
        contract, level = version.contract, version.contract.service_levels.get(name)
        if level is None:
            continue
        concerned = services_of(level, contract) if names_services(level) else None
        spans = (
            Weighing(number, each, *_span(each, contract.time_zone, version.since, version.until))
            for number, each in enumerate(every)
            if concerned is None or each.service in concerned
        )
        weighing = tuple(each for each in spans if each.start < each.end)
        yield Promised(_calendar(contract, level, version), version.since, version.until, weighing)


def availability(level: ServiceLevel, key: LineKey, parts: Iterable[Promised]) -> Line:
    """The line of an availability over the parts of a period: agreed time and downtime add up."""
    found = [part.downtime() for part in parts]
    whole = Downtime(
        service=sum(each.service for each in found),
        planned=sum(each.planned for each in found),
        agreed=sum(each.agreed for each in found),
        down=sum(each.down for each in found),
    )
    share = Fraction(whole.agreed - whole.down, whole.agreed) if whole.agreed else None
    return _line(level, key, whole, share)


def calendar_of(contract: Contract, level: ServiceLevel) -> str | None:
    """The name of the calendar on which a level's availability is counted; `None` where its services have none."""
    if level.calendar != SERVICE_CALENDAR:
        return level.calendar
    names = (contract.services[name].calendar for name in services_of(level, contract))
    return next((name for name in names if name), None)


def _calendar(contract: Contract, level: ServiceLevel, version: Version) -> BusinessTime:
    name = calendar_of(contract, level)
    if name is None:
        raise KeyError(f"no calendar for {level.title}")
    zone = contract.time_zone
    first, last = to_local(version.since, zone).date(), to_local(version.until, zone).date()
    definition = contract.calendars[name].definition(zone)
    return BusinessTime(definition, first - timedelta(days=2), last + timedelta(days=2))


def _span(outage: Outage, zone: str, start: int, until: int) -> Stretch:
    begun = read_instant(outage.start, zone).at
    over = read_instant(outage.end, zone).at if outage.end else until
    return max(begun, start), min(over, until)


def _total(time: BusinessTime, stretches: list[Stretch]) -> int:
    return sum(time.between(start, end) for start, end in stretches)


def _line(level: ServiceLevel, key: LineKey, found: Downtime, share: Fraction | None) -> Line:
    status = Status.NO_DATA if share is None else Status.ACHIEVED if share >= key.objective else Status.MISSED
    return Line(
        service_level=key.service_level,
        title=level.title,
        clause=level.clause,
        measures=level.measures,
        priority=None,
        objective=key.objective,
        counted=0,
        met=0,
        breached=0,
        open=0,
        excluded=0,
        compliance=share,
        status=status,
        downtime=found,
    )
