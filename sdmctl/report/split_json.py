"""The document of `sdmctl split --format json`: exact counts and seconds, from which every share follows."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sdmctl.assess.natures.indicators import Measured, indicators
from sdmctl.calendar.zone import iso
from sdmctl.report.exact import DECIMALS
from sdmctl.report.formats.json import text
from sdmctl.values.money import cents
from sdmctl.values.ratio import rounded_down

if TYPE_CHECKING:
    from sdmctl.assess.natures.flow import Flow
    from sdmctl.assess.natures.indicators import Indicator
    from sdmctl.assess.natures.review import Review
    from sdmctl.assess.natures.split import Tally
    from sdmctl.assess.service_levels.results import Assessment


def split_json(reviews: Sequence[Review], disputes: list[dict[str, Any]] | None = None) -> str:
    """The last of the reviews, and of each the flows as `trend`; the disputes where they were asked for."""
    last = reviews[-1]
    split, changed = last.split, last.reclassified
    document: dict[str, Any] = {
        "contract": last.judged.contract.id,
        **_period(last.judged),
        "by_nature": {nature.value: _tally(each) for nature, each in split.by_nature.items()},
        "whole": _tally(split.whole),
        "parts": [
            {"axis": group.axis.value, "name": group.name}
            | {"by_nature": {nature.value: _tally(each) for nature, each in group.by_nature.items()}}
            for group in split.groups
        ],
        "effort": {name.value: _tally(each) for name, each in split.by_billing.items()},
        "warranty": _tally(split.warranty),
        "reclassified": {
            "tickets": changed.tickets,
            "qualified": changed.qualified,
            "directions": [
                {"from": each.was.value, "to": each.became.value, "asked_by": each.asked_by, "count": each.count}
                for each in changed.directions
            ],
        },
        "times": _times(last),
        "indicators": [_indicator(each) for each in indicators(last)],
        "trend": [_trend(each) for each in reviews],
        "disputes": disputes,
    }
    return text(document)


def _period(judged: Assessment) -> dict[str, Any]:
    zone = judged.contract.time_zone
    span = {"start": iso(judged.start, zone), "end": iso(judged.end, zone)}
    return {"period": {"label": judged.period.label, **span}, "as_of": iso(judged.as_of, zone)}


def _tally(tally: Tally) -> dict[str, int | None]:
    return {
        "opened": tally.opened,
        "in_hand": tally.in_hand,
        "effort_seconds": tally.effort,
        "without_effort": tally.without_effort,
    }


def _times(review: Review) -> list[dict[str, Any]]:
    return [
        {
            "measures": each.measures.value,
            "service_level": each.service_level,
            "priority": each.priority,
            "count": each.count,
            "total_seconds": each.total,
            "mean_minutes": _minutes(each.mean),
            "median_minutes": _minutes(each.median),
            "p90_minutes": _minutes(Fraction(each.p90)),
        }
        for each in review.times
    ]


def _minutes(seconds: Fraction) -> str:
    return str(cents(seconds / 60))


def _indicator(each: Indicator) -> dict[str, str | int | float]:
    value: int | float = float(rounded_down(each.value, DECIMALS))
    if each.measured is Measured.COUNT:
        value = int(each.value)
    exact = f"{each.value.numerator}/{each.value.denominator}"
    return {"name": each.name, "measured": each.measured.value, "value": value, "exact": exact}


def _trend(review: Review) -> dict[str, Any]:
    quotes = review.quotes
    return {
        **_period(review.judged),
        "opened": {nature.value: each.opened for nature, each in review.split.by_nature.items()},
        "support": _flow(review.support),
        "evolutions": _flow(review.evolutions),
        "regressions": review.split.regressions,
        "warranty": _tally(review.split.warranty),
        "times": _times(review),
        "quotes": {"decided": quotes.decided, "approved": quotes.approved},
        "estimate": {
            "evolutions": quotes.estimated,
            "estimate_seconds": quotes.estimate,
            "actual_seconds": quotes.actual,
        },
    }


def _flow(flow: Flow) -> dict[str, Any]:
    return {
        "backlog_start": flow.backlog_start,
        "opened": flow.opened,
        "came_back": flow.came_back,
        "closed": flow.closed,
        "backlog_end": flow.backlog_end,
        "resolved": flow.resolved,
        "reopened": flow.reopened,
        "ages": dict(zip(("up_to_7_days", "up_to_30_days", "up_to_90_days", "older"), flow.ages, strict=True)),
        "oldest": flow.oldest,
        "oldest_days": flow.oldest_days,
    }
