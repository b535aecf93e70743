"""The review of a period: its split, its flows, its quotes, its reclassified tickets and its times, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.flow import Flow, flow
from sdmctl.assess.in_hand import Course, course, in_hand
from sdmctl.assess.quotes import Quotes, quotes
from sdmctl.assess.reclassified import Reclassified, reclassified
from sdmctl.assess.split import Split, split
from sdmctl.assess.times import Times, times

if TYPE_CHECKING:
    from sdmctl.assess.results import Assessment


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


def review(trend: Sequence[Assessment]) -> tuple[Review, ...]:
    """The review of each period, as it stood when it ended, or at its `as_of`."""
    if not trend:
        return ()
    whole = course(trend[-1].tables)
    return tuple(_review(whole, judged) for judged in trend)


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
    )
