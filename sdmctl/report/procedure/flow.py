"""The flow: how much time each priority is granted for each step, and which statuses stop the clock."""

from collections.abc import Iterator, Sequence

from sdmctl.model.contract import Nature, Phase, Service
from sdmctl.model.scope import names_services, services_of
from sdmctl.model.service_level import ANY, SERVICE_CALENDAR, Measure, ServiceLevel, Target
from sdmctl.report.material import Context
from sdmctl.report.procedure.sheet import Sheet
from sdmctl.report.table import Column, Kind, Table

MEASURES = (Measure.RESPONSE, Measure.UPDATE, Measure.WORKAROUND, Measure.RESOLUTION)
"""What is measured of an incident, in the order in which it happens."""
_INCIDENT = "incident"
"""In French as in English."""
_EFFECT = {
    Phase.NEW: "runs",
    Phase.ACTIVE: "runs",
    Phase.PAUSED: "paused",
    Phase.RESOLVED: "stopped",
    Phase.CLOSED: "stopped",
    Phase.CANCELLED: "not_judged",
}


def flow(sheet: Sheet) -> Context:
    """`delays`, a table with a column a priority; `statuses`, a table; `pauses`, sentences on responses."""
    columns = (Column(each, Kind.TEXT, each) for each in sheet.priorities)
    rows = [
        (_titled(sheet, level), level.clause, *(_cell(sheet, level, each) for each in sheet.priorities))
        for level in incident_levels(sheet)
    ]
    return {
        "delays": Table("", (sheet.column("service_level"), sheet.column("clause"), *columns), tuple(rows)),
        "statuses": sheet.grid(("status", "phase", "clock"), _statuses(sheet)),
        "pauses": _pauses(sheet),
    }


def incident_levels(sheet: Sheet) -> Sequence[ServiceLevel]:
    """The service levels that hold for an anomaly, by what they measure.

    Types of tickets are the tool's own words: where any level names one that says incident, those that name only
    other types are about something else.
    """
    levels = [
        level
        for level in sheet.contract.service_levels.values()
        if not level.applies_to.nature or Nature.ANOMALY in level.applies_to.nature
    ]
    told_apart = any(_of_incidents(level) for level in levels)
    levels = [level for level in levels if not (told_apart and level.applies_to.type) or _of_incidents(level)]
    return [level for measure in MEASURES for level in levels if level.measures is measure]


def target_of(level: ServiceLevel, priority: str) -> Target | None:
    """What a level grants to a priority; `None` where it promises nothing."""
    return level.targets.get(priority) or level.targets.get(ANY)


def calendar_of(sheet: Sheet, level: ServiceLevel, target: Target) -> str:
    """When its clock runs: `round the clock`, or the calendar by its title."""
    name = target.calendar or level.calendar
    return sheet.locale.say("procedure.of_service") if name == SERVICE_CALENDAR else sheet.hours(name)


def _of_incidents(level: ServiceLevel) -> bool:
    return any(_INCIDENT in each.casefold() for each in level.applies_to.type)


def _cell(sheet: Sheet, level: ServiceLevel, priority: str) -> str | None:
    target = target_of(level, priority)
    if target is None:
        return None
    granted = sheet.locale.allowance(target.within)
    return sheet.locale.say("procedure.granted", within=granted, calendar=calendar_of(sheet, level, target))


def _titled(sheet: Sheet, level: ServiceLevel) -> str:
    if not names_services(level):
        return level.title
    contract = sheet.contract
    services: list[Service] = [contract.services[name] for name in services_of(level, contract)]
    return f"{level.title} ({', '.join(each.title for each in services)})" if services else level.title


def _statuses(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    say = sheet.locale.say
    for status, phase in sheet.contract.statuses.items():
        yield status, say(f"procedure.phase.{phase}"), say(f"procedure.clock.{_EFFECT[phase]}")


def _pauses(sheet: Sheet) -> Sequence[str]:
    """Whether a pause stops the clock of each response."""
    return [
        sheet.say("procedure.pauses" if level.pauses else "procedure.never_pauses", title=level.title)
        for level in incident_levels(sheet)
        if level.measures is Measure.RESPONSE
    ]
