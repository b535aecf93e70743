"""Views: the same tickets as they were known at several instants, side by side, to be judged together.

A trend is six views of one history. Each view has its own numbers for the tickets, so that nothing after it needs to
know that there are several.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from sdmctl.facts.disputes import Disputes
from sdmctl.model.tables import Tables

_OF_EVENTS = ("ticket", "at", "seq", "phase", "priority", "nature", "service", "event")
_AT_OPENING = ("ticket", "opened", "due", "excluded", "type", "team", "nature", "service", "priority")


@dataclass(frozen=True, slots=True)
class Views:
    """Tickets and events of several views in one table each; what happened after a view's instant is not in it."""

    tickets: pl.DataFrame
    """What a ticket was at its opening, and `as_of`: the instant of its view."""
    events: pl.DataFrame
    """As `Tables.events`, sorted by ticket, at, seq."""
    step: int
    """A ticket's number in view k is `k * step + its number in the tables`."""


def views(tables: Tables, instants: Sequence[int], disputes: Disputes) -> Views:
    """The tickets of the tables as they were known at each of the instants, disputes read as they stood then."""
    highest = tables.tickets["ticket"].max()
    step = highest + 1 if isinstance(highest, int) else 1
    tickets, events = tables.tickets.select(_AT_OPENING), tables.events.select(_OF_EVENTS)
    return Views(
        pl.concat(
            [_moved(_known(tickets, "opened", at), k * step).with_columns(as_of=at) for k, at in enumerate(instants)]
        ),
        pl.concat([_moved(disputes.read(_known(events, "at", at)), k * step) for k, at in enumerate(instants)]),
        step,
    )


def _known(rows: pl.DataFrame, column: str, at: int) -> pl.DataFrame:
    return rows.filter(pl.col(column) <= at)


def _moved(known: pl.DataFrame, by: int) -> pl.DataFrame:
    return known.with_columns(pl.col("ticket") + by) if by else known
