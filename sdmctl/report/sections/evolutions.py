"""Evolutions: what was delivered, what is in progress, what awaits an approval, and warranties that end soon."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from sdmctl.assess.natures.evolutions import allowances
from sdmctl.assess.natures.evolutions import evolutions as every
from sdmctl.assess.natures.life import State
from sdmctl.assess.natures.warranties import warranties
from sdmctl.calendar.zone import to_local
from sdmctl.report.evolutions import allowances_table, for_people, warranties_table
from sdmctl.report.material import Context, Material

if TYPE_CHECKING:
    from sdmctl.assess.natures.evolutions import Evolution
    from sdmctl.assess.natures.warranties import Warranty

SOON = 42
"""Days within which the end of a warranty is announced."""
_DONE = (State.DELIVERED, State.ACCEPTED, State.INVOICED, State.PAID)
_AWAITING = (State.TO_QUOTE, State.QUOTED, State.EXPIRED)
_OVER = (State.REFUSED, State.CANCELLED)


def evolutions(material: Material) -> Context:
    """`groups` (each with `heading` and `table`); `allowances` and `expiring`, tables; `soon`, in days; `shown`.

    A committee's report always has it.
    """
    judged, locale = material.assessment, material.locale
    found = every(material.dossier, judged)
    groups = {
        "delivered": [each for each in found if each.state in _DONE and each.since >= judged.start],
        "in_progress": [each for each in found if each.state is State.APPROVED or _waits(each, judged.start)],
        "awaiting": [each for each in found if each.state in _AWAITING],
        "refused": [each for each in found if each.state in _OVER and each.since >= judged.start],
    }
    told = [
        {"heading": material.say(f"evolutions.{name}"), "table": for_people(rows, locale)}
        for name, rows in groups.items()
        if rows
    ]
    granted = allowances_table(allowances(material.dossier, judged), locale)
    expiring = warranties_table(_expiring(material), judged, locale)
    return {
        "groups": told,
        "allowances": granted,
        "expiring": expiring,
        "soon": SOON,
        "shown": material.committee is not None or bool(told or granted.rows or expiring.rows),
    }


def _waits(each: Evolution, start: int) -> bool:
    """Whether it was delivered before the period, and is not accepted yet."""
    return each.state is State.DELIVERED and each.since < start


def _expiring(material: Material) -> Iterator[Warranty]:
    judged = material.assessment
    today = to_local(judged.as_of - 1, judged.contract.time_zone).date()
    for each in warranties(material.dossier, judged):
        if each.until is not None and today <= each.until <= today + timedelta(days=SOON):
            yield each
