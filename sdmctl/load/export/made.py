"""Tickets made of their history: a log that writes out the whole ticket at each of its updates."""

from __future__ import annotations

import polars as pl

from sdmctl.load.export.reading import FAULT
from sdmctl.load.export.sheet import ROW
from sdmctl.model.source import TICKET_COLUMNS

AT_OPENING = ("nature", "service", "priority")
"""Fields of which a ticket keeps the first value: later ones are changes."""
ALONG = tuple(name for name in TICKET_COLUMNS if name not in ("id", "status", *AT_OPENING))
"""Columns of tickets that a history may carry along."""


def tickets_made_of(history: pl.DataFrame, known: pl.Series) -> pl.DataFrame:
    """A ticket for each id that is not known, in the order of their first rows.

    `history` has `ticket`, `at`, `file`, `row`, faults and more columns. Of a field that a ticket has from its opening
    the first value counts, of all others the last. A ticket whose opening is nowhere written opened with its first
    event.
    """
    new = history.filter(~pl.col("ticket").is_in(known.implode())) if len(known) else history
    there = set(history.columns)
    latest = [name for name in (*ALONG, "excluded") if name in there and name not in ("opened", "impact", "urgency")]
    first = [name for name in ("opened", *AT_OPENING) if name in there]
    made = (
        new.with_columns(pl.int_range(pl.len()).alias("order"))
        .sort("at", "order", nulls_last=True)
        .group_by("ticket", maintain_order=True)
        .agg(
            pl.col("order", FAULT, "at").min(),
            *(pl.col(name).first(ignore_nulls=True) for name in first),
            *(pl.col(name).last(ignore_nulls=True) for name in latest),
            pl.col("file", ROW).sort_by("order").first(),
        )
        .sort("order")
    )
    opened = pl.coalesce("opened", "at") if "opened" in there else pl.col("at")
    return made.with_columns(opened.alias("opened")).rename({"ticket": "id"}).drop("order", "at")
