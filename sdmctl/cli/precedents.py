"""Precedents, where the extra that finds them is installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from sdmctl.calendar.zone import midnight
from sdmctl.cli.fault import Misuse

if TYPE_CHECKING:
    from pathlib import Path

    from sdmctl.cli.judging import Gathered
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables
    from sdmctl.precedents.decided import Suggestion, Suspect
    from sdmctl.report.locale import Locale

NEEDED = "precedents need scikit-learn: pip install 'sdmctl[precedents]'"


def can_be_found() -> bool:
    """Whether precedents can be found here."""
    return find_spec("sklearn") is not None


def known_at(gathered: Gathered) -> int:
    """As of when a question is asked: as it says, else the earlier of the period's end and the export."""
    question, evidence = gathered.question, gathered.evidence
    if question.as_of is not None:
        return question.as_of
    end = midnight(question.period.after, evidence.dossier.contract.document.time_zone)
    exported = evidence.tables.exported_at
    return end if exported is None else min(end, exported)


def suggested(dossier: Dossier, tables: Tables, ticket: str, as_of: int) -> Suggestion | None:
    """What the contract's decided tickets suggest for one of its tickets; `None` where they cannot be found."""
    import polars as pl

    title = tables.tickets.filter(pl.col("id") == ticket)["title"].to_list()
    if not can_be_found() or not title or not title[0]:
        return None
    from sdmctl.precedents.likeness import remember
    from sdmctl.precedents.settled import settled

    others = [each for each in settled(dossier, tables, as_of) if each.ticket != ticket]
    return remember(others).suggest(title[0])


def suspicious(dossier: Dossier, tables: Tables, as_of: int) -> tuple[Suspect, ...]:
    """The decided tickets whose text argues against their nature; Misuse where they cannot be found."""
    if not can_be_found():
        raise Misuse(NEEDED)
    from sdmctl.precedents.likeness import suspects
    from sdmctl.precedents.settled import settled

    return suspects(settled(dossier, tables, as_of))


def precedents_shown(found: Suggestion, locale: Locale, format: str = "table", output: Path | None = None) -> str:
    """The decided tickets most alike, and what they suggest; nothing where none is alike."""
    if not found.precedents:
        return ""
    from sdmctl.cli.figures import written
    from sdmctl.report.precedents import alike_table, suggestion_sentence

    return f"{written(alike_table(found, locale), locale, format, output)}\n{suggestion_sentence(found, locale)}\n"
