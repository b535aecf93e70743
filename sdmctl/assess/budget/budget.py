"""Budget: what each line has consumed, ordered and left, and what the lines come to in money."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdmctl.assess.budget.budget_year import run
from sdmctl.assess.budget.burn import Burn
from sdmctl.assess.budget.envelope import envelope
from sdmctl.assess.budget.movements import agreed, moved, total, worth
from sdmctl.assess.budget.stages import Year, stages
from sdmctl.calendar.zone import midnight, to_local
from sdmctl.model.budget import Budget

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from sdmctl.assess.budget.budget_year import Run
    from sdmctl.assess.budget.consumption import Consumed
    from sdmctl.assess.budget.flows import Flow
    from sdmctl.model.budget import BudgetLine
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables
    from sdmctl.values.period import Period


def burns(dossier: Dossier, tables: Tables, period: Period, as_of: int) -> tuple[Burn, ...]:
    """The lines of the budgets of the period's year, in their order; what happens after `as_of` has not."""
    contract = dossier.contract.document
    year = Year(period.first.year, as_of, contract.time_zone)
    return tuple(
        _burn(name, line, (tables, period, run(line, year.year, contract.term, period)), year)
        for budget in budgets(dossier, year.year)
        for name, line in budget.lines.items()
    )


def budgets(dossier: Dossier, year: int) -> list[Budget]:
    """Those of a year."""
    found = [read.document for read in dossier.others if isinstance(read.document, Budget)]
    return [budget for budget in found if budget.year == year]


def _burn(name: str, line: BudgetLine, over: tuple[Tables, Period, Run], year: Year) -> Burn:
    tables, period, lasting = over
    found = stages(tables, name, line, year)
    known = moved(found.consumed) or tuple(sorted(agreed(line, lasting), key=lambda each: each.day))
    so_far = tuple(each for each in known if each.day < period.after)
    today = min(period.after, to_local(year.as_of, year.zone).date())
    posted = tables.entries is not None
    return Burn(
        name=name,
        line=line,
        period=period,
        run=lasting,
        envelope=envelope(line, lasting, so_far, today),
        consumed=so_far,
        ordered=worth(moved(each for each in found.ordered if each.day < period.after)),
        invoiced=_amount(found.invoiced, date(year.year, 1, 1), period) if posted else None,
        invoiced_in_period=_amount(found.invoiced, period.first, period) if posted else None,
        paid=_amount(found.paid, date(year.year, 1, 1), period) if posted else None,
        items=tuple(_items(found.items, period, year.zone)),
    )


def _amount(flows: tuple[Flow, ...], first: date, period: Period) -> Fraction | None:
    """What flows from a day to the end of the period come to in money."""
    return total(each.money for each in flows if first <= each.day < period.after)


def _items(items: tuple[Consumed, ...], period: Period, zone: str) -> Iterator[Consumed]:
    """The evolutions that the period consumed, then those that are ordered."""
    begins, ends = midnight(period.first, zone), midnight(period.after, zone)
    for each in items:
        if each.at is not None and begins <= each.at < ends:
            yield each
    yield from (each for each in items if each.at is None)
