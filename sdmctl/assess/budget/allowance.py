"""Small evolutions that the contract includes: the units of a year that cost nothing, used in order of consumption."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.calendar.zone import to_local

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdmctl.assess.budget.consumption import Consumed
    from sdmctl.model.budget import BudgetLine


def within_allowance(
    evolutions: Iterable[Consumed], line: BudgetLine, year: int, zone: str
) -> tuple[tuple[Consumed, ...], Fraction]:
    """The evolutions with the units that are left to consume once the allowance has paid its part; and what it paid.

    Those consumed in the year come first, in their order, then those that are ordered. One that is too large for the
    allowance consumes in full; one that the rest of it does not cover consumes what is beyond.
    """
    if line.allowance is None:
        return tuple(evolutions), Fraction()
    left = Fraction(line.allowance.units)
    used, found = Fraction(), list(evolutions)
    order = sorted(range(len(found)), key=lambda place: _turn(found[place]))
    for place in order:
        each = found[place]
        at = each.at if each.at is not None else each.approved_at
        if at is None or not fits(line, each.units):
            continue
        day = to_local(at, zone).date()
        if day.year != year or f"{day:%Y-%m}" in line.opening:
            continue
        paid = min(left, each.units)
        left -= paid
        if each.at is not None:
            used += paid
        found[place] = replace(each, units=each.units - paid, included=paid)
    return tuple(found), used


def _turn(each: Consumed) -> tuple[bool, int, str]:
    return each.at is None, each.at or each.approved_at or 0, each.ticket


def fits(line: BudgetLine, units: Fraction | None) -> bool:
    """Whether an evolution of so many units is small enough for the allowance of a line."""
    if line.allowance is None or units is None:
        return False
    return line.allowance.at_most is None or units <= Fraction(line.allowance.at_most)
