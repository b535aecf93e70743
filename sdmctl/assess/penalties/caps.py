"""Caps: between which amounts what is applied in a month must lie, and which of them bit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.model.agreed import Agreed
from sdmctl.model.fees import money

if TYPE_CHECKING:
    from sdmctl.model.penalty import Amount

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Cap:
    """One cap in one month."""

    name: str
    """`month`, `at_risk`, `year` or `rolling_year`."""
    amount: Fraction
    used: Fraction
    """What earlier months have used of it; negative where they earned more than they cost."""
    year: date | None = None
    """The first month of the contract year that it is the cap of; `None` where it is of a month or of any twelve."""

    @property
    def most(self) -> Fraction:
        """What can still be applied; never negative, since what was used is not given back."""
        return max(Fraction(), self.amount - self.used)

    @property
    def least(self) -> Fraction:
        """The same for what the provider earns, as a negative amount."""
        return min(Fraction(), -self.amount - self.used)

    @property
    def overdrawn(self) -> bool:
        """Whether earlier months have used more than the whole of it: it was lowered since."""
        return self.used > self.amount


def caps_in(
    terms: Agreed, fees: dict[str, Fraction], applied: Mapping[date, Fraction], months: tuple[date, date]
) -> list[Cap]:
    """The caps of a month; `applied` is what each earlier month came to, by its first day.

    `months` are the first of the month itself and of the contract year that holds it.
    """
    month, year = months
    agreed: dict[str, tuple[Amount | None, date]] = {
        "month": (terms.caps.month, month),
        "at_risk": (terms.at_risk.amount if terms.at_risk else None, month),
        "year": (terms.caps.year, year),
        "rolling_year": (terms.caps.rolling_year, _eleven_months_before(month)),
    }
    found = []
    for name, (amount, since) in agreed.items():
        if amount is not None:
            used = sum((each for day, each in applied.items() if since <= day < month), Fraction())
            found.append(Cap(name, money(amount, fees), used, since if name == "year" else None))
    return found


def contract_year(start: date, day: date) -> date:
    """The first day of the month in which the contract's year that holds a day began; never before the contract."""
    years = day.year - start.year - ((day.month, 1) < (start.month, 1))
    return start.replace(year=start.year + max(years, 0), day=1)


def _eleven_months_before(month: date) -> date:
    return month.replace(year=month.year - 1, month=month.month + 1) if month.month < MONTHS else month.replace(month=1)


def under(caps: list[Cap], net: Fraction) -> tuple[Fraction, str | None]:
    """What of an amount is applied, and the cap that bit last: the one that is tightest; `None` where none did."""
    applied, by = net, None
    for cap in caps:
        held = max(min(applied, cap.most), cap.least)
        if held != applied:
            applied, by = held, cap.name
    return applied, by
