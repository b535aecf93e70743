"""The account of penalties: month after month, from what was charged to what is applied."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.penalties.caps import Cap, caps_in, contract_year, under
from sdmctl.assess.penalties.charge import Charge, View
from sdmctl.assess.penalties.earn_back import Returned, earned_back
from sdmctl.model.agreed import Agreed, agreed
from sdmctl.model.fees import money

if TYPE_CHECKING:
    from sdmctl.model.exemption import ExemptBelow

NOTHING = Fraction()


@dataclass(frozen=True, slots=True)
class Month:
    """What a month costs: gross − waived − exempted − bonus − earned back, under the caps."""

    label: str
    charges: tuple[Charge, ...]
    gross: Fraction
    applied: Fraction
    """What the invoice subtracts; negative where the provider earned more than it owes."""
    waived: Fraction = NOTHING
    exempted: Fraction = NOTHING
    """Not due, as the total is too small; negative where what was exempted before has become due."""
    bonus: Fraction = NOTHING
    earned_back: Fraction = NOTHING
    """What earlier months cost and is returned."""
    caps: tuple[Cap, ...] = ()
    capped_by: str | None = None
    """The cap that bit; of several, the tightest."""

    @property
    def owed(self) -> Fraction:
        """Gross without what was waived."""
        return self.gross - self.waived

    @property
    def net(self) -> Fraction:
        """What would be applied without caps."""
        return self.owed - self.exempted - self.bonus - self.earned_back

    @property
    def lost(self) -> Fraction:
        """What the caps take away."""
        return self.net - self.applied


@dataclass(slots=True)
class Account:
    """What has come of the months so far."""

    start: date
    """Of the contract."""
    applied: dict[date, Fraction] = field(default_factory=dict)
    """By the first day of a month."""
    months: dict[date, tuple[View, Month]] = field(default_factory=dict)
    """Those that were judged."""
    total: Fraction = NOTHING
    """Owed since the contract began."""
    pending: Fraction = NOTHING
    """Of the total, what was exempted so far."""
    returned: Returned = field(default_factory=Returned)

    def settle(self, first: date, settled: Fraction) -> None:
        """A month that was settled, and need not be judged."""
        self.applied[first] = settled

    def add(self, view: View, charged: Iterable[Charge], settled: Fraction | None = None) -> Month:
        """A month that was judged; `settled` is what was applied of it, where that is known."""
        first, terms = view.month.period.first, agreed(view.month.contract.penalties)
        found = list(charged)
        penalties = [each for each in found if each.per != "bonus"]
        found += earned_back(self.months, view, self.returned)
        month = Month(
            label=view.month.period.label,
            charges=tuple(found),
            gross=_sum(each.amount for each in penalties),
            applied=NOTHING,
            waived=_sum(each.waived for each in penalties),
            bonus=-_sum(each.amount for each in found if each.per == "bonus"),
            earned_back=-_sum(each.amount for each in found if each.per == "earn_back"),
        )
        month = replace(month, exempted=self._exempted(terms.exempt_below, month, view, settled))
        caps = self._caps(terms, view)
        applied, by = under(caps, month.net)
        month = replace(month, applied=applied if settled is None else settled, caps=tuple(caps), capped_by=by)
        self.applied[first] = month.applied
        self.months[first] = (view, month)
        return month

    def year_to_date(self, first: date) -> Fraction:
        """Applied in the contract year that holds a month, up to that month."""
        year = contract_year(self.start, first)
        return _sum(amount for day, amount in self.applied.items() if year <= day <= first)

    def _caps(self, terms: Agreed, view: View) -> list[Cap]:
        first = view.month.period.first
        return caps_in(terms, view.fees, self.applied, (first, contract_year(self.start, first)))

    def _exempted(self, terms: ExemptBelow | None, month: Month, view: View, settled: Fraction | None) -> Fraction:
        """What is not due; where the total of the contract passes the amount, all that was exempted becomes due.

        Of a settled month only what was not applied is exempted: what was applied is not due a second time.
        """
        if terms is None:
            return NOTHING
        least = money(terms.amount, view.fees)
        if terms.scope == "month":
            return month.owed if month.owed <= least else NOTHING
        self.total += month.owed if settled is None else max(month.owed, settled)
        if self.total <= least:
            exempted = month.owed if settled is None else max(NOTHING, month.owed - settled)
            self.pending += exempted
            return exempted
        due_now, self.pending = self.pending, NOTHING
        return -due_now


def _sum(amounts: Iterable[Fraction]) -> Fraction:
    return sum(amounts, Fraction())
