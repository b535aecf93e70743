"""What is at stake in a disputed ticket, as a sentence of the decisions asked of the committee."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sdmctl.assess.natures.disputes import disputes
from sdmctl.assess.natures.stakes import stakes
from sdmctl.model.contract import Nature

if TYPE_CHECKING:
    from fractions import Fraction

    from sdmctl.assess.natures.stakes import Played, Stake
    from sdmctl.report.material import Material


def at_stake(material: Material, tickets: Sequence[str]) -> Mapping[str, str]:
    """By id of a ticket whose dispute is open, what either outcome changes in the period."""
    found = [each for each in disputes(material.dossier, material.assessment) if each.is_open and each.id in tickets]
    return {
        each.dispute.id: _both(material, *(_outcome(each, one, material) for one in each.played))
        for each in stakes(material.dossier, material.trend, found)
    }


def _both(material: Material, first: str, last: str) -> str:
    return material.locale.say("dispute.both", first=first, last=last)


def _outcome(stake: Stake, played: Played, material: Material) -> str:
    parts = list(_parts(stake, played, material)) or [material.locale.say("dispute.part_none")]
    nature = material.locale.say(f"nature.{played.nature}")
    return material.locale.say("dispute.stake", nature=nature, parts=", ".join(parts))


def _parts(stake: Stake, played: Played, material: Material) -> Iterator[str]:
    locale = material.locale
    gross, applied = stake.change(played, "gross"), stake.change(played, "penalties")
    if gross or applied:
        change = {"change": _signed(gross, material), "applied": _signed(applied, material)}
        yield locale.say("dispute.part_penalties", **change)
    for figure in ("budget", "invoice"):
        if changed := stake.change(played, figure):
            yield locale.say(f"dispute.part_{figure}", change=_signed(changed, material))
    if played.nature is Nature.EVOLUTION:
        unknown = played.later is None
        amount = "" if played.later is None else locale.money(played.later)
        yield locale.say("dispute.part_later_unknown" if unknown else "dispute.part_later", amount=amount)


def _signed(amount: Fraction | None, material: Material) -> str:
    if amount is None:
        return material.locale.say("dispute.unknown")
    return ("+" if amount > 0 else "") + material.locale.money(amount)
