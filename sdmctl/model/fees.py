"""Fees: what a subscription costs by month, and the money that a percentage in the contract is a percentage of."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

from sdmctl.model.budget import Budget, BudgetLine
from sdmctl.model.penalty import Amount
from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier
from sdmctl.values.period import months_between


def fees_due(line: BudgetLine, first: date, after: date) -> Iterator[tuple[date, Fraction, Fraction]]:
    """From a day on, the share of its month that is due and the fee by the month: by month, and at each change of fee.

    A month that begins late, ends early or changes its fee half-way is due by its calendar days.
    """
    for month in months_between(first.replace(day=1), after):
        start, end = max(first, month.first), min(after, month.after)
        turns = [start, *sorted(day for day in line.fees if start < day < end), end]
        for since, until in pairwise(turns):
            fee = line.fee(since)
            if fee is not None and since < until:
                yield since, Fraction((until - since).days, (month.after - month.first).days), Fraction(fee)


def due(line: BudgetLine, first: date, after: date) -> Fraction:
    """The fees of `[first, after)`."""
    return sum((share * fee for _, share, fee in fees_due(line, first, after)), Fraction())


def fees(dossier: Dossier, year: int, month: date | None = None) -> dict[str, Fraction]:
    """What the documents say of `monthly_fee`, `annual_fee` and `amount` in a year; only those that they say.

    `monthly_fee` is that of the month that begins on a day, of January where none is given; a fee that changes half-way
    counts by its days.
    """
    known: dict[str, Fraction] = {}
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    start = month or first
    asked = months_between(start, date(start.year + 1, 1, 1))[0]
    for read in dossier.others:
        if isinstance(read.document, Budget) and read.document.year == year:
            for line in read.document.lines.values():
                if not line.has_fee:
                    continue
                for name, amount in (
                    ("monthly_fee", due(line, asked.first, asked.after)),
                    ("annual_fee", due(line, first, after)),
                ):
                    known[name] = known.get(name, Fraction()) + amount
        if isinstance(read.document, Project):
            known["amount"] = known.get("amount", Fraction()) + Fraction(read.document.amount)
    return known


def year_with_fees(dossier: Dossier, year: int) -> int:
    """The year, or where no budget says its fee the nearest before it, else after it, whose budget does."""
    budgets = [read.document for read in dossier.others if isinstance(read.document, Budget)]
    years = {each.year for each in budgets if any(line.has_fee for line in each.lines.values())}
    return min(years, key=lambda each: (each > year, abs(each - year)), default=year)


def fee_named(amount: Amount | None) -> str | None:
    """Which fee an amount is a percentage of; `None` where it is money."""
    return amount.rpartition(" ")[2] if isinstance(amount, str) else None


def money(amount: Amount, known: dict[str, Fraction]) -> Fraction:
    """An amount in money; KeyError names the fee that no document says."""
    if not isinstance(amount, str):
        return Fraction(amount)
    percent, _, _ = amount.partition("%")
    return Fraction(percent.strip()) / 100 * known[amount.rpartition(" ")[2]]
