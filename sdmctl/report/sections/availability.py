"""Availability: what each figure is made of, and the interruptions behind it."""

from collections.abc import Iterator
from datetime import timedelta

from sdmctl.assess.availability import availability as weigh
from sdmctl.assess.availability import calendar_of
from sdmctl.assess.results import Line
from sdmctl.assess.targets import LineKey
from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.zone import read_instant, to_local
from sdmctl.model.outages import Outage
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Cell, Kind

_FIGURES = {
    "title": Kind.TEXT,
    "service_seconds": Kind.DURATION,
    "planned_seconds": Kind.DURATION,
    "agreed_seconds": Kind.DURATION,
    "downtime_seconds": Kind.DURATION,
    "availability": Kind.RATIO,
    "objective": Kind.OBJECTIVE,
    "status": Kind.TEXT,
}
_OUTAGES = {
    "service": Kind.TEXT,
    "outage_start": Kind.INSTANT,
    "outage_end": Kind.INSTANT,
    "planned": Kind.TEXT,
    "within_hours": Kind.DURATION,
    "ticket": Kind.TEXT,
}


def availability(material: Material) -> Context:
    """`figures`, a table of the lines; `levels`, one a line: `heading` and `outages`, a table, in order of time."""
    lines = [line for line in material.assessment.lines if line.downtime]
    return {
        "figures": material.table(_FIGURES, (_figure(material, line) for line in lines)),
        "levels": [
            {"heading": material.line(line), "outages": material.table(_OUTAGES, rows)}
            for line in lines
            if (rows := sorted(_outages(material, line), key=lambda row: (row[1], row[2])))
        ],
    }


def _figure(material: Material, line: Line) -> tuple[Cell, ...]:
    found = line.downtime
    times = (found.service, found.planned, found.agreed, found.down) if found else (None, None, None, None)
    return (line.title, *times, line.compliance, line.objective, material.status(line.status))


def _outages(material: Material, line: Line) -> Iterator[tuple[Cell, ...]]:
    """The outages that weigh in a line, each with its part of the period's service hours."""
    assessment, contract = material.assessment, material.contract
    zone = contract.time_zone
    until = max(assessment.start, min(assessment.end, assessment.as_of))
    outages = [outage for read in material.dossier.outages for outage in read.document.outages]
    key = LineKey(line.service_level, line.priority, line.objective)
    _, concerned = weigh(contract, key, outages, assessment.start, until)
    calendar = calendar_of(contract, contract.service_levels[line.service_level])
    if calendar is None:
        return
    reach = (to_local(assessment.start, zone).date() - timedelta(2), to_local(until, zone).date() + timedelta(2))
    time = BusinessTime(contract.calendars[calendar].definition(zone), *reach)
    for outage in concerned:
        begun, over = _span(outage, zone)
        inside = time.between(max(begun, assessment.start), min(over or until, until))
        planned = material.locale.say("outage.planned" if outage.planned else "outage.unplanned")
        service = contract.services[outage.service].title if outage.service in contract.services else outage.service
        yield service, begun, over, planned, inside, outage.ticket


def _span(outage: Outage, zone: str) -> tuple[int, int | None]:
    return read_instant(outage.start, zone).at, read_instant(outage.end, zone).at if outage.end else None
