"""The tickets in hand in a period: those open at some time in it, each as it stood at the end, one row a ticket."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.calendar.zone import midnight
from sdmctl.facts.course import EVOLUTION, UNCLASSIFIED, known, said, stretches
from sdmctl.model.contract import Nature
from sdmctl.model.tables import NATURES
from sdmctl.model.tickets import EVENTS
from sdmctl.values.period import months_between

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.tables import Tables

IN_HAND = {
    "ticket": "Int32",
    "id": "String",
    "opened": "Int64",
    "nature": "Int8",  # code, in force at `as_of`; unclassified where none was said
    "service": "Int16",  # code, in force at `as_of`; may be null
    "team": "String",
    "month": "Int16",  # of the period, from 0: that of the opening, the first for what was opened before
    "effort": "Int64",  # seconds; null where none is written
    "estimate": "Int64",
    "billing": "Int8",  # position in `Billing`
    "warranty": "Boolean",
    "regression": "Boolean",
    "is_evolution": "Boolean",
    "arrived": "Boolean",  # opened in the period
    "open_at_start": "Boolean",
    "open_at_end": "Boolean",
    "resolved": "Boolean",  # entered resolved or closed in the period, were it to be reopened
    "reopened": "Boolean",
}
"""Columns of the table of tickets in hand, sorted by ticket."""


class Billing(StrEnum):
    """Who bears a ticket's effort."""

    BILLABLE = "billable"
    """An evolution that was approved, and not refused since."""
    AWAITING = "awaiting"
    """An evolution that nobody has approved yet."""
    REFUSED = "refused"
    INCLUDED = "included"
    """An anomaly or a request."""
    FROZEN = "frozen"
    """Disputed: neither invoiced nor credited."""
    UNCLASSIFIED = "unclassified"


_BILLING = {
    Nature.ANOMALY: Billing.INCLUDED,
    Nature.REQUEST: Billing.INCLUDED,
    Nature.DISPUTED: Billing.FROZEN,
    Nature.UNCLASSIFIED: Billing.UNCLASSIFIED,
    Nature.EVOLUTION: Billing.AWAITING,
}
_BILLINGS = list(Billing)
_APPROVED, _REFUSED = EVENTS.index("approved"), EVENTS.index("refused")


@dataclass(frozen=True, slots=True)
class Course:
    """The tickets of a contract with all that happened to them, from which any period is seen."""

    tables: Tables
    stretches: pl.DataFrame
    natures: pl.DataFrame
    services: pl.DataFrame
    decisions: pl.DataFrame
    """What was approved and refused, as `facts.course.said`."""


def course(tables: Tables) -> Course:
    """The course of all tickets, worked out once for every period."""
    decided = tables.events.filter(pl.col("event").is_in([_APPROVED, _REFUSED]))
    decisions = decided.select("ticket", "event", since="at")
    same = pl.col("ticket") == pl.col("ticket").shift(-1)
    return Course(
        tables,
        stretches(tables),
        said(tables, "nature"),
        said(tables, "service"),
        decisions.with_columns(until=pl.when(same).then(pl.col("since").shift(-1))),
    )


def until(judged: Assessment) -> int:
    """The first instant of which nothing is known or counted: the period's end, or that after `as_of`."""
    return min(judged.end, judged.as_of + 1)


def in_hand(of: Course, judged: Assessment) -> pl.DataFrame:
    """The tickets open at some time in the period; one that ended in its first second was.

    Where `as_of` lies before the period, those that are open then are in hand.
    """
    start, after = min(judged.start, until(judged)), until(judged)
    tickets = _standing(of, min(judged.end, judged.as_of), after)
    ended = pl.col("ended") < after
    rows = of.stretches.filter((pl.col("begun") < after) & (pl.col("ended").is_null() | (pl.col("ended") >= start)))
    of_evolution = tickets.select("ticket", of_evolution=pl.col("nature") == EVOLUTION)
    rows = rows.join(of_evolution, on="ticket", how="inner")
    rows = rows.filter(pl.col("is_evolution").is_null() | (pl.col("is_evolution") == pl.col("of_evolution")))
    seen = rows.group_by("ticket").agg(
        open_at_start=(pl.col("begun") < start).any(),
        open_at_end=(~ended.fill_null(value=False)).any(),
        resolved=(ended & pl.col("done")).fill_null(value=False).any(),
        reopened=(pl.col("again") & (pl.col("begun") >= start)).any(),
    )
    found = tickets.join(seen, on="ticket", how="inner").with_columns(
        month=_month(judged),
        warranty=pl.col("warranty_of").is_not_null(),
        regression=pl.col("regression_of").is_not_null(),
        is_evolution=pl.col("nature") == EVOLUTION,
        arrived=pl.col("opened") >= start,
    )
    return found.select(pl.col(name).cast(getattr(pl, kind)) for name, kind in IN_HAND.items()).sort("ticket")


def _standing(of: Course, as_of: int, after: int) -> pl.DataFrame:
    """Tickets with nature, service and billing as they stood."""
    tickets = of.tables.tickets.filter(pl.col("opened") < after)
    for field, each in (("nature", of.natures), ("service", of.services)):
        now = known(each, as_of).select("ticket", now=field)
        tickets = tickets.join(now, on="ticket", how="left").with_columns(pl.coalesce("now", field).alias(field))
        tickets = tickets.drop("now")
    tickets = tickets.with_columns(pl.col("nature").fill_null(UNCLASSIFIED))
    decided = known(of.decisions, as_of).select("ticket", decided="event")
    by_nature = {NATURES.index(nature): _BILLINGS.index(billing) for nature, billing in _BILLING.items()}
    plain = pl.col("nature").replace_strict(by_nature, return_dtype=pl.Int8)
    evolution = pl.when(pl.col("nature") == EVOLUTION)
    said = pl.col("decided").replace_strict(
        {_APPROVED: _BILLINGS.index(Billing.BILLABLE), _REFUSED: _BILLINGS.index(Billing.REFUSED)},
        default=None,
        return_dtype=pl.Int8,
    )
    return tickets.join(decided, on="ticket", how="left").with_columns(billing=pl.coalesce(evolution.then(said), plain))


def _month(judged: Assessment) -> pl.Expr:
    months = months_between(judged.period.first, judged.period.after)
    begins = [midnight(each.first, judged.contract.time_zone) for each in months[1:]]
    return pl.sum_horizontal(pl.lit(0), *((pl.col("opened") >= at).cast(pl.Int16) for at in begins))
