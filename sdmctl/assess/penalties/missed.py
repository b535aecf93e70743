"""What missed lines cost, by step below the objective, tier or point; and what lines well over it earn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TypeVar

from sdmctl.assess.penalties.charge import ONCE, Charge, Rule, View, factor_of, in_money, lines_of, rate_of
from sdmctl.assess.service_levels.results import Line, Status
from sdmctl.values.ratio import parse_percent

Value = TypeVar("Value")

_BELOW = {
    "started_point_below": (100, True),
    "full_point_below": (100, False),
    "started_tenth_below": (1000, True),
    "full_tenth_below": (1000, False),
}
"""How many steps there are in a whole, and whether one that was begun counts."""


def of_lines(rule: Rule, level: str, view: View) -> Iterator[Charge]:
    """Each line of a level that is missed; one that is tolerated carries none."""
    for line in lines_of(view.month, level):
        if line.status is not Status.MISSED:
            continue
        factor = factor_of(rule, line, view)
        if rule.terms.per == "service_points":
            points = _of_lowest(rule.terms.points, line)
            if points:
                yield _charge(rule, line, (points, Fraction(), factor), points * factor)
        elif rule.terms.per == "tier":
            amount = _of_lowest(rule.terms.tiers, line)
            if amount is not None:
                yield _charge(rule, line, (1, in_money(rule, amount, view), factor))
        else:
            count, rate = _count(rule, line), rate_of(rule, line.priority, view)
            if count and rate is not None:
                yield _charge(rule, line, (count, rate, factor))


def of_bonus(rule: Rule, level: str, view: View) -> Iterator[Charge]:
    """Each line of a level that reaches the bonus's target: the amount with the other sign."""
    for line in lines_of(view.month, level):
        rate = rate_of(rule, line.priority, view)
        target = rule.terms.at_least
        if rate is not None and target is not None and line.compliance is not None and line.compliance >= target:
            yield _charge(rule, line, (1, -rate, ONCE))


def _charge(rule: Rule, line: Line, counted: tuple[int, Fraction, Fraction], points: Fraction | None = None) -> Charge:
    quantity, rate, factor = counted
    return Charge(
        penalty=rule.name,
        title=rule.title,
        clause=rule.terms.clause,
        service_level=line.service_level,
        priority=line.priority,
        ticket=None,
        quantity=quantity,
        rate=rate,
        amount=quantity * rate * factor,
        per=rule.terms.per,
        factor=factor,
        points=points,
    )


def _of_lowest(table: Mapping[str, Value], line: Line) -> Value | None:
    """Of the lowest step that the figure lies below: the worst alone counts. A figure on a step is not below it."""
    for step in sorted(table, key=parse_percent):
        if line.compliance is not None and line.compliance < parse_percent(step):
            return table[step]
    return None


def _count(rule: Rule, line: Line) -> int:
    """Steps below the objective; 1 for the line as a whole."""
    if rule.terms.per == "line":
        return 1
    whole, started = _BELOW[rule.terms.per]
    below = (line.objective - (line.compliance or 0)) * whole
    return -(-below.numerator // below.denominator) if started else below.numerator // below.denominator
