"""What late tickets cost: by hour or day of lateness that falls in the month, or by ticket."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import polars as pl

from sdmctl.assess.penalties.charge import Charge, Rule, View, factor_of, rate_of

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment

HOUR, DAY = 3600, 86_400
_PER_DAY = Fraction(1, 1000)
"""Of the value, for each day late: P = V × R / 1000 (CCAG-TIC 14.1.1)."""


def _days(row: dict[str, Any], as_of: int) -> int:
    """Calendar days begun since the deadline, whatever the calendar."""
    ended = as_of if row["stopped"] is None else row["stopped"]
    return int(-(-(ended - row["deadline"]) // DAY))


LATENESS: dict[str, Callable[[dict[str, Any], int], int]] = {
    "started_hour_late": lambda row, _: -(-row["late_seconds"] // HOUR),
    "full_hour_late": lambda row, _: row["late_seconds"] // HOUR,
    "day_late": _days,
}
"""How late a breached row is by `as_of`, in what the penalty counts."""


def of_lateness(rule: Rule, level: str, view: View) -> Iterator[Charge]:
    """Hours of lateness that fall in the month: those by its end less those that were charged before it."""
    late = LATENESS[rule.terms.per]
    earlier = {_key(row): late(row, view.before.as_of) for row in _breached(view.before, level)}
    for row in _breached(view.month, level):
        count = late(row, view.month.as_of) - earlier.get(_key(row), 0)
        if count > 0 and not row["excluded"]:
            yield from _charged(rule, level, view, row, count)


def of_tickets(rule: Rule, level: str, view: View) -> Iterator[Charge]:
    """Each ticket that was late, in the month that counts it."""
    for row in _breached(view.month, level):
        if row["counted"]:
            yield from _charged(rule, level, view, row, 1)


def _charged(rule: Rule, level: str, view: View, row: dict[str, Any], count: int) -> Iterator[Charge]:
    month = view.month
    priority = None if row["priority"] is None else month.contract.priorities.order[row["priority"]]
    rate = rate_of(rule, priority, view)
    if rate is None:
        return
    rate = rate * _PER_DAY if rule.terms.per == "day_late" else rate
    ticket = month.tables.tickets.filter(pl.col("ticket") == row["ticket"])["id"].item()
    factor = factor_of(rule, None if row["line"] is None else month.lines[row["line"]], view)
    yield Charge(
        penalty=rule.name,
        title=rule.title,
        clause=rule.terms.clause,
        service_level=level,
        priority=priority,
        ticket=ticket,
        quantity=count,
        rate=rate,
        amount=count * rate * factor,
        per=rule.terms.per,
        factor=factor,
    )


def _breached(assessment: Assessment, level: str) -> Iterator[dict[str, Any]]:
    names = list(assessment.contract.service_levels)
    if level in names:
        late = pl.col("late_seconds").is_not_null() & (pl.col("service_level") == names.index(level))
        yield from assessment.verdicts.filter(late).iter_rows(named=True)


def _key(row: dict[str, Any]) -> tuple[int, int]:
    return row["ticket"], row["cycle"]
