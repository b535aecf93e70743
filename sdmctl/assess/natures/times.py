"""How long it took: mean, median and ninth decile of the clocks that stopped in a period, by level and priority."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.model.service_level import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdmctl.assess.service_levels.results import Assessment

MEASURES = (Measure.RESPONSE, Measure.RESOLUTION, Measure.QUOTE)


@dataclass(frozen=True, slots=True)
class Times:
    """The business time that clocks of one service level and priority took, in seconds."""

    measures: Measure
    service_level: str
    title: str
    priority: str | None
    """When the clock stopped; `None` where tickets have none."""
    count: int
    total: int
    median: Fraction
    """Of an even number, the mean of the two in the middle."""
    p90: int
    """The least that nine in ten did not exceed: one of the times themselves."""

    @property
    def mean(self) -> Fraction:
        """Total / count."""
        return Fraction(self.total, self.count)


def mean_of(found: Iterable[Times], measure: Measure) -> Fraction | None:
    """The mean over every service level and priority of a measure, in seconds; `None` where no clock stopped."""
    own = [each for each in found if each.measures is measure]
    return Fraction(sum(each.total for each in own), sum(each.count for each in own)) if own else None


def times(judged: Assessment) -> tuple[Times, ...]:
    """Of every clock that stopped in the period, those of excluded tickets left out; nothing where none did.

    A clock is read as the engine reads it: without pauses and closed hours, and since a raise of its priority where
    the contract says so. Tickets that are still open are in no figure.
    """
    return tuple(_times(judged))


def _times(judged: Assessment) -> Iterator[Times]:
    contract = judged.contract
    levels, order = list(contract.service_levels.items()), contract.priorities.order
    own = [number for number, (_, level) in enumerate(levels) if level.measures in MEASURES]
    stopped = stopped_in_period(judged).filter(pl.col("service_level").is_in(own))
    # Of n times in order, the rank of the ninth decile is 9n/10 rounded up.
    took = pl.col("elapsed_seconds").sort()
    found = stopped.group_by("service_level", "priority").agg(
        count=pl.len(),
        total=pl.col("elapsed_seconds").sum(),
        low=took.get((pl.len().cast(pl.Int64) - 1) // 2),
        high=took.get(pl.len() // 2),
        p90=took.get((pl.len().cast(pl.Int64) * 9 + 9) // 10 - 1),
    )
    for row in found.sort("service_level", "priority", nulls_last=True).iter_rows(named=True):
        name, level = levels[row["service_level"]]
        yield Times(
            level.measures,
            name,
            level.title,
            None if row["priority"] is None else order[row["priority"]],
            row["count"],
            row["total"],
            Fraction(row["low"] + row["high"], 2),
            row["p90"],
        )


def stopped_in_period(judged: Assessment) -> pl.DataFrame:
    """The verdicts whose clock stopped in the period, those of excluded tickets left out."""
    stopped = (pl.col("stopped") >= judged.start) & (pl.col("stopped") < judged.end)
    return judged.verdicts.filter(stopped & ~pl.col("excluded"))
