"""Penalties: what is owed for a period, gross and capped, with the year to date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.assess import assess_all
from sdmctl.assess.charges import Charge, charges
from sdmctl.assess.fees import fees, money
from sdmctl.model.budget import Budget
from sdmctl.model.penalty import Amount, Caps
from sdmctl.values.period import Period, months_between

if TYPE_CHECKING:
    from sdmctl.assess.results import Assessment
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables


@dataclass(frozen=True, slots=True)
class Month:
    """What a month costs."""

    label: str
    charges: tuple[Charge, ...]
    gross: Fraction
    applied: Fraction
    """What is left of the gross under the caps."""

    @property
    def lost(self) -> Fraction:
        """What the caps take away."""
        return self.gross - self.applied


@dataclass(frozen=True, slots=True)
class Penalties:
    """What is owed for a period, month by month."""

    months: tuple[Month, ...]
    year_to_date: Fraction
    """Applied since the contract year began, this period included."""
    cap_month: Fraction | None
    cap_year: Fraction | None

    @property
    def gross(self) -> Fraction:
        """Before any cap."""
        return sum((each.gross for each in self.months), Fraction())

    @property
    def applied(self) -> Fraction:
        """Under the caps."""
        return sum((each.applied for each in self.months), Fraction())

    @property
    def lost(self) -> Fraction:
        """What the caps take away."""
        return self.gross - self.applied


NOTHING = Penalties((), Fraction(), None, None)
"""Where the contract has no penalties."""


def penalties(
    dossier: Dossier,
    tables: Tables,
    period: Period,
    as_of: int | None = None,
    known: Sequence[Assessment] = (),
) -> Penalties:
    """What is owed for a period; months that the budget does not settle are judged since the contract year began.

    `known` are months that have been judged already. A remaining cap below zero is zero: what earlier months have
    used is never given back.
    """
    contract = dossier.contract.document
    settled = _settled(dossier)
    year = _contract_year(contract.term.start, period.first)
    months = months_between(year, period.after)
    own = {each.label for each in months_between(period.first, period.after)}
    judged = [each for each in months if each.label in own or each.label not in settled]
    found = _judged(dossier, tables, judged, as_of, {each.period.label: each for each in known})
    used, result = Fraction(), []
    fee = fees(dossier, period.first.year)
    cap_month = cap_year = None
    for each in months:
        if each.label not in found:
            used += settled[each.label]
            continue
        caps = found[each.label][0].contract.penalties.get("caps")  # those in force at the end of the month
        cap_month, cap_year = (_cap(caps, name, fee) for name in ("month", "year"))
        costs = charges(*found[each.label], fees(dossier, each.first.year))
        gross = sum((charge.amount for charge in costs), Fraction())
        left = [gross, *([] if cap_month is None else [cap_month])]
        left += [] if cap_year is None else [max(Fraction(), cap_year - used)]
        month = Month(each.label, costs, gross, min(left))
        used += month.applied
        if each.label in own:
            result.append(month)
    return Penalties(tuple(result), used, cap_month, cap_year)


def _cap(caps: object, name: str, known: dict[str, Fraction]) -> Fraction | None:
    amount: Amount | None = getattr(caps, name) if isinstance(caps, Caps) else None
    return None if amount is None else money(amount, known)


def _settled(dossier: Dossier) -> dict[str, Fraction]:
    """Penalties that were applied in earlier months, as the budget says."""
    budgets = [read.document for read in dossier.others if isinstance(read.document, Budget)]
    return {month: Fraction(applied) for budget in budgets for month, applied in budget.penalties_applied.items()}


def _contract_year(start: date, day: date) -> date:
    """The first day of the month in which the contract's year that holds a day began; never before the contract."""
    years = day.year - start.year - ((day.month, 1) < (start.month, 1))
    return start.replace(year=start.year + max(years, 0), day=1)


def _judged(
    dossier: Dossier, tables: Tables, months: list[Period], as_of: int | None, known: dict[str, Assessment]
) -> dict[str, tuple[Assessment, Assessment]]:
    """By month, what was judged at its end and at that of the month before; all that is not known in one go."""
    needed = {*months, *(each.previous() for each in months)}
    asked = sorted((each for each in needed if each.label not in known), key=lambda each: each.first)
    found = assess_all(dossier, tables, asked, as_of) if asked else ()
    seen = known | {each.period.label: each for each in found}
    return {each.label: (seen[each.label], seen[each.previous().label]) for each in months}
