"""Service levels: each line against its objective, with its trend over the last periods."""

from sdmctl.assess.service_levels.results import Line
from sdmctl.model.service_level import ANY
from sdmctl.report.cases import target_of
from sdmctl.report.material import Context, Material
from sdmctl.report.pictures.trend import trends
from sdmctl.report.table import Cell, Column, Kind, Table
from sdmctl.report.trend import curve, figures

_COLUMNS = {
    "title": Kind.TEXT,
    "priority": Kind.TEXT,
    "target": Kind.TEXT,
    "objective": Kind.OBJECTIVE,
    "counted": Kind.INTEGER,
    "breached": Kind.INTEGER,
    "compliance": Kind.RATIO,
    "status": Kind.TEXT,
    "trend": Kind.TEXT,
}
_BELOW = {"party": Kind.TEXT, **_COLUMNS}


def party_of(material: Material, line: Line) -> str | None:
    """Who has promised a line below the contract, with the agreement; `None`: the provider, to the customer."""
    party = material.assessment.below(line)
    return None if party is None else f"{party.name} ({party.agreement.upper()})"


def service_levels(material: Material) -> Context:
    """`lines`, a table; `below`, one of OLA and UC; `trend` and `pictures`: of `lines`, over several periods."""
    lines = [(line, party_of(material, line)) for line in material.assessment.lines]
    below = ((party, *_row(material, line)) for line, party in lines if party is not None)
    return {
        "lines": material.table(_COLUMNS, (_row(material, line) for line, party in lines if party is None)),
        "below": material.table(_BELOW, below),
        "trend": _trend(material) if len(material.trend) > 1 else None,
        "periods": len(material.trend),
        "pictures": trends(material),
    }


def _row(material: Material, line: Line) -> tuple[Cell, ...]:
    counts = (None, None) if line.downtime else (line.counted, line.breached)
    return (
        line.title,
        material.priority(line),
        _target(material, line),
        line.objective,
        *counts,
        line.compliance,
        material.status(line.status),
        curve(figures(material.trend, line), line.objective),
    )


def _target(material: Material, line: Line) -> str | None:
    """What the line's tickets are granted; a line for several targets says that the priority decides."""
    contract = material.assessment.contract_with(line.service_level, line.priority)
    level = contract.service_levels[line.service_level]
    if not level.targets:
        return None
    if level.objective is not None and len(level.targets) > 1:
        return material.locale.say("target.by_priority")
    only = line.priority or next(name for name in level.targets if name == ANY or len(level.targets) == 1)
    return material.locale.allowance(target_of(contract, line.service_level, only).within)


def _trend(material: Material) -> Table:
    """One column a period, oldest first."""
    locale = material.locale
    columns = [Column(name, Kind.TEXT, locale.say(f"column.{name}")) for name in ("title", "priority")]
    periods = [assessment.period for assessment in material.trend]
    columns += [Column(period.label, Kind.RATIO, locale.short_period(period)) for period in periods]
    lines = material.assessment.promised
    rows = tuple((line.title, material.priority(line), *figures(material.trend, line)) for line in lines)
    return Table("", tuple(columns), rows)
