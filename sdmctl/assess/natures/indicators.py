"""Indicators of a period, each a formula over its review; one for which there is no data is absent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.natures.split import ratio
from sdmctl.assess.natures.times import stopped_in_period
from sdmctl.model.contract import Nature
from sdmctl.model.service_level import Measure

if TYPE_CHECKING:
    from sdmctl.assess.natures.review import Review
    from sdmctl.assess.service_levels.results import Assessment


class Measured(StrEnum):
    """What the value of an indicator is."""

    SHARE = "share"
    """Of a whole."""
    RATIO = "ratio"
    """Of two quantities that are no part of each other."""
    COUNT = "count"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator with its value; its formula is a sentence of the catalogue under its name."""

    name: str
    measured: Measured
    value: Fraction


INDICATORS = {
    "flow_ratio": Measured.RATIO,
    "backlog": Measured.COUNT,
    "backlog_over_30_days": Measured.SHARE,
    "reopen_rate": Measured.SHARE,
    "anomaly_share": Measured.SHARE,
    "anomaly_effort_share": Measured.SHARE,
    "evolution_share": Measured.SHARE,
    "evolution_effort_share": Measured.SHARE,
    "disputed_share": Measured.SHARE,
    "oldest_dispute": Measured.COUNT,
    "reclassification_rate": Measured.SHARE,
    "warranty_load": Measured.HOURS,
    "regression_rate": Measured.RATIO,
    "quote_acceptance": Measured.SHARE,
    "quote_in_time": Measured.SHARE,
    "estimate_accuracy": Measured.RATIO,
    "delivery_on_time": Measured.SHARE,
    "first_time_right": Measured.SHARE,
    "resolution_delay": Measured.HOURS,
    "pause_share": Measured.SHARE,
    "exclusion_rate": Measured.SHARE,
}
"""Every indicator, in the order in which they are shown."""
OF_TIMES = ("response_time", "resolution_time", "quote_time")
"""Indicators that have a row a service level and priority: see `assess.times`."""


def indicators(review: Review) -> Iterator[Indicator]:
    """Those for which the period has data."""
    values = _values(review)
    for name, measured in INDICATORS.items():
        value = values[name]
        if value is not None:
            yield Indicator(name, measured, Fraction(value))


def _values(review: Review) -> dict[str, Fraction | int | None]:
    split, flow, quotes = review.split, review.support, review.quotes
    there = flow.backlog_start or flow.opened or flow.backlog_end
    effort = split.warranty.effort
    return {
        "flow_ratio": flow.ratio,
        "backlog": flow.backlog_end if there else None,
        "backlog_over_30_days": flow.old_share,
        "reopen_rate": flow.reopen_rate,
        "anomaly_share": split.share(Nature.ANOMALY),
        "anomaly_effort_share": split.effort_share(Nature.ANOMALY),
        "evolution_share": split.share(Nature.EVOLUTION),
        "evolution_effort_share": split.effort_share(Nature.EVOLUTION),
        "disputed_share": split.share(Nature.DISPUTED),
        "oldest_dispute": review.oldest_dispute,
        "reclassification_rate": review.reclassified.rate,
        "warranty_load": None if effort is None else Fraction(effort, 3600),
        "regression_rate": None if split.regressions is None else ratio(split.regressions, quotes.deliveries),
        "quote_acceptance": quotes.acceptance,
        "quote_in_time": _in_time(review.judged),
        "estimate_accuracy": quotes.accuracy,
        "delivery_on_time": quotes.punctuality,
        "first_time_right": quotes.first_time_right,
        "resolution_delay": _delay(review.judged),
        "pause_share": _paused(review.judged),
        "exclusion_rate": _excluded(review.judged),
    }


def _in_time(judged: Assessment) -> Fraction | None:
    """Of quotes counted in the period, those met."""
    lines = [line for line in judged.promised if line.measures is Measure.QUOTE]
    return ratio(sum(line.met for line in lines), sum(line.counted for line in lines))


def _excluded(judged: Assessment) -> Fraction | None:
    """Of the tickets met or breached in the period against a resolution, those left out with an approval."""
    lines = [line for line in judged.promised if line.measures is Measure.RESOLUTION]
    out = sum(line.excluded for line in lines)
    return ratio(out, out + sum(line.counted for line in lines))


def _resolutions(judged: Assessment) -> list[int]:
    levels = list(judged.contract.service_levels.values())
    return [number for number, level in enumerate(levels) if level.measures is Measure.RESOLUTION]


def _delay(judged: Assessment) -> Fraction | None:
    """Hours after the deadline, on the target's calendar, of the resolutions counted late; 0 where none was late."""
    own = judged.verdicts.filter(pl.col("counted") & pl.col("service_level").is_in(_resolutions(judged)))
    return None if own.is_empty() else Fraction(int(own["late_seconds"].sum()), 3600)


def _paused(judged: Assessment) -> Fraction | None:
    """Of the business time of resolutions that stopped in the period, what was paused."""
    stopped = stopped_in_period(judged).filter(pl.col("service_level").is_in(_resolutions(judged)))
    paused, ran = (int(stopped[name].sum()) for name in ("paused_seconds", "elapsed_seconds"))
    return ratio(paused, paused + ran)
