"""Precedents told: what they suggest, those most alike, and the decided tickets whose text argues otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sdmctl.report.table import Column, Kind, Table

if TYPE_CHECKING:
    from sdmctl.precedents.decided import Suggestion, Suspect
    from sdmctl.report.locale import Locale

_ALIKE = {"ticket": Kind.TEXT, "subject": Kind.TEXT, "nature": Kind.WORD, "clause": Kind.TEXT, "likeness": Kind.INTEGER}
_SUSPECTS = {
    "ticket": Kind.TEXT,
    "subject": Kind.TEXT,
    "nature": Kind.WORD,
    "argued": Kind.WORD,
    "confidence": Kind.INTEGER,
}


def suggestion_sentence(found: Suggestion, locale: Locale) -> str:
    """What is suggested and how sure that is, or that nothing is."""
    if found.nature is None:
        return locale.say("precedents.unsure" if found.likeliest else "precedents.too_few")
    return locale.say("precedents.suggest", nature=locale.say(f"nature.{found.nature}"), n=found.confidence)


def alike_table(found: Suggestion, locale: Locale) -> Table:
    """The decided tickets that read most like it, best first."""
    rows = (
        (e.decided.ticket, e.decided.text, e.decided.nature.value, e.decided.clause, e.likeness)
        for e in found.precedents
    )
    return Table(locale.say("precedents.alike"), _columns(_ALIKE, locale), tuple(rows))


def suspects_table(found: Sequence[Suspect], locale: Locale) -> Table:
    """Decided tickets whose text argues against their nature, surest first."""
    rows = ((e.decided.ticket, e.decided.text, e.decided.nature.value, e.argued.value, e.confidence) for e in found)
    return Table(locale.say("precedents.suspects"), _columns(_SUSPECTS, locale), tuple(rows))


def suggestion_json(found: Suggestion) -> dict[str, Any]:
    """The suggestion as JSON holds it; confidence and likeness in percent."""
    return {
        "nature": found.nature.value if found.nature else None,
        "likeliest": found.likeliest.value if found.likeliest else None,
        "confidence": found.confidence,
        "precedents": [
            {
                "ticket": each.decided.ticket,
                "title": each.decided.text,
                "nature": each.decided.nature.value,
                "clause": each.decided.clause,
                "likeness": each.likeness,
            }
            for each in found.precedents
        ],
    }


def _columns(kinds: dict[str, Kind], locale: Locale) -> tuple[Column, ...]:
    return tuple(Column(name, kind, locale.say(f"column.{name}")) for name, kind in kinds.items())
