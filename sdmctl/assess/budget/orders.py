"""What is still only ordered: orders of the ledger less what was consumed under their reference or on their ticket."""

from __future__ import annotations

import polars as pl

from sdmctl.model.ledger import STAGES

ORDERED, CONSUMED = STAGES.index("ordered"), STAGES.index("consumed")


def still_ordered(entries: pl.DataFrame, accepted: pl.Series) -> pl.DataFrame:
    """The orders, each with the part that nothing has consumed; those of an accepted ticket are none any more.

    The oldest order of a reference is consumed first; a negative order takes from it as consumption does. An order
    that names neither a reference nor a ticket stays ordered until a negative entry takes it back.
    """
    if not (entries["stage"] == ORDERED).any():
        return entries.clear().with_columns(left="units")
    keyed = _keyed(entries.filter(pl.col("stage").is_in([ORDERED, CONSUMED])))
    orders = keyed.filter(pl.col("stage") == ORDERED)
    orders = orders.filter(~pl.col("ticket").is_in(accepted.implode()).fill_null(value=False))
    loose, bound = orders.filter(pl.col("key").is_null()), orders.filter(pl.col("key").is_not_null())
    takes = keyed.filter((pl.col("stage") == CONSUMED) | (pl.col("units") < 0)).filter(pl.col("key").is_not_null())
    taken = takes.group_by("key").agg(
        taken=pl.when(pl.col("stage") == CONSUMED).then("units").otherwise(-pl.col("units")).cast(pl.Int128).sum()
    )
    made = bound.filter(pl.col("units") > 0).join(taken, on="key", how="left")
    made = made.sort("key", "day", "profile", "units", "amount", nulls_last=True)
    ahead = pl.col("units").cast(pl.Int128).cum_sum().over("key") - pl.col("taken").fill_null(0)
    left = made.with_columns(left=ahead.clip(0, pl.col("units").cast(pl.Int128)).cast(pl.Int64)).filter(
        pl.col("left") > 0
    )
    return pl.concat([loose.with_columns(left="units"), left.drop("taken")]).drop("key")


def _keyed(entries: pl.DataFrame) -> pl.DataFrame:
    """Each entry with what binds an order to its consumption: its reference, else its ticket's, else its ticket."""
    named = entries.filter(pl.col("ticket").is_not_null() & pl.col("reference").is_not_null())
    of_ticket = named.group_by("ticket").agg(pl.col("reference").min().alias("of_ticket"))
    joined = entries.join(of_ticket, on="ticket", how="left")
    own = pl.when(pl.col("reference").is_not_null()).then("r" + pl.col("reference"))
    key = pl.coalesce(own, "r" + pl.col("of_ticket"), "t" + pl.col("ticket").cast(pl.String))
    return joined.with_columns(key=key).drop("of_ticket")
