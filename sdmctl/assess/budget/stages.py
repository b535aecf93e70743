"""What a line of the budget has consumed, ordered, invoiced and paid in a year: ledger and tickets together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.budget.allowance import within_allowance
from sdmctl.assess.budget.consumption import Consumed, consumed
from sdmctl.assess.budget.flows import Flow, cost, summed
from sdmctl.assess.budget.orders import CONSUMED, ORDERED, still_ordered
from sdmctl.assess.days import by_day
from sdmctl.calendar.zone import to_local
from sdmctl.model.ledger import CENT, LEDGER, STAGES, UNIT

if TYPE_CHECKING:
    from sdmctl.model.budget import BudgetLine
    from sdmctl.model.tables import Tables

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Year:
    """The year of a budget, as it stood at an instant."""

    year: int
    as_of: int
    """Entries of later days, and events from this instant on, have not happened."""
    zone: str
    """The contract's: in it an evolution falls on a day."""


@dataclass(frozen=True, slots=True)
class Stages:
    """A line's year, each stage in order of days; several flows may lie on one day."""

    consumed: tuple[Flow, ...]
    """By the ledger and the tickets; in months with which the budget opens, by the budget alone."""
    ordered: tuple[Flow, ...]
    """Not consumed yet, on the day of the order."""
    invoiced: tuple[Flow, ...]
    paid: tuple[Flow, ...]
    items: tuple[Consumed, ...]
    """The evolutions that count by themselves: those that the ledger has count there."""
    included: Fraction = Fraction()
    """Units of theirs that the line's allowance paid in the year."""


def stages(tables: Tables, name: str, line: BudgetLine, year: Year) -> Stages:
    """What became of a line, by its name in the budget of a year.

    An evolution that the ledger consumes, or orders too, counts once, as the ledger has it; once it is accepted, its
    order in the ledger is none any more.
    """
    entries, profiles = _entries(tables, name, year), tables.entries.profiles if tables.entries else ()
    evolutions = consumed(tables, line, year.as_of)
    numbers = _numbers(tables, evolutions)
    known = entries.filter(pl.col("ticket").is_in(list(numbers.values()))).select("stage", "ticket").unique()
    in_ledger = {code: set(_of(known, code)["ticket"]) for code in (ORDERED, CONSUMED)}
    items = tuple(
        each
        for each in evolutions
        if numbers[each.ticket] not in in_ledger[CONSUMED]
        and (each.at is not None or numbers[each.ticket] not in in_ledger[ORDERED])
    )
    items, included = within_allowance(items, line, year.year, year.zone)
    accepted = pl.Series([numbers[each.ticket] for each in evolutions if each.at is not None], dtype=pl.Int32)
    orders = list(_orders(still_ordered(entries, accepted), line, profiles))
    spent = list(summed(_of(entries, CONSUMED), line, profiles))
    orders += by_day([each for each in items if each.at is None], line, year.zone)
    spent += by_day([each for each in items if each.at is not None], line, year.zone)
    spent = [each for each in spent if each.day.year == year.year and f"{each.day:%Y-%m}" not in line.opening]
    return Stages(
        _sorted([*_opening(line, year.year), *spent]),
        _sorted(orders),
        tuple(summed(_of(entries, STAGES.index("invoiced")), line, profiles)),
        tuple(summed(_of(entries, STAGES.index("paid")), line, profiles)),
        items,
        included,
    )


def _entries(tables: Tables, name: str, year: Year) -> pl.DataFrame:
    """The line's entries of the year, up to the last day that has begun by the instant."""
    if tables.entries is None or name not in tables.entries.lines:
        return pl.DataFrame(schema={column: getattr(pl, kind) for column, kind in LEDGER.items()})
    today = to_local(year.as_of - 1, year.zone).date()
    last = min(today, date(year.year, 12, 31)).toordinal() - _EPOCH
    own = pl.col("line") == tables.entries.lines.index(name)
    return tables.entries.table.filter(own & pl.col("day").is_between(date(year.year, 1, 1).toordinal() - _EPOCH, last))


def _of(entries: pl.DataFrame, stage: int) -> pl.DataFrame:
    return entries.filter(pl.col("stage") == stage)


def _numbers(tables: Tables, evolutions: tuple[Consumed, ...]) -> dict[str, int]:
    ids = [each.ticket for each in evolutions]
    return dict(tables.tickets.filter(pl.col("id").is_in(ids)).select("id", "ticket").iter_rows())


def _orders(orders: pl.DataFrame, line: BudgetLine, profiles: tuple[str, ...]) -> Iterator[Flow]:
    """Orders as far as they are left: of one that says an amount, the same share of it."""
    part = ((pl.col("left") != pl.col("units")) & pl.col("amount").is_not_null()).fill_null(value=False)
    yield from summed(orders.filter(~part).with_columns(units="left"), line, profiles)
    for day, units, left, amount in orders.filter(part).select("day", "units", "left", "amount").iter_rows():
        money = Fraction(amount, CENT) * Fraction(left, units)
        yield Flow(date.fromordinal(day + _EPOCH), Fraction(left, UNIT), money)


def _opening(line: BudgetLine, year: int) -> Iterator[Flow]:
    """The months that the budget opens with, each on its first day."""
    for month, units in line.opening.items():
        day = date.fromisoformat(f"{month}-01")
        if day.year == year:
            yield Flow(day, Fraction(units), cost(line, Fraction(units), day))


def _sorted(flows: list[Flow]) -> tuple[Flow, ...]:
    return tuple(sorted(flows, key=lambda each: each.day))
