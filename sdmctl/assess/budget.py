"""Budget: what each line has consumed, ordered and left, and what the lines come to in money."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.budget_year import run
from sdmctl.assess.burn import Burn
from sdmctl.assess.consumption import consumed
from sdmctl.assess.envelope import envelope
from sdmctl.assess.movements import Movement, Worth, accepted, agreed, opening
from sdmctl.calendar.zone import to_local
from sdmctl.model.budget import Budget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdmctl.assess.consumption import Consumed
    from sdmctl.model.budget import BudgetLine
    from sdmctl.model.contract import Contract
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables
    from sdmctl.values.period import Period


def burns(dossier: Dossier, tables: Tables, period: Period, as_of: int) -> tuple[Burn, ...]:
    """The lines of the budgets of the period's year, in their order; what happens after `as_of` has not."""
    contract = dossier.contract.document
    return tuple(
        _burn(name, line, consumed(tables, line, as_of), (contract, period, as_of))
        for budget in budgets(dossier, period.first.year)
        for name, line in budget.lines.items()
    )


def budgets(dossier: Dossier, year: int) -> list[Budget]:
    """Those of a year."""
    found = [read.document for read in dossier.others if isinstance(read.document, Budget)]
    return [budget for budget in found if budget.year == year]


def _burn(name: str, line: BudgetLine, items: tuple[Consumed, ...], asked: tuple[Contract, Period, int]) -> Burn:
    contract, period, as_of = asked
    year, zone = period.first.year, contract.time_zone
    lasting = run(line, year, contract.term, period)
    known = sorted(_movements(line, items, year, zone), key=lambda each: each.day)
    moved = known or sorted(agreed(line, lasting), key=lambda each: each.day)
    so_far = tuple(each for each in moved if each.day < period.after)
    today = min(period.after, to_local(as_of, zone).date())
    within = [each for each in items if each.at is not None and _in(to_local(each.at, zone).date(), period)]
    orders = [each for each in items if each.at is None]
    units = sum((each.units for each in orders), Fraction())
    held = envelope(line, lasting, so_far, today)
    burn = Burn(name, line, period, lasting, held, so_far, Worth(), items=(*within, *orders))
    return replace(burn, ordered=Worth(units, burn.valued(units)))


def _movements(line: BudgetLine, items: tuple[Consumed, ...], year: int, zone: str) -> Iterator[Movement]:
    """What is known of a line's year: months that the budget opens with stand for their tickets."""
    yield from opening(line, year)
    for each in accepted(line, items, zone):
        if each.month not in line.opening and each.day.year == year:
            yield each


def _in(day: date, period: Period) -> bool:
    return period.first <= day < period.after
