"""What the ledger says of tickets: when they were invoiced and paid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.calendar.zone import to_local
from sdmctl.facts.silence import last_second
from sdmctl.model.ledger import STAGES

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment

_EPOCH = date(1970, 1, 1)


def posted(judged: Assessment) -> Iterator[tuple[int, str, int]]:
    """Ticket, `invoiced` or `paid`, and the end of the day of the last entry; what was taken back in full is none."""
    if judged.tables.entries is None:
        return
    zone = judged.contract.time_zone
    today = (to_local(judged.as_of - 1, zone).date() - _EPOCH).days
    entries = judged.tables.entries.table.filter(pl.col("ticket").is_not_null() & (pl.col("day") <= today))
    for stage in ("invoiced", "paid"):
        own = entries.filter(pl.col("stage") == STAGES.index(stage))
        sums = own.group_by("ticket").agg(
            pl.col("day").max(),
            units=pl.col("units").cast(pl.Int128).sum(),
            amount=pl.col("amount").cast(pl.Int128).sum(),
        )
        there = sums.filter((pl.col("units") > 0) | (pl.col("amount") > 0)).sort("ticket")
        for ticket, day in there.select("ticket", "day").iter_rows():
            yield ticket, stage, last_second(_EPOCH + timedelta(days=day), zone)
