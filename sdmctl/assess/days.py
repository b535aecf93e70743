"""Evolutions added up by the day on which they were consumed or ordered: a hundred thousand of them are few days."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.budget.flows import Flow, cost
from sdmctl.calendar.zone import midnight, to_local

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdmctl.assess.budget.consumption import Consumed
    from sdmctl.model.budget import BudgetLine


def by_day(items: Sequence[Consumed], line: BudgetLine, zone: str) -> Iterator[Flow]:
    """One flow for each day of the contract's zone, at the price of that day; what was never approved is on none.

    Evolutions are counted by their kind of work, so that a sum of fractions is made once for a kind and a day.
    """
    dated = [(each.approved_at if each.at is None else each.at, each) for each in items]
    known = [(at, each) for at, each in dated if at is not None]
    if not known:
        return
    first, begins = _midnights(min(at for at, _ in known), max(at for at, _ in known), zone)
    whole: Counter[tuple[int, str]] = Counter()
    part: dict[int, Fraction] = {}
    kinds: dict[str, Fraction] = {}
    for at, each in known:
        day = bisect_right(begins, at) - 1
        if each.included:  # an allowance paid a part of it
            part[day] = part.get(day, Fraction()) + each.units
        else:
            whole[day, each.unit] += 1
            kinds[each.unit] = each.units
    sums = dict(part)
    for (day, unit), count in whole.items():
        sums[day] = sums.get(day, Fraction()) + count * kinds[unit]
    for place, units in sorted(sums.items()):
        day_of_it = first + timedelta(days=place)
        yield Flow(day_of_it, units, cost(line, units, day_of_it))


def _midnights(earliest: int, latest: int, zone: str) -> tuple[date, list[int]]:
    """The day of an instant, and when it and each day up to that of a later instant began."""
    first, last = to_local(earliest, zone).date(), to_local(latest, zone).date()
    return first, [midnight(first + timedelta(days=place), zone) for place in range((last - first).days + 1)]
