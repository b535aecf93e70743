"""What the gate shows of a contract: each breach with its line, figure and objective."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdmctl.calendar.zone import iso
from sdmctl.cli.figures import locale_of, written
from sdmctl.gate.findings import Breach
from sdmctl.report.exact import ratio
from sdmctl.report.table import Column, Kind, Readers, Row, Table

if TYPE_CHECKING:
    from pathlib import Path

    from sdmctl.assess.results import Assessment
    from sdmctl.report.locale import Locale

_COLUMNS = (
    ("finding", Kind.WORD, Readers.ALL),
    ("service_level", Kind.TEXT, Readers.MACHINES),
    ("title", Kind.TEXT, Readers.PEOPLE),
    ("priority", Kind.TEXT, Readers.ALL),
    ("compliance", Kind.RATIO, Readers.ALL),
    ("objective", Kind.OBJECTIVE, Readers.ALL),
    ("counted", Kind.INTEGER, Readers.ALL),
    ("breached", Kind.INTEGER, Readers.ALL),
    ("ticket", Kind.TEXT, Readers.ALL),
    ("deadline", Kind.INSTANT, Readers.ALL),
)


def shown(assessment: Assessment, every: tuple[Breach, ...], format: str, output: Path | None) -> str:
    """The breaches of a contract in a format; for people a sentence where there is none."""
    locale = locale_of(assessment.contract)
    if format == "json":
        from sdmctl.report.formats.json import text

        return text(_document(assessment, every))
    if not every and format != "csv":
        period = locale.period(assessment.period)
        return locale.say("check.holds", contract=assessment.contract.title, period=period) + "\n"
    return written(_table(assessment, every, locale), locale, format, output)


def _table(assessment: Assessment, every: tuple[Breach, ...], locale: Locale) -> Table:
    columns = tuple(Column(name, kind, locale.say(f"column.{name}"), readers) for name, kind, readers in _COLUMNS)
    contract, period = assessment.contract.title, locale.period(assessment.period)
    title = locale.say("check.title", contract=contract, n=len(every), period=period)
    return Table(title, columns, tuple(_row(each) for each in every))


def _row(each: Breach) -> Row:
    line = (each.kind.value, each.service_level, each.title, each.priority)
    return (*line, each.compliance, each.objective, each.counted, each.breached, each.ticket, each.deadline)


def _document(assessment: Assessment, every: tuple[Breach, ...]) -> dict[str, Any]:
    zone = assessment.contract.time_zone
    return {
        "contract": assessment.contract.id,
        "period": {
            "label": assessment.period.label,
            "start": iso(assessment.start, zone),
            "end": iso(assessment.end, zone),
        },
        "as_of": iso(assessment.as_of, zone),
        "holds": not every,
        "breaches": [
            {
                "finding": each.kind.value,
                "service_level": each.service_level,
                "priority": each.priority,
                "compliance": ratio(each.compliance),
                "objective": ratio(each.objective),
                "counted": each.counted,
                "breached": each.breached,
                "ticket": each.ticket,
                "deadline": None if each.deadline is None else iso(each.deadline, zone),
            }
            for each in every
        ],
    }
