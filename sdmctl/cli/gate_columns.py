"""The columns of what the gate found: for machines all of them, for people those of each family of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.model.weight import Code
from sdmctl.report.table import Cell, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdmctl.diagnostics import Place
    from sdmctl.gate.breach import Breach
    from sdmctl.report.locale import Locale

COLUMNS = {
    "finding": Kind.WORD,
    "weight": Kind.WORD,
    "service_level": Kind.TEXT,
    "title": Kind.TEXT,
    "priority": Kind.TEXT,
    "compliance": Kind.RATIO,
    "objective": Kind.OBJECTIVE,
    "counted": Kind.INTEGER,
    "breached": Kind.INTEGER,
    "ticket": Kind.TEXT,
    "deadline": Kind.INSTANT,
    "subject": Kind.TEXT,
    "about": Kind.TEXT,
    "day": Kind.DAY,
    "expected": Kind.DAY,
    "amount": Kind.QUANTITY,
    "limit": Kind.QUANTITY,
    "unit": Kind.TEXT,
    "counted_in": Kind.TEXT,
    "place": Kind.TEXT,
}
"""Every column, and what its cells are."""

MACHINES = (
    *("finding", "weight", "service_level", "priority", "compliance", "objective", "counted", "breached"),
    *("ticket", "deadline", "subject", "day", "expected", "amount", "limit", "unit", "place"),
)
"""Of CSV and, with the title, of JSON."""

SERVICE_LEVELS, MONEY = "levels", "money"
_FOUND = ("finding", "weight")
FAMILIES = {
    SERVICE_LEVELS: (
        *_FOUND,
        "title",
        "priority",
        "compliance",
        "objective",
        "counted",
        "breached",
        "ticket",
        "deadline",
    ),
    MONEY: (*_FOUND, "about", "amount", "limit", "counted_in", "day", "expected", "place"),
}
"""By family, the columns that people read; in the order in which they are shown."""

_LEVELS = frozenset((Code.MISSED, Code.LATE))


def family_of(breach: Breach) -> str:
    """Service levels, or money and dates."""
    return SERVICE_LEVELS if breach.finding in _LEVELS else MONEY


def cells(breach: Breach, written_at: Mapping[Place, str], locale: Locale) -> dict[str, Cell]:
    """A finding by column."""
    unit = breach.unit
    return {
        "finding": breach.finding.value,
        "weight": breach.weight.value,
        "service_level": breach.service_level,
        "title": breach.title,
        "priority": breach.priority,
        "compliance": breach.compliance,
        "objective": breach.objective,
        "counted": breach.counted,
        "breached": breach.breached,
        "ticket": breach.ticket,
        "deadline": breach.deadline,
        "subject": breach.subject,
        "about": breach.title,
        "day": breach.day,
        "expected": breach.expected,
        "amount": breach.amount,
        "limit": breach.limit,
        "unit": unit,
        "counted_in": locale.say(f"unit.{unit}") if locale.knows(f"unit.{unit}") else unit,
        "place": None if breach.place is None else written_at[breach.place],
    }
