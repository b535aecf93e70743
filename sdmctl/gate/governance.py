"""Governance: what is late, what nobody answers for, and what a committee would ask for first."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

from sdmctl.assess.governance import (
    late_actions,
    missed_without_action,
    ranked_risks,
    unmet_requirements,
    without_minutes,
)
from sdmctl.assess.unreviewed import unreviewed
from sdmctl.checks.scan.place import Places
from sdmctl.diagnostics import InDocument
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.weight import Code


def action_late(held: Held) -> Iterator[Breach]:
    """Actions that are left to do after their day, the latest first."""
    for each in late_actions(held.dossier, held.today):
        action = each.entry
        yield Breach(
            Code.ACTION_LATE,
            action.title,
            ticket=action.ticket,
            subject=each.id,
            day=action.due,
            owner=action.owner,
            place=each.at("due"),
        )


def risk_without_owner(held: Held) -> Iterator[Breach]:
    """Open risks that nobody answers for, the highest first."""
    for each in ranked_risks(held.dossier, held.today):
        if each.entry.owner is None:
            yield Breach(
                Code.RISK_WITHOUT_OWNER, each.entry.title, subject=each.id, day=each.entry.review, place=each.place
            )


def missed_unanswered(held: Held) -> Iterator[Breach]:
    """Missed lines whose service level no action names."""
    for line in missed_without_action(held.dossier, held.assessment):
        yield Breach(
            Code.MISSED_WITHOUT_ACTION,
            line.title,
            line.service_level,
            line.priority,
            objective=line.objective,
            compliance=line.compliance,
        )


def requirement_unmet(held: Held) -> Iterator[Breach]:
    """What the customer asks for and no service level promises, though nobody agreed to leave it out."""
    for each in unmet_requirements(held.dossier):
        yield Breach(Code.REQUIREMENT_UNMET, each.entry.text, subject=each.id, place=each.place)


def review_missing(held: Held) -> Iterator[Breach]:
    """Incidents of the highest priority without a review after five business days."""
    found = unreviewed(held.dossier, held.assessment)
    if not found:
        return
    import polars as pl

    tables = held.assessment.tables
    rows = tables.tickets.filter(pl.col("ticket").is_in([each.number for each in found]))
    places = Places(held.dossier, tables.files)
    by_number = {row["ticket"]: row for row in rows.select("ticket", "id", "file", "row").iter_rows(named=True)}
    highest = held.assessment.contract.priorities.order[0]
    for each in found:
        yield Breach(
            Code.REVIEW_MISSING,
            each.title or each.ticket,
            priority=highest,
            ticket=each.ticket,
            day=each.day,
            ticket_place=places.of(SimpleNamespace(**by_number[each.number]), "id"),
        )


def minutes_missing(held: Held) -> Iterator[Breach]:
    """Days on which a committee met and that left neither a decision nor an action."""
    for read, day in without_minutes(held.dossier, held.today):
        place = InDocument(read.file, ("held", read.document.held.index(day)))
        yield Breach(Code.MINUTES_MISSING, read.document.title, subject=read.document.id, day=day, place=place)
