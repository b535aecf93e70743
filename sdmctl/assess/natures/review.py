"""The review of a period: its split, its flows, its quotes, its reclassified tickets and its times, put together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.natures.flow import Flow, flow
from sdmctl.assess.natures.in_hand import Course, course, in_hand
from sdmctl.assess.natures.oldest_dispute import oldest_dispute
from sdmctl.assess.natures.quotes import Quotes, quotes
from sdmctl.assess.natures.reclassified import Reclassified, reclassified
from sdmctl.assess.natures.split import Split, split
from sdmctl.assess.natures.times import Times, times
from sdmctl.calendar.zone import midnight
from sdmctl.values.period import trend

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment


@dataclass(frozen=True, slots=True)
class Review:
    """What a period was made of."""

    judged: Assessment
    split: Split
    support: Flow
    """Of all tickets but evolutions."""
    evolutions: Flow
    """An evolution ends where it is accepted, refused, resolved, closed or cancelled."""
    quotes: Quotes
    reclassified: Reclassified
    times: tuple[Times, ...]
    oldest_dispute: int | None
    """In whole days, of those open at its end; `None` where there is none."""


def review(judged: Assessment, count: int = 1) -> tuple[Review, ...]:
    """The reviews of so many periods, oldest first; the last is the one that was judged.

    Each is seen as it stood when it ended, or at `as_of` where that is earlier, as its own report showed it; but those
    before the last are not judged anew, so their times are of the clocks that stopped in them as judged at the last.
    """
    whole = course(judged.tables)
    return tuple(_review(whole, each) for each in (*_before(judged, count), judged))


def _before(judged: Assessment, count: int) -> Iterator[Assessment]:
    """The same over the periods before, without their lines."""
    zone = judged.contract.time_zone
    for period in trend(judged.period, count)[:-1]:
        start, end = midnight(period.first, zone), midnight(period.after, zone)
        seen = replace(judged, period=period, start=start, end=end, as_of=min(end, judged.as_of))
        yield replace(seen, lines=())


def _review(whole: Course, judged: Assessment) -> Review:
    tickets = in_hand(whole, judged)
    is_evolution = pl.col("is_evolution")
    return Review(
        judged,
        split(tickets, judged),
        flow(tickets.filter(~is_evolution), judged),
        flow(tickets.filter(is_evolution), judged),
        quotes(tickets, judged),
        reclassified(judged),
        times(judged),
        oldest_dispute(tickets, judged),
    )
