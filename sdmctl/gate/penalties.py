"""Caps of penalties that are reached: from there on, what is missed costs nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from sdmctl.assess.penalties.caps import Cap
from sdmctl.assess.penalties.penalties import Judging, penalties
from sdmctl.diagnostics import InDocument
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.agreed import agreed
from sdmctl.model.penalty import Caps
from sdmctl.model.weight import Code
from sdmctl.values.period import Period, months_between


def cap_reached(held: Held) -> Iterator[Breach]:
    """Each cap, of a month or of twelve, that a month of the period uses up; the amount is what is owed without it."""
    judged, terms = held.assessment, agreed(held.assessment.contract.penalties)
    if terms.caps == Caps() and terms.at_risk is None:
        return
    owed = penalties(held.dossier, judged.tables, judged.period, Judging(judged.as_of, (judged,), held.engine))
    last = {each.label: each.after - timedelta(days=1) for each in _months(held)}
    for month in owed.months:
        for cap in month.caps:
            asked = cap.used + month.net
            if asked > 0 and asked >= cap.amount:
                yield _breach(held, cap, asked, last[month.label])


def _months(held: Held) -> list[Period]:
    period = held.assessment.period
    return months_between(period.first, period.after)


def _breach(held: Held, cap: Cap, asked: Fraction, day: date) -> Breach:
    contract = held.assessment.contract
    route = ("at_risk", "amount") if cap.name == "at_risk" else ("caps", cap.name)
    return Breach(
        Code.CAP_REACHED,
        contract.title,
        subject=".".join(route),
        day=day,
        amount=asked,
        limit=cap.amount,
        unit=contract.currency,
        place=InDocument(held.dossier.contract.file, ("penalties", *route)),
    )
