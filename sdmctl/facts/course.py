"""The course of tickets: what a field said from when to when, and the stretches during which a ticket was open.

Frames of this machine, one row a stretch; a stretch that goes on has no end. Instants, not moments: of several changes
in one second the last one counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from sdmctl.model.contract import Nature, Phase
from sdmctl.model.tables import NATURES, PHASES
from sdmctl.model.tickets import EVENTS

if TYPE_CHECKING:
    from sdmctl.model.tables import Tables

OPEN, DONE, CANCELLED = range(3)
_DOING = {Phase.RESOLVED: DONE, Phase.CLOSED: DONE, Phase.CANCELLED: CANCELLED}
_OF_EVOLUTIONS = {"accepted": DONE, "refused": DONE, "quoted": OPEN, "approved": OPEN}
"""What an event does to an evolution: it ends where it is accepted or refused, and is open again once quoted anew."""

EVOLUTION = NATURES.index(Nature.EVOLUTION)
UNCLASSIFIED = NATURES.index(Nature.UNCLASSIFIED)


def said(tables: Tables, field: str) -> pl.DataFrame:
    """What events said of a field: `ticket`, the value under the field's name, `since`, `until` the next said so."""
    named = tables.events.filter(pl.col(field).is_not_null()).select("ticket", field, since="at")
    same = pl.col("ticket") == pl.col("ticket").shift(-1)
    return named.with_columns(until=pl.when(same).then(pl.col("since").shift(-1)))


def known(said: pl.DataFrame, as_of: int) -> pl.DataFrame:
    """Of `said`, what stood at an instant, that instant included: at most one row a ticket."""
    lasted = pl.col("until").is_null() | (pl.col("until") > as_of)
    return said.filter((pl.col("since") <= as_of) & lasted).drop("until")


def stretches(tables: Tables) -> pl.DataFrame:
    """From when to when each ticket was open, that is neither resolved, closed nor cancelled.

    `ticket`, `begun`, `ended` (null while open), `done` (whether it ended resolved or closed), `again` (whether it had
    been resolved or closed before), `is_evolution`: whether it is so for an evolution only, or for what is none; null
    where that is the same.
    """
    phases = tables.events.filter(pl.col("phase").is_not_null())
    statuses = _entered(phases, "phase", {PHASES.index(phase): doing for phase, doing in _DOING.items()})
    codes = {EVENTS.index(name): doing for name, doing in _OF_EVOLUTIONS.items()}
    steps = _entered(tables.events.filter(pl.col("event").is_in(list(codes))), "event", codes)
    first = (pl.lit(-1, pl.Int32).alias("seq"), pl.lit(OPEN, pl.Int8).alias("doing"))
    opened = tables.tickets.select("ticket", pl.col("opened").alias("at"), *first)
    every = _open(pl.concat([opened, statuses]))
    if steps.is_empty():
        return every.with_columns(is_evolution=pl.lit(None, pl.Boolean))
    stepped = steps.select("ticket").unique()
    own = (each.join(stepped, on="ticket", how="semi") for each in (opened, statuses))
    return pl.concat(
        [
            every.join(stepped, on="ticket", how="anti").with_columns(is_evolution=pl.lit(None, pl.Boolean)),
            every.join(stepped, on="ticket", how="semi").with_columns(is_evolution=pl.lit(value=False)),
            _open(pl.concat([*own, steps])).with_columns(is_evolution=pl.lit(value=True)),
        ]
    )


def _entered(events: pl.DataFrame, field: str, doing: dict[int, int]) -> pl.DataFrame:
    known = pl.col(field).replace_strict(doing, default=OPEN, return_dtype=pl.Int8)
    return events.select("ticket", "at", "seq", doing=known)


def _open(entered: pl.DataFrame) -> pl.DataFrame:
    """The stretches between what opens and what ends them."""
    rows = entered.sort("ticket", "at", "seq")
    same = pl.col("ticket") == pl.col("ticket").shift(1)
    turned = rows.filter((~same | (pl.col("doing") != pl.col("doing").shift(1))).fill_null(value=True))
    follows = pl.col("ticket") == pl.col("ticket").shift(-1)
    whole = turned.with_columns(
        ended=pl.when(follows).then(pl.col("at").shift(-1)),
        done=pl.when(follows).then(pl.col("doing").shift(-1) == DONE),
        again=(pl.when(same).then(pl.col("doing").shift(1)) == DONE).fill_null(value=False),
    )
    return whole.filter(pl.col("doing") == OPEN).select("ticket", "ended", "done", "again", begun="at")
