"""The disputes of a contract as they stood at an instant: open, or ended by an outcome, by silence, by the history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import polars as pl

from sdmctl.calendar.zone import to_local
from sdmctl.facts.course import known, said
from sdmctl.facts.disputes import begun, settled
from sdmctl.facts.silence import tacit
from sdmctl.model.contract import Nature, Phase
from sdmctl.model.tables import NATURES, PHASES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.contract import Contract
    from sdmctl.model.dispute import Step
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tickets import Ticket


class Ended(StrEnum):
    """How a dispute ended."""

    OUTCOME = "outcome"
    TACIT = "tacit"
    """By silence."""
    HISTORY = "history"
    """The ticket's history gives it a nature, and nothing says how that came about."""


@dataclass(frozen=True, slots=True)
class Contested:
    """A ticket whose nature is, or was, contested."""

    number: int
    id: str
    title: str | None
    effort: int | None
    """Seconds; `None` where none is written."""
    opened_on: date | None
    """`None` where its history alone says that it is disputed."""
    customer_says: Nature | None = None
    provider_says: Nature | None = None
    steps: tuple[Step, ...] = ()
    """Those taken by the instant, in order of days."""
    silent_on: date | None = None
    """Of one that is open: the day at whose end silence settles it; `None` where it does not."""
    silent_as: Nature | None = None
    ended: Ended | None = None
    """`None` while it is open."""
    ended_on: date | None = None
    became: Nature | None = None
    by: str | None = None

    @property
    def is_open(self) -> bool:
        """Nothing has settled it."""
        return self.ended is None


def disputes(dossier: Dossier, judged: Assessment) -> tuple[Contested, ...]:
    """Those that had been opened by `as_of`, in order of their tickets, less cancelled tickets."""
    tables, as_of, contract = judged.tables, judged.as_of, dossier.contract.document
    tickets = tables.tickets.filter(pl.col("opened") <= as_of)
    events = tables.events.filter(pl.col("at") <= as_of)
    ends = settled(begun(tickets, contract.time_zone).filter(pl.col("began") <= as_of), events)
    for field in ("nature", "phase"):
        now = known(said(tables, field), as_of).select("ticket", **{f"last_{field}": field})
        tickets = tickets.join(now, on="ticket", how="left", maintain_order="left")
    tickets = tickets.join(ends, on="ticket", how="left", maintain_order="left").with_columns(
        disputed=pl.coalesce("last_nature", "nature") == NATURES.index(Nature.DISPUTED)
    )
    cancelled = pl.col("last_phase").eq_missing(pl.lit(PHASES.index(Phase.CANCELLED), pl.Int8))
    found = tickets.filter((pl.col("began").is_not_null() | pl.col("disputed")) & ~cancelled).sort("ticket")
    written = {each.id: each for read in dossier.tickets for each in read.document.tickets if each.dispute}
    return tuple(_contested(row, written, contract, as_of) for row in _rows(found))


def _rows(found: pl.DataFrame) -> Iterator[dict[str, Any]]:
    columns = ("ticket", "id", "title", "effort", "dispute_opened", "disputed", "began", "settled", "became")
    return found.select(columns).iter_rows(named=True)


def _contested(row: dict[str, Any], written: dict[str, Ticket], contract: Contract, as_of: int) -> Contested:
    ticket = written.get(row["id"])
    dispute = ticket.dispute if ticket and row["began"] is not None else None
    today = to_local(as_of, contract.time_zone).date()
    steps = (each for each in dispute.steps if each.on <= today) if dispute else ()
    is_open = row["disputed"] or row["settled"] is None
    silent = tacit(ticket, contract) if ticket and is_open else None
    ended, by = (None, None) if is_open else _ended(row["settled"], ticket, contract)
    return Contested(
        number=row["ticket"],
        id=row["id"],
        title=row["title"],
        effort=row["effort"],
        opened_on=date.fromisoformat(row["dispute_opened"]) if row["began"] is not None else None,
        customer_says=dispute.customer_says if dispute else None,
        provider_says=dispute.provider_says if dispute else None,
        steps=tuple(sorted(steps, key=lambda each: each.on)),
        silent_on=silent[0] if silent else None,
        silent_as=silent[1] if silent else None,
        ended=ended,
        ended_on=None if is_open else to_local(row["settled"], contract.time_zone).date(),
        became=None if is_open else NATURES[row["became"]],
        by=by,
    )


def _ended(settled_at: int, ticket: Ticket | None, contract: Contract) -> tuple[Ended, str | None]:
    """What ended a dispute, and who did, as far as it is written."""
    outcome = ticket.dispute.outcome if ticket and ticket.dispute else None
    day = to_local(settled_at, contract.time_zone).date()
    if outcome and outcome.on == day:
        return Ended.OUTCOME, outcome.by
    silent = tacit(ticket, contract) if ticket and not outcome else None
    if silent and silent[0] == day:
        return Ended.TACIT, None
    return Ended.HISTORY, None
