"""The decided tickets of a contract: those whose nature nobody contests any more, with the clause that settled it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from sdmctl.facts.course import EVOLUTION, UNCLASSIFIED, known, said, stretches
from sdmctl.model.nature import Nature
from sdmctl.model.settling import criteria_on, is_provisional, settle
from sdmctl.model.tables import NATURES
from sdmctl.model.taken import taken
from sdmctl.precedents.decided import Decided

if TYPE_CHECKING:
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables

_TAUGHT = (Nature.ANOMALY, Nature.EVOLUTION, Nature.REQUEST)
"""Natures that a ticket can be decided to have; `disputed` is none."""


def settled(dossier: Dossier, tables: Tables, as_of: int) -> tuple[Decided, ...]:
    """The decided tickets as of an instant, in order of their numbers.

    With a decision: once that is final. Without one: once the ticket's life is over, and while nobody disputes it.
    """
    final = _final(dossier)
    provisional = {each.ticket for each in taken(dossier)} - set(final)
    rows = _standing(tables, as_of).select("id", "title", "nature", "over").iter_rows()
    found = []
    for name, title, code, over in rows:
        nature = NATURES[code]
        if nature not in _TAUGHT or name in provisional or not title:
            continue
        if name in final and final[name][0] is nature:
            found.append(Decided(name, title, nature, final[name][1]))
        elif name not in final and over:
            found.append(Decided(name, title, nature))
    return tuple(found)


def _standing(tables: Tables, as_of: int) -> pl.DataFrame:
    """Tickets opened by then with their nature, and `over`: whether they are neither open nor were ever."""
    now = known(said(tables, "nature"), as_of).select("ticket", now="nature")
    tickets = tables.tickets.filter(pl.col("opened") <= as_of).join(now, on="ticket", how="left")
    tickets = tickets.with_columns(nature=pl.coalesce("now", "nature", pl.lit(UNCLASSIFIED, pl.Int8)))
    is_open = (pl.col("begun") <= as_of) & (pl.col("ended").is_null() | (pl.col("ended") > as_of))
    rows = stretches(tables).filter(is_open)
    rows = rows.join(tickets.select("ticket", of_evolution=pl.col("nature") == EVOLUTION), on="ticket", how="inner")
    rows = rows.filter(pl.col("is_evolution").is_null() | (pl.col("is_evolution") == pl.col("of_evolution")))
    still = rows["ticket"].unique().implode()
    return tickets.with_columns(over=~pl.col("ticket").is_in(still)).sort("ticket")


def _final(dossier: Dossier) -> dict[str, tuple[Nature, str | None]]:
    """By ticket, the nature of its decision and the clause of the question that settled it; provisional ones aside."""
    found: dict[str, tuple[Nature, str | None]] = {}
    for each in taken(dossier):
        criteria = criteria_on(dossier, each.decision.on)
        if not is_provisional(each.decision, criteria) and criteria is not None:
            by = settle(criteria, each.decision.answers).by
            found.setdefault(each.ticket, (each.decision.nature, by.clause if by else None))
    return found
