"""What became of quotes and of what was delivered: decided, approved, in time, at the first attempt, as estimated."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.natures.in_hand import until
from sdmctl.assess.natures.split import ratio
from sdmctl.facts.course import EVOLUTION
from sdmctl.model.tickets import EVENTS

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment

_APPROVED, _REFUSED, _DELIVERED, _ACCEPTED = map(EVENTS.index, ("approved", "refused", "delivered", "accepted"))


@dataclass(frozen=True, slots=True)
class Quotes:
    """Evolutions of a period by what was said of them in it; tickets are counted, not events."""

    decided: int
    """Approved or refused in the period."""
    approved: int
    """Of these, whose last decision in it was to approve."""
    deliveries: int
    """Delivered in the period."""
    dated: int
    """Of these, for which a date was agreed."""
    on_time: int
    """Of these, whose first delivery came by that date."""
    accepted: int
    """Accepted in the period."""
    first_time: int
    """Of these, delivered once before."""
    estimated: int
    """Evolutions that ended in the period with both an estimate and an effort."""
    estimate: int
    """Their estimates together, in seconds."""
    actual: int
    """Their efforts together, in seconds."""

    @property
    def acceptance(self) -> Fraction | None:
        """Approved / decided; `None` where nothing was decided."""
        return ratio(self.approved, self.decided)

    @property
    def punctuality(self) -> Fraction | None:
        """On time / delivered with a date; `None` where there was none."""
        return ratio(self.on_time, self.dated)

    @property
    def first_time_right(self) -> Fraction | None:
        """Accepted at the first delivery / accepted; `None` where nothing was accepted."""
        return ratio(self.first_time, self.accepted)

    @property
    def accuracy(self) -> Fraction | None:
        """Actual / estimate; `None` where nothing was estimated."""
        return ratio(self.actual, self.estimate)


def quotes(in_hand: pl.DataFrame, judged: Assessment) -> Quotes:
    """What became of the evolutions of a period; `in_hand` has the columns `IN_HAND`."""
    start, after = judged.start, until(judged)
    told = judged.tables.events.filter(pl.col("event").is_in([_APPROVED, _REFUSED, _DELIVERED, _ACCEPTED]))
    told = told.filter(pl.col("at") < after).select("ticket", "at", "event")
    within = pl.col("at") >= start
    event = pl.col("event")
    decision = event.filter(within & event.is_in([_APPROVED, _REFUSED]))
    delivered = pl.col("at").filter(event == _DELIVERED)
    found = told.group_by("ticket", maintain_order=True).agg(
        decision=decision.last(),
        first=delivered.min(),
        delivered=(within & (event == _DELIVERED)).any(),
        deliveries=delivered.len(),
        accepted=(within & (event == _ACCEPTED)).any(),
    )
    found = found.join(judged.tables.tickets.select("ticket", "due"), on="ticket", how="inner")
    dated, delivered_now = pl.col("due").is_not_null(), pl.col("delivered")
    counts = found.select(
        decided=pl.col("decision").is_not_null().sum(),
        approved=(pl.col("decision") == _APPROVED).sum(),
        deliveries=delivered_now.sum(),
        dated=(delivered_now & dated).sum(),
        on_time=(delivered_now & dated & (pl.col("first") <= pl.col("due"))).sum(),
        accepted=pl.col("accepted").sum(),
        first_time=(pl.col("accepted") & (pl.col("deliveries") == 1)).sum(),
    )
    ended = in_hand.filter(
        (pl.col("nature") == EVOLUTION)
        & ~pl.col("open_at_end")
        & (pl.col("estimate") > 0)
        & pl.col("effort").is_not_null()
    )
    sums = {"estimated": ended.height, "estimate": int(ended["estimate"].sum()), "actual": int(ended["effort"].sum())}
    return Quotes(**counts.row(0, named=True), **sums)
