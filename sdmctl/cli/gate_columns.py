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
    "reference": Kind.TEXT,
    "about": Kind.TEXT,
    "day": Kind.DAY,
    "expected": Kind.DAY,
    "amount": Kind.QUANTITY,
    "limit": Kind.QUANTITY,
    "unit": Kind.TEXT,
    "counted_in": Kind.TEXT,
    "owner": Kind.TEXT,
    "entries": Kind.INTEGER,
    "reason": Kind.WORD,
    "place": Kind.TEXT,
    "ticket_place": Kind.TEXT,
}
"""Every column, and what its cells are."""

MACHINES = (
    *("finding", "weight", "service_level", "priority", "compliance", "objective", "counted", "breached"),
    *("ticket", "deadline", "subject", "day", "expected", "amount", "limit", "unit"),
    *("owner", "entries", "reason", "place", "ticket_place"),
)
"""Of CSV and, with the title, of JSON."""

SERVICE_LEVELS, MONEY, INVOICING, GOVERNANCE = "levels", "money", "invoicing", "governance"
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
    INVOICING: (
        *_FOUND,
        "ticket",
        "reason",
        "about",
        "amount",
        "counted_in",
        "entries",
        "day",
        "place",
        "ticket_place",
    ),
    GOVERNANCE: (
        *_FOUND,
        "reference",
        "about",
        "priority",
        "compliance",
        "objective",
        "ticket",
        "owner",
        "day",
        "place",
        "ticket_place",
    ),
}
"""By family, the columns that people read; in the order in which they are shown."""

_OTHERS = {
    Code.MISSED: SERVICE_LEVELS,
    Code.MISSED_BELOW: SERVICE_LEVELS,
    Code.LATE: SERVICE_LEVELS,
    Code.NOT_INVOICEABLE: INVOICING,
    Code.NOT_APPROVED: INVOICING,
    Code.NOT_TOLD: INVOICING,
    Code.ACTION_LATE: GOVERNANCE,
    Code.RISK_WITHOUT_OWNER: GOVERNANCE,
    Code.MISSED_WITHOUT_ACTION: GOVERNANCE,
    Code.REQUIREMENT_UNMET: GOVERNANCE,
    Code.REVIEW_MISSING: GOVERNANCE,
    Code.MINUTES_MISSING: GOVERNANCE,
    Code.PROCEDURE_STALE: GOVERNANCE,
}


def family_of(breach: Breach) -> str:
    """Service levels, what may be invoiced, governance, or money and dates."""
    return _OTHERS.get(breach.finding, MONEY)


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
        "reference": breach.subject,
        "about": breach.title,
        "day": breach.day,
        "expected": breach.expected,
        "amount": breach.amount,
        "limit": breach.limit,
        "unit": unit,
        "counted_in": locale.say(f"unit.{unit}") if locale.knows(f"unit.{unit}") else unit,
        "owner": breach.owner,
        "entries": breach.entries,
        "reason": None if breach.reason is None else breach.reason.value,
        "place": None if breach.place is None else written_at[breach.place],
        "ticket_place": None if breach.ticket_place is None else written_at[breach.ticket_place],
    }
