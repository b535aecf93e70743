"""Charges: what each miss of a month costs, ticket by ticket and line by line, before any cap."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import polars as pl

from sdmctl.assess.fees import money
from sdmctl.assess.results import Assessment, Line, Status
from sdmctl.model.penalty import Amount, Caps, Penalty
from sdmctl.values.ratio import parse_percent

if TYPE_CHECKING:
    from datetime import date

HOUR, DAY = 3600, 86_400


@dataclass(frozen=True, slots=True)
class Charge:
    """One amount with what it is for: so many hours, points or tickets, at a rate."""

    penalty: str
    """The rule's name in the contract."""
    title: str
    clause: str | None
    service_level: str
    priority: str | None
    ticket: str | None
    """`None` where it is for a line."""
    quantity: int
    """Hours, points, tenths of a point, tickets, or 1 for a tier."""
    rate: Fraction
    amount: Fraction


def charges(judged: Assessment, before: Assessment, fees: dict[str, Fraction]) -> tuple[Charge, ...]:
    """What a month costs, in the order of the contract's rules; `before` is the month before it, as it ended."""
    found: list[Charge] = []
    for name, penalty in judged.contract.penalties.items():
        if isinstance(penalty, Caps) or _in_grace(penalty, judged.contract.term.start, judged.period.first):
            continue
        for level in penalty.on:
            if penalty.per in _LATENESS:
                found += _late(name, penalty, level, (judged, before), fees)
            elif penalty.per == "ticket":
                found += _tickets(name, penalty, level, judged, fees)
            else:
                found += _lines(name, penalty, level, judged, fees)
    return tuple(found)


def _in_grace(penalty: Penalty, start: date, month: date) -> bool:
    return (month.year - start.year) * 12 + month.month - start.month < penalty.grace_months


def _days(row: dict[str, Any], as_of: int) -> int:
    """Calendar days begun since the deadline, whatever the calendar."""
    ended = as_of if row["stopped"] is None else row["stopped"]
    return int(-(-(ended - row["deadline"]) // DAY))


_LATENESS: dict[str, Callable[[dict[str, Any], int], int]] = {
    "started_hour_late": lambda row, _: -(-row["late_seconds"] // HOUR),
    "full_hour_late": lambda row, _: row["late_seconds"] // HOUR,
    "day_late": _days,
}
"""How late a breached row is by `as_of`, in what the penalty counts."""
_PER_DAY = Fraction(1, 1000)
"""Of the value, for each day late: P = V × R / 1000."""
_BELOW = {"started_point_below": 100, "started_tenth_below": 1000}
"""How many steps there are in a whole."""


def _late(
    name: str, penalty: Penalty, level: str, views: tuple[Assessment, Assessment], fees: dict[str, Fraction]
) -> Iterator[Charge]:
    """Hours of lateness that fall in the month: those by its end less those that were charged before it."""
    late = _LATENESS[penalty.per]
    judged, before = views
    earlier = {_key(row): late(row, before.as_of) for row in _breached(before, level)}
    for row in _breached(judged, level):
        count = late(row, judged.as_of) - earlier.get(_key(row), 0)
        rate = _rate(penalty, judged, row, fees)
        if count > 0 and rate is not None and not row["excluded"]:
            rate = rate * _PER_DAY if penalty.per == "day_late" else rate
            yield _of_ticket(name, penalty, level, judged, (row, count, rate))


def _tickets(
    name: str, penalty: Penalty, level: str, judged: Assessment, fees: dict[str, Fraction]
) -> Iterator[Charge]:
    for row in _breached(judged, level):
        rate = _rate(penalty, judged, row, fees)
        if row["counted"] and rate is not None:
            yield _of_ticket(name, penalty, level, judged, (row, 1, rate))


def _lines(name: str, penalty: Penalty, level: str, judged: Assessment, fees: dict[str, Fraction]) -> Iterator[Charge]:
    """Steps below the objective that were begun; a line that is tolerated carries none."""
    for line in judged.lines:
        if line.service_level != level or line.status is not Status.MISSED:
            continue
        amount = _tier(penalty, line) if penalty.per == "tier" else penalty.amount
        if amount is not None:
            count = 1 if penalty.per == "tier" else _steps(line, _BELOW[penalty.per])
            rate, title = money(amount, fees), penalty.title or name
            yield Charge(name, title, penalty.clause, level, line.priority, None, count, rate, count * rate)


def _tier(penalty: Penalty, line: Line) -> Amount | None:
    """Of the lowest step that the figure lies below: the worst alone counts. A figure on a step is not below it."""
    for step in sorted(penalty.tiers, key=parse_percent):
        if line.compliance is not None and line.compliance < parse_percent(step):
            return penalty.tiers[step]
    return None


def _steps(line: Line, whole: int) -> int:
    below = (line.objective - (line.compliance or 0)) * whole
    return -(-below.numerator // below.denominator)


def _breached(assessment: Assessment, level: str) -> Iterator[dict[str, Any]]:
    names = list(assessment.contract.service_levels)
    if level in names:
        late = pl.col("late_seconds").is_not_null() & (pl.col("service_level") == names.index(level))
        yield from assessment.verdicts.filter(late).iter_rows(named=True)


def _key(row: dict[str, Any]) -> tuple[int, int]:
    return row["ticket"], row["cycle"]


def _rate(penalty: Penalty, judged: Assessment, row: dict[str, Any], fees: dict[str, Fraction]) -> Fraction | None:
    """Of the ticket's priority, else the same for all; `None` where the contract names no amount for it."""
    priority = None if row["priority"] is None else judged.contract.priorities.order[row["priority"]]
    amount = penalty.amounts.get(priority, penalty.amount) if priority else penalty.amount
    return None if amount is None else money(amount, fees)


def _of_ticket(
    name: str, penalty: Penalty, level: str, judged: Assessment, found: tuple[dict[str, Any], int, Fraction]
) -> Charge:
    row, count, rate = found
    priority = None if row["priority"] is None else judged.contract.priorities.order[row["priority"]]
    ticket = judged.tables.tickets.filter(pl.col("ticket") == row["ticket"])["id"].item()
    title = penalty.title or name
    return Charge(name, title, penalty.clause, level, priority, ticket, count, rate, count * rate)
