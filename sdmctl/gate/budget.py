"""Lines of the budget that are over their envelope, lead over it, or are used up before the year ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sdmctl.assess.budget.burn import Burn
from sdmctl.assess.budget.landing import Landing
from sdmctl.diagnostics import InDocument
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.amended import written_at
from sdmctl.model.budget import Budget
from sdmctl.model.weight import Code


def over_envelope(held: Held) -> Iterator[Breach]:
    """Lines that have consumed more than their envelope; used up exactly is kept."""
    for burn in _burns(held):
        if _over(burn):
            yield _breach(Code.OVER_ENVELOPE, held, burn, burn.to_date.units)


def forecast(held: Held) -> Iterator[Breach]:
    """Lines that end the year over their envelope, at the run rate or by what is ordered; not those over it already."""
    for burn in _burns(held):
        if not _over(burn) and _lands_over(burn):
            yield _breach(Code.FORECAST, held, burn, _landing(burn), burn.exhausted_on)


def exhausted(held: Held) -> Iterator[Breach]:
    """Lines whose envelope is used up before the last day of the year, as days and months do not count alike.

    What `over_envelope` or `forecast` tells is not told again.
    """
    for burn in _burns(held):
        day = burn.exhausted_on
        told = _over(burn) or _lands_over(burn)
        if not told and day is not None and day < date(day.year, 12, 31):
            yield _breach(Code.EXHAUSTED, held, burn, burn.to_date.units, day)


def closed_line(held: Held) -> Iterator[Breach]:
    """Entries of days after their line was closed, as each file has them; they are in no figure."""
    entries = held.assessment.tables.entries
    budgets = {read.document.year: read.document for read in held.dossier.others if isinstance(read.document, Budget)}
    for each in entries.on_closed_lines if entries is not None else ():
        budget = budgets.get(each.day.year)
        line = budget.lines.get(each.line) if budget is not None else None
        yield Breach(
            Code.CLOSED_LINE,
            line.title if line is not None else each.line,
            subject=each.line,
            day=each.day,
            entries=each.entries,
            place=each.place,
        )


def _over(burn: Burn) -> bool:
    return burn.available is not None and burn.to_date.units > burn.available


def _lands_over(burn: Burn) -> bool:
    return burn.available is not None and _landing(burn) > burn.available


def _landing(burn: Burn) -> Fraction:
    landing = Landing(burn)
    return max(landing.at_run_rate or Fraction(), landing.with_orders)


def _burns(held: Held) -> Iterator[Burn]:
    return (burn for burn in held.burns if burn.available is not None)


def _breach(code: Code, held: Held, burn: Burn, amount: Fraction, day: date | None = None) -> Breach:
    return Breach(
        code,
        burn.line.title,
        subject=burn.name,
        day=day,
        amount=amount,
        limit=burn.available,
        unit=burn.line.unit,
        place=_place(held, burn),
    )


def _place(held: Held, burn: Burn) -> InDocument | None:
    for read in held.dossier.others:
        if isinstance(read.document, Budget) and read.document.lines.get(burn.name) is burn.line:
            return written_at(held.dossier, read, ("lines", burn.name, "envelope"), held.today)
    return None
