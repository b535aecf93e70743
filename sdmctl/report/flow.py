"""Flows, reclassified tickets, times and indicators as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.natures.indicators import Measured, indicators
from sdmctl.assess.natures.times import mean_of
from sdmctl.model.service_level import Measure
from sdmctl.report.split import filled, headed
from sdmctl.report.table import Kind, Row, Table

if TYPE_CHECKING:
    from sdmctl.assess.natures.indicators import Indicator
    from sdmctl.assess.natures.review import Review
    from sdmctl.report.locale import Locale

_FLOW = {
    "period_shown": Kind.TEXT,
    "opened": Kind.INTEGER,
    "came_back": Kind.INTEGER,
    "closed_tickets": Kind.INTEGER,
    "backlog": Kind.INTEGER,
    "flow_ratio": Kind.QUANTITY,
    "reopened": Kind.INTEGER,
    "old": Kind.INTEGER,
    "oldest_days": Kind.INTEGER,
    "regressions": Kind.INTEGER,
    "warranty_seconds": Kind.DURATION,
}
_EVOLUTIONS = {
    "period_shown": Kind.TEXT,
    "opened": Kind.INTEGER,
    "ended": Kind.INTEGER,
    "backlog": Kind.INTEGER,
    "decided": Kind.INTEGER,
    "approved": Kind.INTEGER,
    "quote_minutes": Kind.QUANTITY,
    "estimate_seconds": Kind.DURATION,
    "actual_seconds": Kind.DURATION,
}
_DIRECTIONS = {"was": Kind.TEXT, "became": Kind.TEXT, "asked_by": Kind.TEXT, "changes": Kind.INTEGER}
_TIMES = {
    "title": Kind.TEXT,
    "priority": Kind.TEXT,
    "counted": Kind.INTEGER,
    "mean_minutes": Kind.QUANTITY,
    "median_minutes": Kind.QUANTITY,
    "p90_minutes": Kind.QUANTITY,
}
_INDICATORS = {"indicator": Kind.WORD, "indicated": Kind.TEXT}
_MINUTE = 60


def flow_table(reviews: Sequence[Review], locale: Locale) -> Table:
    """A row a period, oldest first, of the tickets that are no evolutions."""
    return filled(headed(locale.say("split.flow"), _FLOW, (_flow(each, locale) for each in reviews), locale))


def _flow(review: Review, locale: Locale) -> Row:
    flow, split = review.support, review.split
    head = (locale.short_period(review.judged.period), flow.opened, flow.came_back, flow.closed, flow.backlog_end)
    old = sum(flow.ages[2:])
    return (*head, flow.ratio, flow.reopened, old, flow.oldest_days, split.regressions, split.warranty.effort)


def evolutions_table(reviews: Sequence[Review], locale: Locale) -> Table | None:
    """A row a period, oldest first; `None` where there never was an evolution."""
    flows = [each.evolutions for each in reviews]
    if not any(flow.opened or flow.backlog_start or flow.backlog_end for flow in flows):
        return None
    rows = (_evolutions(each, locale) for each in reviews)
    return filled(headed(locale.say("split.evolutions"), _EVOLUTIONS, rows, locale))


def _evolutions(review: Review, locale: Locale) -> Row:
    flow, quotes = review.evolutions, review.quotes
    head = (locale.short_period(review.judged.period), flow.opened, flow.closed, flow.backlog_end)
    times = (quotes.estimate, quotes.actual) if quotes.estimated else (None, None)
    took = mean_of(review.times, Measure.QUOTE)
    return (*head, quotes.decided, quotes.approved, None if took is None else took / _MINUTE, *times)


def directions_table(review: Review, locale: Locale) -> Table | None:
    """From which nature to which, and who asked; `None` where nothing changed."""
    title = locale.say("split.reclassified", period=locale.period(review.judged.period))
    found = review.reclassified.directions
    rows = (
        (locale.say(f"nature.{each.was}"), locale.say(f"nature.{each.became}"), each.asked_by, each.count)
        for each in found
    )
    return headed(title, _DIRECTIONS, rows, locale) if found else None


def times_table(review: Review, locale: Locale) -> Table | None:
    """By service level and priority, in minutes of business time; `None` where no clock stopped."""
    title = locale.say("split.times", period=locale.period(review.judged.period))
    rows = (
        (each.title, each.priority, each.count, each.mean / _MINUTE, each.median / _MINUTE, Fraction(each.p90, _MINUTE))
        for each in review.times
    )
    return headed(title, _TIMES, rows, locale) if review.times else None


def indicators_table(review: Review, locale: Locale) -> Table:
    """Each indicator for which there is data, with its value."""
    title = locale.say("split.indicators", period=locale.period(review.judged.period))
    rows = ((each.name, value_of(each, locale)) for each in indicators(review))
    return headed(title, _INDICATORS, rows, locale)


def value_of(indicator: Indicator, locale: Locale) -> str:
    """The value as people read it: a share as a percentage, anything else as a number."""
    if indicator.measured is Measured.SHARE:
        return locale.share(indicator.value)
    return locale.quantity(indicator.value)


def review_tables(reviews: Sequence[Review], locale: Locale) -> Iterator[Table]:
    """All that is said of a period, the last of the reviews; of the flows, every period."""
    from sdmctl.report.split import along_table, billing_table, natures_table

    last = reviews[-1]
    found = (
        natures_table(last, locale),
        along_table(last, locale, "by_count"),
        along_table(last, locale, "by_effort"),
        billing_table(last, locale),
        flow_table(reviews, locale),
        evolutions_table(reviews, locale),
        directions_table(last, locale),
        times_table(last, locale),
        indicators_table(last, locale),
    )
    yield from (table for table in found if table is not None)
