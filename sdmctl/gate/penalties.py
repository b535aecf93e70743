"""Caps of penalties that are reached: from there on, what is missed costs nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from sdmctl.assess.penalties import Judging, penalties
from sdmctl.diagnostics import InDocument
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.penalty import Caps
from sdmctl.model.weight import Code
from sdmctl.values.period import months_between

_CAPS = "caps"


def cap_reached(held: Held) -> Iterator[Breach]:
    """Months of the period that cost the month's cap or more, and a contract year that has used its own up."""
    judged = held.assessment
    if not isinstance(judged.contract.penalties.get(_CAPS), Caps):
        return
    owed = penalties(held.dossier, judged.tables, judged.period, Judging(judged.as_of, (judged,)))
    after = {each.label: each.after for each in months_between(judged.period.first, judged.period.after)}
    for month in owed.months:
        if month.net and owed.cap_month is not None and month.net >= owed.cap_month:
            yield _breach(held, "month", (month.net, owed.cap_month), after[month.label])
    if owed.year_to_date and owed.cap_year is not None and owed.year_to_date >= owed.cap_year:
        yield _breach(held, "year", (owed.year_to_date, owed.cap_year), judged.period.after)


def _breach(held: Held, cap: str, figures: tuple[Fraction, Fraction], after: date) -> Breach:
    contract, (amount, limit) = held.assessment.contract, figures
    return Breach(
        Code.CAP_REACHED,
        contract.title,
        subject=f"{_CAPS}.{cap}",
        day=after - timedelta(days=1),
        amount=amount,
        limit=limit,
        unit=contract.currency,
        place=InDocument(held.dossier.contract.file, ("penalties", _CAPS, cap)),
    )
