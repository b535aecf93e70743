"""Targets: which allowance, on which calendar, a service level grants to each priority, and which line it feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.calendar.definition import Definition, always
from sdmctl.calendar.timetable import Reach
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import ANY, SERVICE_CALENDAR, Measure, ServiceLevel, Target
from sdmctl.values.duration import Duration, Unit

if TYPE_CHECKING:
    import polars as pl

NO_PRIORITY = -1
"""Stands for a missing priority, and a missing service, where frames are joined on it."""
AGREED = "agreed"
UNITS = (Unit.SECONDS, Unit.BUSINESS_DAYS, Unit.CALENDAR_DAYS, AGREED)
"""What a target counts; its code is its position."""

TARGET_COLUMNS = ("priority", "service", "unit", "allowance", "calendar", "line")


@dataclass(frozen=True, slots=True)
class LineKey:
    """A line before it is counted: a service level, or one priority of it, with its objective."""

    service_level: str
    priority: str | None
    objective: Fraction


def line_keys(contract: Contract) -> list[LineKey]:
    """The lines of a contract in its order: by service level, then one per target that has its own objective."""
    return [
        LineKey(name, priority, objective)
        for name, level in contract.service_levels.items()
        for priority, objective in _lines_of(level)
    ]


def _lines_of(level: ServiceLevel) -> Iterator[tuple[str | None, Fraction]]:
    if level.objective is not None:
        yield None, level.objective
        return
    for priority, target in level.targets.items():
        if target.objective is not None:
            yield None if priority == ANY else priority, target.objective


def calendars(contract: Contract) -> tuple[Definition, ...]:
    """The contract's calendars in its order, then one that is always open."""
    zone = contract.time_zone
    return (*(calendar.definition(zone) for calendar in contract.calendars.values()), always(zone))


def targets(contract: Contract, name: str) -> pl.DataFrame:
    """The targets of a service level by priority and service: columns `TARGET_COLUMNS`, codes and seconds or days.

    A priority or a service for which there is no row has no target, or no calendar: its tickets cannot be judged.
    """
    import polars as pl

    level = contract.service_levels[name]
    lines = [(key.service_level, key.priority) for key in line_keys(contract)]
    rows = []
    for priority, code in ((None, NO_PRIORITY), *((name, code) for code, name in enumerate(contract.priorities.order))):
        target = level.targets.get(priority or ANY, level.targets.get(ANY))
        if target is None:
            continue
        own = ANY if priority is None or priority not in level.targets else priority
        key = (name, None if level.objective is not None or own == ANY else own)
        line = lines.index(key) if key in lines else None
        unit, allowance = _granted(target)
        rows += [
            (code, service, unit, allowance, calendar, line)
            for service, calendar in _calendars_by_service(contract, level, target)
        ]
    schema = dict.fromkeys(TARGET_COLUMNS, pl.Int64) | {"unit": pl.Int8, "calendar": pl.Int16, "line": pl.Int16}
    return pl.DataFrame(rows, schema=schema, orient="row").filter(pl.col("line").is_not_null())


def _granted(target: Target) -> tuple[int, int]:
    if isinstance(target.within, Duration):
        return UNITS.index(target.within.unit), target.within.count
    return UNITS.index(AGREED), 0


def _calendars_by_service(contract: Contract, level: ServiceLevel, target: Target) -> Iterator[tuple[int, int]]:
    """The calendar on which each service's tickets are counted, as codes."""
    names = list(contract.calendars)
    chosen = target.calendar or level.calendar
    dates_only = not isinstance(target.within, Duration) or target.within.unit is Unit.CALENDAR_DAYS
    for code, service in ((NO_PRIORITY, None), *enumerate(contract.services.values())):
        calendar = chosen if chosen != SERVICE_CALENDAR else service.calendar if service else None
        if calendar in names:
            yield code, names.index(calendar)
        elif dates_only:  # a date needs no opening hours: elapsed time is then round the clock
            yield code, len(names)


def reach(contract: Contract, earliest: int, as_of: int) -> Reach:
    """How far the calendars are needed to judge what happened between two instants."""
    granted = [
        target.within
        for level in contract.service_levels.values()
        if level.measures is not Measure.AVAILABILITY
        for target in level.targets.values()
        if isinstance(target.within, Duration)
    ]
    longest = {unit: max((each.count for each in granted if each.unit is unit), default=0) for unit in Unit}
    return Reach(earliest, as_of, longest[Unit.SECONDS], longest[Unit.BUSINESS_DAYS], longest[Unit.CALENDAR_DAYS])
