"""The envelope of a budget's line: what it grants, what was carried over, and what is lost when it expires."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.budget.movements import agreed, worth

if TYPE_CHECKING:
    from sdmctl.assess.budget.budget_year import Run
    from sdmctl.assess.budget.movements import Movement
    from sdmctl.model.budget import BudgetLine


@dataclass(frozen=True, slots=True)
class Envelope:
    """In units of the line, in money where it counts money."""

    granted: Fraction
    """For the year."""
    carried: Fraction = Fraction()
    """From the year before; it is consumed first."""
    carried_until: date | None = None
    """The last day on which it can be consumed; `None`: it lasts as long as the line."""
    lost: Fraction = Fraction()
    """What had expired by then without being consumed."""

    @property
    def available(self) -> Fraction:
        """What can be consumed in all."""
        return self.granted + self.carried - self.lost


def envelope(line: BudgetLine, run: Run, consumed: Iterable[Movement], today: date) -> Envelope | None:
    """What a line grants, as it stands when a day begins; `None` where it grants all that is asked.

    A last day is lost once it is over: the day after, what was not consumed by its end can no longer be.
    """
    granted = _granted(line, run)
    carry = line.carry_over
    if granted is None:
        return None
    carried = Fraction(carry.quantity) if carry else Fraction()
    spent = sorted(((each.day, each.units) for each in consumed), key=lambda each: each[0])
    until = carry.expires if carry else None
    lost = carried - min(carried, _by(spent, until)) if until and until < today else Fraction()
    if line.expires and line.expires < today:
        rest = granted + carried - lost
        lost += rest - min(rest, _by(spent, line.expires))
    return Envelope(granted, carried, until, lost)


def _granted(line: BudgetLine, run: Run) -> Fraction | None:
    if line.envelope is not None:
        return Fraction(line.envelope)
    if line.pricing == "fixed" and line.amount is not None:
        return Fraction(line.amount)
    if line.counts_money and (line.instalments or line.has_fee):
        return worth(agreed(line, run)).units
    return None


def _by(spent: list[tuple[date, Fraction]], day: date) -> Fraction:
    """Consumed by the end of a day; never below zero, where entries took back more than there was."""
    return max(Fraction(), sum((units for on, units in spent if on <= day), Fraction()))
