"""What work may be invoiced: never that on an anomaly, under warranty or in dispute; an evolution only as agreed."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.calendar.zone import midnight
from sdmctl.model.contract import Nature
from sdmctl.model.tables import NATURES
from sdmctl.model.tickets import EVENTS

if TYPE_CHECKING:
    from sdmctl.model.tables import Tables

WORK = ("ticket", "until", "began")
"""What is asked of work: its ticket's number, the instant of which it is, and by which it had begun, if known."""


class Refusal(StrEnum):
    """Why work may not be invoiced."""

    LEFT_OUT = "left_out"
    """Its ticket could not be judged, so nothing tells what it is."""
    UNCLASSIFIED = "unclassified"
    """Nothing says yet what its ticket is."""
    ANOMALY = "anomaly"
    WARRANTY = "warranty"
    DISPUTED = "disputed"
    NOT_QUOTED = "not_quoted"
    NOT_APPROVED = "not_approved"
    APPROVED_LATE = "approved_late"
    """After the work had begun."""
    QUOTED_LATE = "quoted_late"


_REFUSALS = tuple(Refusal)
_ANOMALY, _EVOLUTION, _DISPUTED, _UNCLASSIFIED = (
    NATURES.index(each) for each in (Nature.ANOMALY, Nature.EVOLUTION, Nature.DISPUTED, Nature.UNCLASSIFIED)
)
_QUOTED, _APPROVED, _REFUSED, _DELIVERED = map(EVENTS.index, ("quoted", "approved", "refused", "delivered"))


def refusals(work: pl.DataFrame, tables: Tables, zone: str, as_of: int) -> pl.DataFrame:
    """The work that may not be invoiced, with its `refusal`: a position in `Refusal`. Other columns are kept.

    The nature is that of the instant. Where nothing says when work began, it had by the delivery, else by the instant.
    """
    said = pl.col("nature").is_not_null() | pl.col("event").is_in([_QUOTED, _APPROVED, _REFUSED, _DELIVERED])
    events = tables.events.filter((pl.col("at") <= as_of) & said)
    events = events.join(work, on="ticket", how="semi", maintain_order="left")
    tickets = tables.tickets.select("ticket", "nature", "warranty_of", "dispute_opened", there=pl.lit(value=True))
    seen = work.join(_terms_of(tickets, zone), on="ticket", how="left", maintain_order="left")
    seen = _with_nature(seen, events)
    seen = _with_agreement(seen, events)
    found = seen.with_columns(refusal=_refusal())
    return found.filter(pl.col("refusal").is_not_null()).select(*work.columns, "refusal")


def refusal_of(code: int) -> Refusal:
    """The refusal that a code stands for."""
    return _REFUSALS[code]


def _terms_of(tickets: pl.DataFrame, zone: str) -> pl.DataFrame:
    """The tickets with the instants from which, and on whose day, their nature was contested."""
    days = tickets["dispute_opened"].drop_nulls().unique().to_list()
    begins = {day: midnight(date.fromisoformat(day), zone) for day in days}
    after = {day: midnight(date.fromisoformat(day) + timedelta(days=1), zone) - 1 for day in days}
    opened = pl.col("dispute_opened")
    return tickets.with_columns(
        dispute_from=opened.replace_strict(begins, default=None, return_dtype=pl.Int64),
        dispute_after=opened.replace_strict(after, default=None, return_dtype=pl.Int64),
    ).drop("dispute_opened")


def _with_nature(work: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """With the nature at the instant, and since when it is that one: null from the opening on."""
    changes = events.filter(pl.col("nature").is_not_null()).select("ticket", changed="at", now="nature")
    latest = _latest(work, changes, "until", "changed")
    return latest.with_columns(nature=pl.coalesce("now", "nature")).drop("now")


def _with_agreement(work: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """With when it was first quoted and approved, and the last decision by the time the work had begun."""
    for name, event in (("quoted", _QUOTED), ("approved", _APPROVED), ("delivered", _DELIVERED)):
        first = events.filter(pl.col("event") == event).group_by("ticket").agg(pl.col("at").min().alias(name))
        work = work.join(first, on="ticket", how="left", maintain_order="left")
    work = work.with_columns(bound=pl.coalesce(pl.min_horizontal("began", "delivered"), "until"))
    decisions = events.filter(pl.col("event").is_in([_APPROVED, _REFUSED]))
    return _latest(work, decisions.select("ticket", decided="at", decision="event"), "bound", "decided")


def _latest(work: pl.DataFrame, events: pl.DataFrame, at: str, when: str) -> pl.DataFrame:
    """With the last event of the ticket at or before an instant of its own."""
    known = events.with_columns(at_left=pl.col(when)).sort("at_left", maintain_order=True)
    ordered = work.sort(at, maintain_order=True)
    return ordered.join_asof(known, left_on=at, right_on="at_left", by="ticket", check_sortedness=False)


def _refusal() -> pl.Expr:
    evolution = pl.col("nature") == _EVOLUTION
    contested = (pl.col("dispute_from") <= pl.col("until")) & (
        pl.col("changed").is_null() | (pl.col("changed") < pl.col("dispute_after"))
    )
    approved = (pl.col("decision") == _APPROVED).fill_null(value=False)
    reasons = (
        (pl.col("there").is_null(), Refusal.LEFT_OUT),
        (pl.col("warranty_of").is_not_null(), Refusal.WARRANTY),
        (pl.col("nature") == _ANOMALY, Refusal.ANOMALY),
        ((pl.col("nature") == _DISPUTED) | contested, Refusal.DISPUTED),
        (pl.col("nature").is_null() | (pl.col("nature") == _UNCLASSIFIED), Refusal.UNCLASSIFIED),
        (evolution & pl.col("quoted").is_null(), Refusal.NOT_QUOTED),
        (evolution & ~approved & (pl.col("approved") > pl.col("bound")), Refusal.APPROVED_LATE),
        (evolution & ~approved, Refusal.NOT_APPROVED),
        (evolution & (pl.col("quoted") > pl.col("bound")), Refusal.QUOTED_LATE),
    )
    refusal = pl.lit(None, pl.Int8)
    for applies, why in reversed(reasons):
        code = pl.lit(_REFUSALS.index(why), pl.Int8)
        refusal = pl.when(applies.fill_null(value=False)).then(code).otherwise(refusal)
    return refusal
