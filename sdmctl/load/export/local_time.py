"""Wall-clock times of a whole column as instants: one look into the clock changes of the zone for each."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from sdmctl.calendar.zone import Doubt, offset, transitions
from sdmctl.load.export.layout import LOCAL
from sdmctl.load.moments import LATEST

_DAY = 86_400
_IS_LOCAL = LOCAL // 2
"""Numbers from here on are wall-clock times."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Instants, and which of them are in doubt."""

    at: pl.Series
    """Null where there is none, or where it lies before 1970 or after 2200."""
    doubts: dict[Doubt, pl.Series]
    """By doubt, a mask; only doubts that occur."""


def resolve(numbers: pl.Series, zone: str) -> Resolved:
    """The instants that numbers of `layout` stand for, wall-clock times in a zone."""
    local = numbers >= _IS_LOCAL
    if not local.any():
        return Resolved(_in_range(numbers), {})
    walls = (numbers - LOCAL).set(~local, None) if not local.all() else numbers - LOCAL
    at, doubts = _instants(walls.clip(-_DAY, LATEST + _DAY), zone)
    if at.null_count():
        at = at.to_frame("at").select(pl.coalesce("at", pl.when(~local).then(numbers)).alias("at")).to_series()
    inside = {doubt: mask for doubt, mask in doubts.items() if mask.any()}
    return Resolved(_in_range(at), inside)


def _instants(walls: pl.Series, zone: str) -> tuple[pl.Series, dict[Doubt, pl.Series]]:
    low, high = walls.min(), walls.max()
    assert isinstance(low, int)
    assert isinstance(high, int)
    changes = transitions(zone, (low // _DAY - 2) * _DAY, (high // _DAY + 2) * _DAY)
    if not changes:
        return walls - offset(low, zone), {}
    ends = pl.Series([each.at + max(each.before, each.after) for each in changes])
    begins = pl.Series([each.at + min(each.before, each.after) for each in changes])
    ahead = pl.Series([changes[0].before, *(each.after for each in changes)])
    ended = ends.search_sorted(walls, side="right")
    begun = begins.search_sorted(walls, side="right")
    at = walls - ahead.gather(ended)
    doubtful = (begun > ended) & walls.is_not_null()
    if not doubtful.any():
        return at, {}
    forward = pl.Series([each.after > each.before for each in changes] + [False])
    skipped = doubtful & forward.gather(ended)
    return at, {Doubt.SKIPPED: skipped, Doubt.AMBIGUOUS: doubtful & ~skipped}


def _in_range(at: pl.Series) -> pl.Series:
    low, high = at.min(), at.max()
    if low is None or (isinstance(low, int) and isinstance(high, int) and low >= 0 and high < LATEST):
        return at
    return at.set(~at.is_between(0, LATEST - 1).fill_null(value=True), None)
