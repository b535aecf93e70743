"""Teams: the days that each can give and those asked of it, in the months of the period and the two after it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from sdmctl.model import register
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Cell, Kind
from sdmctl.values.period import Period, months_between

AHEAD = 2
"""Months after the period."""
_COLUMNS = {
    "team": Kind.TEXT,
    "month": Kind.TEXT,
    "team_capacity": Kind.QUANTITY,
    "team_leave": Kind.QUANTITY,
    "team_available": Kind.QUANTITY,
    "team_load": Kind.QUANTITY,
    "team_load_share": Kind.TEXT,
}


def teams(material: Material) -> Context:
    """`teams`, a table in days; a month of which neither capacity nor load is written has no row."""
    period = material.assessment.period
    months = months_between(period.first, period.after)
    for _ in range(AHEAD):
        months.append(months[-1].following())
    return {"teams": material.table(_COLUMNS, _rows(material, months))}


def _rows(material: Material, months: list[Period]) -> Iterator[tuple[Cell, ...]]:
    for each in register.teams(material.dossier):
        team = each.entry
        for month in months:
            label = month.label
            if label not in team.capacity and label not in team.load:
                continue
            capacity, leave = _exact(team.capacity.get(label)), _exact(team.leave.get(label))
            available, load = _exact(team.available(label)), _exact(team.load.get(label))
            said = material.locale.period(month)
            yield team.title, said, capacity, leave, available, load, _share(material, load, available)


def _exact(days: Decimal | None) -> Fraction | None:
    return None if days is None else Fraction(days)


def _share(material: Material, load: Fraction | None, available: Fraction | None) -> str | None:
    """Load over what is available, bold where it is more; `None` where either is not written or nothing is there."""
    if load is None or not available:
        return None
    share = material.locale.share(load / available)
    return material.written(f"**{share}**") if load > available else share
