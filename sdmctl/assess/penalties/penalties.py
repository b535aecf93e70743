"""Penalties: what is owed for a period, gross and capped, with the year to date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.penalties.account import Account, Month
from sdmctl.assess.penalties.caps import Cap, contract_year
from sdmctl.assess.penalties.charge import View
from sdmctl.assess.penalties.charges import charges
from sdmctl.assess.service_levels.assess import assess_all
from sdmctl.calendar.zone import midnight
from sdmctl.model.agreed import Agreed, agreed
from sdmctl.model.budget import Budget
from sdmctl.model.fees import fees, money, year_with_fees
from sdmctl.values.period import Period, months_between

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables


@dataclass(frozen=True, slots=True)
class Penalties:
    """What is owed for a period, month by month."""

    months: tuple[Month, ...]
    year_to_date: Fraction
    """Applied in the contract year that holds the last month, since it began."""

    @property
    def caps(self) -> dict[str, Cap]:
        """By name, as in the last month, those that hold for the whole period.

        A cap whose amount is not the same in every month is none of them, nor that of one of several contract years.
        """
        if not self.months:
            return {}
        each = [{cap.name: (cap.amount, cap.year) for cap in month.caps} for month in self.months]
        last = self.months[-1].caps
        return {cap.name: cap for cap in last if all(own.get(cap.name) == (cap.amount, cap.year) for own in each)}

    @property
    def cap_month(self) -> Fraction | None:
        """Of each month; `None` where there is none, or not the same in every month."""
        return self.caps["month"].amount if "month" in self.caps else None

    @property
    def cap_year(self) -> Fraction | None:
        """Of the contract year; `None` where there is none, or it is not one for the whole period."""
        return self.caps["year"].amount if "year" in self.caps else None

    def total(self, figure: str) -> Fraction:
        """The sum of a figure of `Month`, as `gross` or `waived`."""
        return sum((getattr(each, figure) for each in self.months), Fraction())

    @property
    def gross(self) -> Fraction:
        """Before any cap, waiver or bonus."""
        return self.total("gross")

    @property
    def applied(self) -> Fraction:
        """What the invoice subtracts; negative where the provider earned more than it owes."""
        return self.total("applied")

    @property
    def lost(self) -> Fraction:
        """What the caps take away."""
        return self.total("lost")


NOTHING = Penalties((), Fraction())
"""Where the contract has no penalties."""


@dataclass(frozen=True, slots=True)
class Judging:
    """How months are judged, and those that have been already."""

    as_of: int | None = None
    known: Sequence[Assessment] = ()
    engine: str = "polars"


def penalties(dossier: Dossier, tables: Tables, period: Period, judging: Judging | None = None) -> Penalties:
    """What is owed for a period; months that the budget does not settle are judged since the contract year began.

    They are judged since the contract began, settled or not, where a franchise of the contract or an earn-back asks
    for it. A remaining cap below zero is zero: what earlier months have used is never given back.
    """
    judging = judging or Judging()
    start = dossier.contract.document.term.start
    settled, waivers = _settled(dossier), agreed(dossier.terms[-1].contract.penalties).waivers
    own = {each.label for each in months_between(period.first, period.after)}
    months, judged, back = _asked(dossier, period, own, settled)
    found = _judged(dossier, tables, _needed(judged, back, start), judging)
    account, result = Account(start), []
    for each in months:
        if each not in judged:
            account.settle(each.first, settled[each.label])
            continue
        earlier = [found[one.label] for one in _before(each, back, start)]
        view = View(found[each.label], found[each.previous().label], tuple(earlier), _fees(dossier, each.first, found))
        month = account.add(view, charges(view, waivers), None if each.label in own else settled.get(each.label))
        if each.label in own:
            result.append(month)
    last = months[-1].first if months else start
    return Penalties(tuple(result), account.year_to_date(last))


def _asked(
    dossier: Dossier, period: Period, own: set[str], settled: dict[str, Fraction]
) -> tuple[list[Period], list[Period], int]:
    """The months that the account goes through, those of them that are judged, and how far back repeats look."""
    start = dossier.contract.document.term.start
    every: list[Agreed] = [agreed(each.contract.penalties) for each in dossier.terms]
    rules = [rule for each in every for rule in each.rules.values()]
    whole = any(rule.earn_back for rule in rules) or any(
        each.exempt_below and each.exempt_below.scope == "contract" for each in every
    )
    rolling = any(each.caps.rolling_year is not None for each in every)
    since = contract_year(start, start if whole or rolling else period.first)
    months = months_between(since, period.after)
    judged = [each for each in months if whole or each.label in own or each.label not in settled]
    return months, judged, max((rule.repeat.after for rule in rules if rule.repeat), default=0)


def _before(month: Period, count: int, start: date) -> Iterator[Period]:
    """So many months before a month, the last first; none before the contract began."""
    for _ in range(count):
        month = month.previous()
        if month.after > start:
            yield month


def _needed(judged: list[Period], back: int, start: date) -> list[Period]:
    """The months to judge: those asked for, the one before each, and those that repeats look at."""
    needed = {*judged, *(each.previous() for each in judged)}
    needed.update(earlier for each in judged for earlier in _before(each, back, start))
    return sorted(needed, key=lambda each: each.first)


def _judged(dossier: Dossier, tables: Tables, months: list[Period], judging: Judging) -> dict[str, Assessment]:
    """By month, what was judged at its end; all that is not known in one go."""
    known = {each.period.label: each for each in judging.known}
    asked = [each for each in months if each.label not in known]
    if not asked:
        return known
    as_of = judging.as_of
    if as_of is not None and asked[-1] is not months[-1]:  # of a month that is over, what had happened by its end
        as_of = min(as_of, midnight(asked[-1].after, dossier.contract.document.time_zone))
    found = assess_all(dossier, tables, asked, as_of, judging.engine)
    return known | {each.period.label: each for each in found}


def _fees(dossier: Dossier, month: date, found: dict[str, Assessment]) -> dict[str, Fraction]:
    """The fees of a month's year, and what each pool of its contract holds."""
    known = fees(dossier, year_with_fees(dossier, month.year), month)
    at_risk = agreed(found[f"{month:%Y-%m}"].contract.penalties).at_risk
    if at_risk is None:
        return known
    whole = money(at_risk.amount, known)
    return known | {f"pool {name}": share * whole for name, share in at_risk.pools.items()}


def _settled(dossier: Dossier) -> dict[str, Fraction]:
    """Penalties that were applied in earlier months, as the budget says."""
    budgets = [read.document for read in dossier.others if isinstance(read.document, Budget)]
    return {month: Fraction(applied) for budget in budgets for month, applied in budget.penalties_applied.items()}
