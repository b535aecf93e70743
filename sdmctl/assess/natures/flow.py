"""The flow of a period: what came in, what was ended, what is left, and how old that is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.natures.in_hand import until
from sdmctl.assess.natures.split import ratio

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment

AGES = (7, 30, 90)
"""In whole days of 24 hours since the opening, each the last of its bucket; what is older is in the last bucket."""
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Flow:
    """How many tickets came and went; backlog at the start + opened + came back − closed = backlog at the end."""

    opened: int
    came_back: int
    """Opened before the period, not open when it began, open again when it ended."""
    closed: int
    """Of those open at the start or opened in the period: resolved, closed or cancelled when it ended."""
    backlog_start: int
    backlog_end: int
    resolved: int
    """Tickets that were resolved or closed in the period, were it to be reopened."""
    reopened: int
    """Tickets that were reopened in the period, having been resolved or closed."""
    ages: tuple[int, ...]
    """Of the backlog at the end, by bucket of `AGES`."""
    oldest: str | None
    """Of the backlog at the end; `None` where there is none."""
    oldest_days: int | None

    @property
    def ratio(self) -> Fraction | None:
        """Closed / opened; `None` where nothing was opened."""
        return ratio(self.closed, self.opened)

    @property
    def reopen_rate(self) -> Fraction | None:
        """Reopened / resolved; `None` where nothing was resolved. Over 1 where more came back than was resolved."""
        return ratio(self.reopened, self.resolved)

    @property
    def old_share(self) -> Fraction | None:
        """Of the backlog, what is older than 30 days; `None` where there is none."""
        return ratio(sum(self.ages[AGES.index(30) + 1 :]), self.backlog_end)


def flow(in_hand: pl.DataFrame, judged: Assessment) -> Flow:
    """The flow of some of the tickets in hand, columns `IN_HAND`."""
    start, end = pl.col("open_at_start"), pl.col("open_at_end")
    was_there = pl.col("arrived") | start
    counts = in_hand.select(
        opened=pl.col("arrived").sum(),
        came_back=(end & ~was_there).sum(),
        closed=(was_there & ~end).sum(),
        backlog_start=start.sum(),
        backlog_end=end.sum(),
        resolved=pl.col("resolved").sum(),
        reopened=pl.col("reopened").sum(),
    ).row(0, named=True)
    left = in_hand.filter(end).select("id", days=(until(judged) - pl.col("opened")) // _DAY, opened="opened")
    first = left.sort("opened", "id").head(1)
    return Flow(
        **counts,
        ages=_ages(left["days"]),
        oldest=first["id"].item() if first.height else None,
        oldest_days=first["days"].item() if first.height else None,
    )


def _ages(days: pl.Series) -> tuple[int, ...]:
    """How many are in each bucket."""
    up_to = [int((days <= last).sum()) for last in AGES] + [len(days)]
    return tuple(here - before for before, here in zip([0, *up_to], up_to, strict=False))
