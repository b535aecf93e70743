"""What is promised: each target with its calendar and objective, and which tickets a service level judges."""

from collections.abc import Iterator, Sequence

from sdmctl.model.service_level import ANY, Filter, ServiceLevel
from sdmctl.report.hours import calendar_title
from sdmctl.report.material import Material
from sdmctl.report.table import Cell, Kind, Table

_COLUMNS = {
    "title": Kind.TEXT,
    "clause": Kind.TEXT,
    "priority": Kind.TEXT,
    "target": Kind.TEXT,
    "calendar": Kind.TEXT,
    "objective": Kind.OBJECTIVE,
}


def promises(material: Material) -> Table:
    """One row a target, or one for an availability."""
    levels = material.in_force.service_levels.values()
    return material.table(_COLUMNS, (row for level in levels for row in _rows(material, level)))


def scopes(material: Material) -> Sequence[str]:
    """Which tickets, or which services, each level judges, a sentence each."""
    sentences = []
    for level in material.in_force.service_levels.values():
        parts = list(_scope(material, level.applies_to))
        scope = material.listed(parts) if parts else material.say("scope.all")
        measured = material.say(f"measures.{level.measures}")
        sentences.append(material.say("scope", title=level.title, measures=measured, scope=scope))
    return sentences


def _rows(material: Material, level: ServiceLevel) -> Iterator[tuple[Cell, ...]]:
    for priority, target in level.targets.items():
        every = "priority.any" if len(level.targets) == 1 else "priority.others"
        named = material.locale.say(every) if priority == ANY else priority
        granted = material.locale.allowance(target.within)
        calendar = calendar_title(material.contract, target.calendar or level.calendar, material.locale)
        yield level.title, level.clause, named, granted, calendar, target.objective or level.objective
    if not level.targets:
        yield (
            level.title,
            level.clause,
            None,
            None,
            calendar_title(material.contract, level.calendar, material.locale),
            level.objective,
        )


def _scope(material: Material, which: Filter) -> Iterator[str]:
    contract = material.contract
    shown = {
        "nature": [material.locale.say(f"nature.{name}") for name in which.nature],
        "type": list(which.type),
        "service": [contract.services[name].title if name in contract.services else name for name in which.service],
        "lot": [contract.lots[name].title if name in contract.lots else name for name in which.lot],
        "team": list(which.team),
    }
    for field, names in shown.items():
        if names:
            yield material.say(f"scope.{field}", n=len(names), names=material.listed(names, "or"))
