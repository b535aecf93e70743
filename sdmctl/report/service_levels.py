"""The lines of a period, one a service level or one a priority: the table and the document of `sdmctl sla`."""

from typing import Any

from sdmctl.assess.service_levels.results import Assessment, Line
from sdmctl.calendar.zone import iso
from sdmctl.model.amendment import Amendment
from sdmctl.report.exact import ratio
from sdmctl.report.formats.json import text
from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Readers, Row, Table
from sdmctl.report.tickets import tickets_json

_COLUMNS = (
    ("title", Kind.TEXT, Readers.PEOPLE),
    ("id", Kind.TEXT, Readers.MACHINES),
    ("priority", Kind.TEXT, Readers.ALL),
    ("objective", Kind.OBJECTIVE, Readers.ALL),
    ("counted", Kind.INTEGER, Readers.ALL),
    ("met", Kind.INTEGER, Readers.MACHINES),
    ("breached", Kind.INTEGER, Readers.ALL),
    ("open", Kind.INTEGER, Readers.ALL),
    ("excluded", Kind.INTEGER, Readers.ALL),
    ("compliance", Kind.RATIO, Readers.ALL),
    ("status", Kind.WORD, Readers.ALL),
    ("service_seconds", Kind.DURATION, Readers.MACHINES),
    ("planned_seconds", Kind.DURATION, Readers.MACHINES),
    ("agreed_seconds", Kind.DURATION, Readers.MACHINES),
    ("downtime_seconds", Kind.DURATION, Readers.MACHINES),
)
_TICKETS = '"tickets": []'


def lines_table(assessment: Assessment, locale: Locale) -> Table:
    """The lines in the contract's order; an availability counts no tickets."""
    columns = tuple(Column(name, kind, locale.say(f"column.{name}"), readers) for name, kind, readers in _COLUMNS)
    title = locale.say("lines.title", period=locale.period(assessment.period))
    return Table(title, columns, tuple(_row(line) for line in assessment.lines))


def sla_json(assessment: Assessment, *, tickets: bool = False) -> str:
    """The document of `sla --format json`, with each ticket if asked."""
    zone = assessment.contract.time_zone
    document: dict[str, Any] = {
        "contract": assessment.contract.id,
        "period": {
            "label": assessment.period.label,
            "start": iso(assessment.start, zone),
            "end": iso(assessment.end, zone),
        },
        "as_of": iso(assessment.as_of, zone),
        "service_levels": [_object(line) for line in assessment.lines],
        "amendments": [_amendment(each.amendment.document) for each in assessment.terms if each.amendment],
        "left_out": [{"code": each.code, "reason": each.reason, "count": each.count} for each in assessment.left_out],
    }
    if not tickets:
        return text(document)
    before, place, after = text(document | {"tickets": []}).rpartition(_TICKETS)
    return f'{before}"tickets": {tickets_json(assessment)}{after}' if place else before


def _amendment(each: Amendment) -> dict[str, Any]:
    return {
        "id": each.id,
        "title": each.title,
        "clause": each.clause,
        "effective": each.effective.isoformat(),
        "governs": each.governs.value,
    }


def _object(line: Line) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": line.service_level,
        "priority": line.priority,
        "objective": ratio(line.objective),
        "counted": line.counted,
        "met": line.met,
        "breached": line.breached,
        "open": line.open,
        "excluded": line.excluded,
        "compliance": ratio(line.compliance),
        "status": line.status.value,
        "title": line.title,
        "clause": line.clause,
        "measures": line.measures.value,
    }
    if line.downtime:
        found |= {
            "service_seconds": line.downtime.service,
            "planned_seconds": line.downtime.planned,
            "agreed_seconds": line.downtime.agreed,
            "downtime_seconds": line.downtime.down,
        }
    return found


def _row(line: Line) -> Row:
    head = (line.title, line.service_level, line.priority, line.objective)
    if line.downtime is None:
        counts: Row = (line.counted, line.met, line.breached, line.open, line.excluded)
        return (*head, *counts, line.compliance, line.status.value, None, None, None, None)
    times = (line.downtime.service, line.downtime.planned, line.downtime.agreed, line.downtime.down)
    return (*head, None, None, None, None, None, line.compliance, line.status.value, *times)
