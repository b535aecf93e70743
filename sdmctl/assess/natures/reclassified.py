"""Reclassified tickets: how many, from which nature to which, and who asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.natures.in_hand import until
from sdmctl.assess.natures.split import ratio
from sdmctl.facts.course import UNCLASSIFIED
from sdmctl.model.contract import Nature
from sdmctl.model.tables import NATURES

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment


@dataclass(frozen=True, slots=True)
class Direction:
    """Changes from one nature to another that one party asked for."""

    was: Nature
    became: Nature
    asked_by: str | None
    """As the history has it; `None` where it does not say."""
    count: int
    """Changes: a ticket that changed twice counts twice."""


@dataclass(frozen=True, slots=True)
class Reclassified:
    """The changes of nature made in a period; a first classification is none."""

    directions: tuple[Direction, ...]
    tickets: int
    """That changed at least once in the period, whenever they were opened."""
    qualified: int
    """Tickets whose nature was said in the period: opened with one, given one, or changed."""

    @property
    def rate(self) -> Fraction | None:
        """Tickets / qualified, never over 1; `None` where nothing was qualified."""
        return ratio(self.tickets, self.qualified)


def reclassified(judged: Assessment) -> Reclassified:
    """The changes of nature in a period, up to `as_of`."""
    tables, start, after = judged.tables, judged.start, until(judged)
    opening = tables.tickets.select("ticket", "opened", first=pl.col("nature").fill_null(UNCLASSIFIED))
    said = tables.events.filter(pl.col("nature").is_not_null() & (pl.col("at") < after))
    said = said.select("ticket", "at", "asked_by", became="nature", earlier=pl.col("nature").shift(1))
    own = pl.col("ticket") == pl.col("ticket").shift(1)
    said = said.with_columns(earlier=pl.when(own).then(pl.col("earlier"))).join(opening, on="ticket", how="inner")
    changes = said.with_columns(was=pl.coalesce("earlier", "first")).filter(
        (pl.col("at") >= start) & (pl.col("was") != pl.col("became"))
    )
    again = changes.filter((pl.col("was") != UNCLASSIFIED) & (pl.col("became") != UNCLASSIFIED))
    opened = (pl.col("opened") >= start) & (pl.col("opened") < after) & (pl.col("first") != UNCLASSIFIED)
    given = changes.filter(pl.col("became") != UNCLASSIFIED)
    qualified = pl.concat([opening.filter(opened)["ticket"], given["ticket"]]).n_unique()
    counts = again.group_by("was", "became", "asked_by").len().sort("was", "became", "asked_by", nulls_last=True)
    directions = tuple(Direction(NATURES[was], NATURES[new], by, n) for was, new, by, n in counts.iter_rows())
    return Reclassified(directions, again["ticket"].n_unique(), qualified)
