"""What the gate shows of a contract: each finding with its figure, its limit and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sdmctl.calendar.zone import iso
from sdmctl.cli.figures import locale_of
from sdmctl.cli.gate_columns import COLUMNS, FAMILIES, MACHINES, SERVICE_LEVELS, cells, family_of
from sdmctl.gate.breach import Breach
from sdmctl.gate.registry import fails
from sdmctl.model.weight import Weight
from sdmctl.report.exact import exact
from sdmctl.report.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.cli.delivery import Delivery
    from sdmctl.diagnostics import Place
    from sdmctl.report.locale import Locale


@dataclass(frozen=True, slots=True)
class Found:
    """What the gate found in a contract, where that is written, and on what it fails."""

    assessment: Assessment
    every: tuple[Breach, ...]
    written_at: Mapping[Place, str]
    """By place, its file and line."""
    fail_on: Weight

    @property
    def holds(self) -> bool:
        """Whether the gate lets it pass."""
        return not any(fails(each, self.fail_on) for each in self.every)


def show(found: Found, format: str, delivery: Delivery) -> None:
    """The findings of a contract in a format; for people a table for each family.

    Where no service level is missed a sentence says so.
    """
    contract = found.assessment.contract
    locale = locale_of(contract)
    if format == "json":
        from sdmctl.report.formats.json import text

        delivery.add_text(contract, text(_document(found)))
        return
    if format == "csv":
        delivery.add(contract, [_table("", MACHINES, found, locale)])
        return
    period = locale.period(found.assessment.period)
    tables: list[Table | str] = []
    for family, names in FAMILIES.items():
        own = Found(
            found.assessment,
            tuple(each for each in found.every if family_of(each) == family),
            found.written_at,
            found.fail_on,
        )
        if family == SERVICE_LEVELS and not own.every:
            tables.append(locale.say("check.holds", contract=contract.title, period=period) + "\n")
        elif own.every:
            title = locale.say(f"check.{family}", contract=contract.title, n=len(own.every), period=period)
            tables.append(_with_values(_table(title, names, own, locale)))
    delivery.add(contract, tables)


def _table(title: str, names: tuple[str, ...], found: Found, locale: Locale) -> Table:
    columns = tuple(Column(name, COLUMNS[name], locale.say(f"column.{name}")) for name in names)
    rows = (cells(each, found.written_at, locale) for each in found.every)
    return Table(title, columns, tuple(tuple(row[name] for name in names) for row in rows))


def _with_values(table: Table) -> Table:
    """Without the columns in which nothing stands: few findings have the same."""
    kept = [n for n in range(len(table.columns)) if any(row[n] is not None for row in table.rows)]
    rows = tuple(tuple(row[n] for n in kept) for row in table.rows)
    return Table(table.title, tuple(table.columns[n] for n in kept), rows)


def _document(found: Found) -> dict[str, Any]:
    assessment, locale = found.assessment, locale_of(found.assessment.contract)
    zone = assessment.contract.time_zone
    rows = [cells(each, found.written_at, locale) for each in found.every]
    return {
        "contract": assessment.contract.id,
        "period": {
            "label": assessment.period.label,
            "start": iso(assessment.start, zone),
            "end": iso(assessment.end, zone),
        },
        "as_of": iso(assessment.as_of, zone),
        "holds": found.holds,
        "breaches": [{name: exact(row[name], COLUMNS[name], zone) for name in (*MACHINES, "title")} for row in rows],
    }
