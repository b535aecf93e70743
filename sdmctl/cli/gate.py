"""What the gate shows of a contract: each breach with its line, figure and objective."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sdmctl.calendar.zone import iso
from sdmctl.cli.figures import locale_of, written
from sdmctl.gate.breach import Breach
from sdmctl.gate.registry import fails
from sdmctl.model.weight import Weight
from sdmctl.report.exact import ratio
from sdmctl.report.table import Column, Kind, Readers, Row, Table
from sdmctl.values.money import cents

if TYPE_CHECKING:
    from pathlib import Path

    from sdmctl.assess.results import Assessment
    from sdmctl.report.locale import Locale

_COLUMNS = (
    ("finding", Kind.WORD, Readers.ALL),
    ("weight", Kind.WORD, Readers.ALL),
    ("service_level", Kind.TEXT, Readers.MACHINES),
    ("title", Kind.TEXT, Readers.PEOPLE),
    ("priority", Kind.TEXT, Readers.ALL),
    ("compliance", Kind.RATIO, Readers.ALL),
    ("objective", Kind.OBJECTIVE, Readers.ALL),
    ("counted", Kind.INTEGER, Readers.ALL),
    ("breached", Kind.INTEGER, Readers.ALL),
    ("ticket", Kind.TEXT, Readers.ALL),
    ("deadline", Kind.INSTANT, Readers.ALL),
    ("subject", Kind.TEXT, Readers.ALL),
    ("day", Kind.DAY, Readers.ALL),
    ("amount", Kind.MONEY, Readers.ALL),
    ("limit", Kind.MONEY, Readers.ALL),
)


@dataclass(frozen=True, slots=True)
class Found:
    """What the gate found in a contract, and on what it fails."""

    assessment: Assessment
    every: tuple[Breach, ...]
    fail_on: Weight

    @property
    def holds(self) -> bool:
        """Whether the gate lets it pass."""
        return not any(fails(each, self.fail_on) for each in self.every)


def shown(found: Found, format: str, output: Path | None) -> str:
    """The breaches of a contract in a format; for people a sentence where there is none."""
    assessment, every = found.assessment, found.every
    locale = locale_of(assessment.contract)
    if format == "json":
        from sdmctl.report.formats.json import text

        return text(_document(found))
    if not every and format != "csv":
        period = locale.period(assessment.period)
        return locale.say("check.holds", contract=assessment.contract.title, period=period) + "\n"
    table = _table(assessment, every, locale)
    return written(table if format == "csv" else _with_values(table), locale, format, output)


def _table(assessment: Assessment, every: tuple[Breach, ...], locale: Locale) -> Table:
    columns = tuple(Column(name, kind, locale.say(f"column.{name}"), readers) for name, kind, readers in _COLUMNS)
    contract, period = assessment.contract.title, locale.period(assessment.period)
    title = locale.say("check.title", contract=contract, n=len(every), period=period)
    return Table(title, columns, tuple(_row(each) for each in every))


def _with_values(table: Table) -> Table:
    """Without the columns in which nothing stands: few findings have the same."""
    kept = [n for n in range(len(table.columns)) if any(row[n] is not None for row in table.rows)]
    rows = tuple(tuple(row[n] for n in kept) for row in table.rows)
    return Table(table.title, tuple(table.columns[n] for n in kept), rows)


def _row(each: Breach) -> Row:
    line = (each.finding.value, each.weight.value, each.service_level, each.title, each.priority)
    figures = (each.compliance, each.objective, each.counted, each.breached, each.ticket, each.deadline)
    return (*line, *figures, each.subject, each.day, each.amount, each.limit)


def _document(found: Found) -> dict[str, Any]:
    assessment = found.assessment
    zone = assessment.contract.time_zone
    return {
        "contract": assessment.contract.id,
        "period": {
            "label": assessment.period.label,
            "start": iso(assessment.start, zone),
            "end": iso(assessment.end, zone),
        },
        "as_of": iso(assessment.as_of, zone),
        "holds": found.holds,
        "breaches": [
            {
                "finding": each.finding.value,
                "weight": each.weight.value,
                "service_level": each.service_level,
                "priority": each.priority,
                "compliance": ratio(each.compliance),
                "objective": ratio(each.objective),
                "counted": each.counted,
                "breached": each.breached,
                "ticket": each.ticket,
                "deadline": None if each.deadline is None else iso(each.deadline, zone),
                "title": each.title,
                "subject": each.subject,
                "day": None if each.day is None else each.day.isoformat(),
                "amount": None if each.amount is None else f"{cents(each.amount)}",
                "limit": None if each.limit is None else f"{cents(each.limit)}",
            }
            for each in found.every
        ],
    }
