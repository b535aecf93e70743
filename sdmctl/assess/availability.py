"""Availability: (agreed time − downtime) / agreed time, over a period, on a calendar."""

from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction

from sdmctl.assess.results import Downtime, Line, Status
from sdmctl.assess.targets import LineKey
from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.opening import Stretch, united
from sdmctl.calendar.zone import read_instant, to_local
from sdmctl.model.contract import Contract
from sdmctl.model.outages import Outage
from sdmctl.model.service_level import SERVICE_CALENDAR, ServiceLevel


def availability(
    contract: Contract, key: LineKey, outages: Iterable[Outage], start: int, until: int
) -> tuple[Line, tuple[Outage, ...]]:
    """The line of an availability over `[start, until)`, and the outages that weigh in it.

    Agreed time is the calendar's without planned outages; outages that overlap count once. With several services the
    level is down while any of them is.
    """
    level = contract.service_levels[key.service_level]
    concerned = [each for each in outages if not level.applies_to.service or each.service in level.applies_to.service]
    zone = contract.time_zone
    spans = {each: _span(each, zone, start, until) for each in concerned}
    concerned = [each for each in concerned if spans[each][0] < spans[each][1]]
    planned = united([spans[each] for each in concerned if each.planned])
    down = united([spans[each] for each in concerned if not each.planned])
    time = _calendar(contract, level, start, until)
    service = time.between(start, until)
    aside = _total(time, planned)
    lost = _total(time, united([*down, *planned])) - aside
    found = Downtime(service=service, planned=aside, agreed=service - aside, down=lost)
    share = Fraction(found.agreed - found.down, found.agreed) if found.agreed else None
    return _line(level, key, found, share), tuple(concerned)


def calendar_of(contract: Contract, level: ServiceLevel) -> str | None:
    """The name of the calendar on which a level's availability is counted; `None` where its services have none."""
    if level.calendar != SERVICE_CALENDAR:
        return level.calendar
    names = level.applies_to.service or tuple(contract.services)
    return next((contract.services[name].calendar for name in names if contract.services[name].calendar), None)


def _calendar(contract: Contract, level: ServiceLevel, start: int, until: int) -> BusinessTime:
    name = calendar_of(contract, level)
    if name is None:
        raise KeyError(f"no calendar for {level.title}")
    zone = contract.time_zone
    first, last = to_local(start, zone).date(), to_local(until, zone).date()
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
