"""Availability: what each figure is made of, and the interruptions behind it."""

from collections.abc import Iterator

from sdmctl.assess.service_levels.availability import promised
from sdmctl.assess.service_levels.results import Line
from sdmctl.assess.service_levels.versions import during
from sdmctl.calendar.zone import read_instant
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
    outages = [outage for read in material.dossier.outages for outage in read.document.outages]
    versions = during(material.dossier, assessment.start, min(assessment.end, assessment.as_of))
    inside: dict[int, int] = {}
    for part in promised(line.service_level, versions, outages):
        for each in part.outages:
            inside[each.number] = inside.get(each.number, 0) + part.time.between(each.start, each.end)
    for number, seconds in inside.items():
        outage = outages[number]
        planned = material.locale.say("outage.planned" if outage.planned else "outage.unplanned")
        service = contract.services[outage.service].title if outage.service in contract.services else outage.service
        yield service, *_span(outage, contract.time_zone), planned, seconds, outage.ticket


def _span(outage: Outage, zone: str) -> tuple[int, int | None]:
    return read_instant(outage.start, zone).at, read_instant(outage.end, zone).at if outage.end else None
