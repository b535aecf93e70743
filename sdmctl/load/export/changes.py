"""Events in order, without those that change nothing."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from sdmctl.load.export.sheet import ROW

STATES = ("status", "priority", "nature", "service")
"""Fields of an event that say what a ticket is from then on; `event` says that something happened."""
_SECONDS = 1 << 34
"""More than an instant can have."""
_KEY = pl.col("ticket").cast(pl.Int64) * _SECONDS + pl.col("at")


def in_order(events: pl.DataFrame) -> pl.DataFrame:
    """Events by ticket and instant; those of one instant stay in file order."""
    keyed = events.select(_KEY.alias("key"), pl.exclude("ticket", "at"))
    if keyed["key"].is_sorted():
        return events
    # Each column that is sorted along costs as much as the key: what the key holds is taken from it again.
    keyed = keyed.sort("key", maintain_order=True)
    ticket = (pl.col("key") // _SECONDS).cast(pl.Int32).alias("ticket")
    return keyed.select(ticket, (pl.col("key") % _SECONDS).alias("at"), pl.exclude("key"))


def twice(events: pl.DataFrame, columns: Iterable[str]) -> pl.Series | None:
    """Which events of `in_order` say what another of the same ticket and instant has said; `None` where there is none.

    A state that is left and entered again in one second did change: it is said twice only where nothing lies between.
    An event that happens twice in one second happened once.
    """
    key = events.select(_KEY.alias("key")).to_series()
    again = key == key.shift(1)
    if not again.any():
        return None
    tied = (again | again.shift(-1)).fill_null(value=False)
    rows = events.with_columns(key.alias("key"), pl.int_range(pl.len()).alias("place")).filter(tied)
    said = [name for name in columns if name in rows.columns]
    alone = pl.sum_horizontal(pl.col(name).is_not_null() for name in said) == 1
    found = [
        group["place"].filter(_again(group, name))
        for name in said
        if (group := rows.filter(pl.col(name).is_not_null() & alone)).height
    ]
    places = pl.concat(found) if found else pl.Series([], dtype=pl.Int64)
    if not len(places):
        return None
    return pl.repeat(False, events.height, dtype=pl.Boolean, eager=True).scatter(places, True)


def _again(rows: pl.DataFrame, name: str) -> pl.Series:
    if name == "event":
        return ~rows.select(pl.struct("key", name).is_first_distinct()).to_series()
    same = (rows["key"] == rows["key"].shift(1)) & (rows[name] == rows[name].shift(1))
    return same.fill_null(value=False)


def without_repeats(events: pl.DataFrame, opening: pl.DataFrame) -> pl.DataFrame:
    """Events of `in_order`, less the states that a ticket is in already; events that say nothing else are dropped.

    `opening`: by number of ticket, the priority, nature and service at its opening.
    """
    states = [name for name in STATES if name in events.columns]
    clean = [_changed(events, name, opening) for name in states]
    repeated = sum(int(after.null_count() - events[after.name].null_count()) for after in clean)
    if not repeated:
        return events
    events = events.with_columns(clean)
    said = [name for name in (*STATES, "event") if name in events.columns]
    return events.filter(pl.any_horizontal(pl.col(name).is_not_null() for name in said))


def _changed(events: pl.DataFrame, name: str, opening: pl.DataFrame) -> pl.Series:
    """A state where it changes, else null."""
    whole = events[name].null_count() == 0
    rows = events.select("ticket", name)
    said = rows if whole else rows.with_columns(pl.int_range(pl.len()).alias(ROW)).filter(pl.col(name).is_not_null())
    before = said[name].shift(1)
    first = (said["ticket"] != said["ticket"].shift(1)).fill_null(value=True)
    if name in opening.columns:
        at_opening = opening[name].gather(said["ticket"].filter(first)).cast(before.dtype)
        before = before.scatter(first.arg_true(), at_opening)
        same = (said[name] == before).fill_null(value=False)
    else:
        same = (said[name] == before).fill_null(value=False) & ~first
    if not same.any():
        return events[name]
    if whole:
        return events[name].set(same, None)
    return events[name].scatter(said[ROW].filter(same), None)
