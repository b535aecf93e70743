"""How long the oldest dispute that is open has lasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.natures.in_hand import until
from sdmctl.facts.course import known, said
from sdmctl.facts.disputes import begun
from sdmctl.model.contract import Nature
from sdmctl.model.tables import NATURES

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment

_DAY = 86_400


def oldest_dispute(in_hand: pl.DataFrame, judged: Assessment) -> int | None:
    """In whole days of 24 hours at the period's end, of the disputed tickets in hand; `None` where there is none.

    Since the day on which the dispute was opened; where none is written, since the ticket became disputed.
    """
    end = until(judged)
    own = in_hand.filter((pl.col("nature") == NATURES.index(Nature.DISPUTED)) & pl.col("open_at_end"))
    if own.is_empty():
        return None
    tickets = judged.tables.tickets.join(own.select("ticket"), on="ticket", how="semi", maintain_order="left")
    written = begun(tickets, judged.contract.time_zone).select("ticket", "began")
    became = known(said(judged.tables, "nature"), end - 1).select("ticket", "since")
    since = own.join(written, on="ticket", how="left").join(became, on="ticket", how="left")
    first = since.select(pl.coalesce("began", "since", "opened").min()).item()
    return max(0, int(end - first)) // _DAY
