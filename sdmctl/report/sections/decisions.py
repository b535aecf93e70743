"""Decisions asked of the committee, as far as the documents and the figures call for one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sdmctl.assess.service_levels.results import Status
from sdmctl.model.contract import Nature, Phase
from sdmctl.model.dispute import Dispute
from sdmctl.model.tables import NATURES, PHASES
from sdmctl.report.material import Material
from sdmctl.report.sections.amendments import renewal
from sdmctl.report.sections.at_stake import at_stake

if TYPE_CHECKING:
    import polars as pl

_MOST = 5
"""Tickets of one kind that are named one by one."""


def decisions(material: Material) -> Sequence[str]:
    """A sentence each: plans for what was missed, disputed natures, refused exclusions, unjudged tickets, renewal."""
    missed = material.lines(Status.MISSED)
    asked: list[str] = [material.say("decision.plan", n=len(missed))] if missed else []
    asked += _disputes(material)
    asked += _refused(material)
    unjudged = sum(each.count for each in material.assessment.left_out)
    asked += [material.say("decision.data", n=unjudged)] if unjudged else []
    return [*asked, *renewal(material)]


def disputed(material: Material) -> pl.DataFrame:
    """The tickets whose nature is disputed at `as_of`, less the cancelled: columns ticket, id, title."""
    import polars as pl

    assessment = material.assessment
    tickets = assessment.tables.tickets.filter(pl.col("opened") <= assessment.as_of).select(
        "ticket", "id", "title", "nature"
    )
    events = assessment.tables.events.filter(pl.col("at") <= assessment.as_of)
    for field in ("nature", "phase"):
        last = (
            events.filter(pl.col(field).is_not_null()).group_by("ticket", maintain_order=True).agg(pl.col(field).last())
        )
        tickets = tickets.join(last.rename({field: f"last_{field}"}), on="ticket", how="left", maintain_order="left")
    nature = pl.coalesce("last_nature", "nature")
    cancelled = pl.col("last_phase").eq_missing(PHASES.index(Phase.CANCELLED))
    return tickets.filter((nature == NATURES.index(Nature.DISPUTED)) & ~cancelled).select("ticket", "id", "title")


def _disputes(material: Material) -> Sequence[str]:
    found = disputed(material)
    positions = {
        ticket.id: ticket.dispute
        for read in material.dossier.tickets
        for ticket in read.document.tickets
        if ticket.dispute
    }
    first = found.head(_MOST)
    stakes = at_stake(material, first["id"].to_list())
    named = [
        _with_stake(material, _dispute(material, ticket, title, positions.get(ticket)), stakes.get(ticket))
        for _, ticket, title in first.iter_rows()
    ]
    rest = found.height - len(named)
    return [*named, material.say("decision.more_disputes", n=rest)] if rest > 0 else named


def _with_stake(material: Material, sentence: str, stake: str | None) -> str:
    return material.say("dispute.at_stake", sentence=material.written(sentence), stakes=stake) if stake else sentence


def _dispute(material: Material, ticket: str, title: str | None, dispute: Dispute | None) -> str:
    what = material.say("ticket", ticket=ticket, title=title) if title else ticket
    if dispute is None or dispute.customer_says is None or dispute.provider_says is None:
        return material.say("decision.dispute", ticket=what)
    return material.say(
        "decision.dispute_between",
        ticket=what,
        customer=material.locale.say(f"nature.{dispute.customer_says}"),
        provider=material.locale.say(f"nature.{dispute.provider_says}"),
        day=material.locale.day(dispute.opened_on),
    )


def _refused(material: Material) -> Sequence[str]:
    import polars as pl

    asked = material.assessment.tables.tickets.filter(pl.col("excluded_reason").is_not_null() & ~pl.col("excluded"))
    if not asked.height:
        return []
    return [material.say("decision.exclusion", n=asked.height, tickets=material.some(asked["id"].to_list(), _MOST))]
