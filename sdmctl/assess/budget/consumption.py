"""The units of work that evolutions have consumed or ordered, as the budget's line counts them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.model.budget import BudgetLine
from sdmctl.model.contract import Nature
from sdmctl.model.tables import NATURES
from sdmctl.model.tickets import EVENTS

if TYPE_CHECKING:
    from sdmctl.model.tables import Tables

_ACCEPTED = "accepted"
_NONE = pl.DataFrame(schema={"ticket": pl.Int32, "id": pl.String, "unit": pl.String, "at": pl.Int64, "order": pl.Int64})


@dataclass(frozen=True, slots=True)
class Consumed:
    """An evolution's units of work."""

    ticket: str
    unit: str
    """The kind of work, as the catalogue has it."""
    units: Fraction
    at: int | None
    """When they were consumed; `None` while they are only ordered: approved, and not refused since."""
    approved_at: int | None = None
    """When they were ordered; `None` where they were consumed without an approval."""
    included: Fraction = Fraction()
    """Units that an allowance paid; they are not among `units`."""


def consumed(tables: Tables, line: BudgetLine, as_of: int) -> tuple[Consumed, ...]:
    """What the evolutions of a line's catalogue have consumed or ordered by an instant, in order of their tickets.

    Work on an anomaly is none of it: an anomaly is never invoiced. What was never approved is not ordered. Where only
    the ledger consumes a line, tickets do nothing.
    """
    units = units_of(line)
    rows = consuming(tables, line, as_of).select("id", "unit", "at", "order").iter_rows()
    return tuple(Consumed(id_, unit, units[unit], at, order) for id_, unit, at, order in rows)


def units_of(line: BudgetLine) -> dict[str, Fraction]:
    """By kind of work, the units of an evolution."""
    return {name: Fraction(each) for name, each in line.catalogue.items()}


def consuming(tables: Tables, line: BudgetLine, as_of: int) -> pl.DataFrame:
    """The same as a table: ticket, id, unit, `at` of its consumption and of its `order`."""
    if line.consumed_when == "time":
        return _NONE
    known = tables.events.filter(pl.col("at") <= as_of)
    own = tables.tickets.filter(pl.col("unit").is_in(list(line.catalogue)))
    seen = own.join(_latest_nature(known), on="ticket", how="left", maintain_order="left").with_columns(
        nature=pl.coalesce("now", "nature")
    )
    seen = seen.filter(pl.col("nature") == NATURES.index(Nature.EVOLUTION))
    for name in ("approved", "refused", line.consumed_when or _ACCEPTED):
        said = known.filter(pl.col("event") == EVENTS.index(name))
        first = said.group_by("ticket").agg(pl.col("at").min().alias(name))
        if name not in seen.columns:
            seen = seen.join(first, on="ticket", how="left", maintain_order="left")
    at, ordered = (
        pl.col(line.consumed_when or _ACCEPTED),
        pl.col("approved").is_not_null() & pl.col("refused").is_null(),
    )
    return seen.filter(at.is_not_null() | ordered).select(
        "ticket", "id", "unit", at.alias("at"), pl.col("approved").alias("order")
    )


def _latest_nature(events: pl.DataFrame) -> pl.DataFrame:
    named = events.filter(pl.col("nature").is_not_null()).sort("at", "seq")
    return named.group_by("ticket").agg(pl.col("nature").last().alias("now"))
