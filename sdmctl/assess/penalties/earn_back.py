"""Earn-back: a penalty is returned when every one of the months that follow reaches a target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.penalties.charge import Charge, View, same_line
from sdmctl.model.agreed import agreed

if TYPE_CHECKING:
    from sdmctl.assess.penalties.account import Month
    from sdmctl.model.penalty import EarnBack

NOTHING = Fraction()


@dataclass(slots=True)
class Returned:
    """What was earned back of each month so far, and what of it was returned; by the month's first day."""

    earned: dict[date, Fraction] = field(default_factory=dict)
    amount: dict[date, Fraction] = field(default_factory=dict)


def earned_back(months: Mapping[date, tuple[View, Month]], view: View, returned: Returned) -> Iterator[Charge]:
    """What a month returns of earlier ones, as charges with the other sign: once, when the last month has been good.

    Returned is what the earlier month would have cost less without it: nothing of what a cap took away, of what
    was waived or exempted.
    """
    for first, (earlier, month) in months.items():
        rules = agreed(earlier.month.contract.penalties).rules
        for charge in month.charges:
            rule = rules.get(charge.penalty)
            due = charge.amount - charge.waived
            if rule is None or rule.earn_back is None or due <= 0 or month.exempted >= month.owed:
                continue
            if _reached(rule.earn_back, charge, (first, months), view):
                earned = returned.earned[first] = returned.earned.get(first, NOTHING) + due
                amount = min(earned, max(NOTHING, month.applied - (month.net - earned)))
                if month.exempted > 0:  # of a month that was settled below the franchise: what was applied, no more
                    amount = min(amount, max(NOTHING, month.applied))
                more = amount - returned.amount.get(first, NOTHING)
                returned.amount[first] = amount
                if more > 0:
                    yield replace(
                        charge,
                        quantity=1,
                        rate=-more,
                        amount=-more,
                        per="earn_back",
                        factor=Fraction(1),
                        points=None,
                        month=month.label,
                        waiver=None,
                        waived=NOTHING,
                    )


def _reached(terms: EarnBack, charge: Charge, past: tuple[date, Mapping[date, tuple[View, Month]]], view: View) -> bool:
    """Whether this month is the last of those that must be good, and all were; one without data is not."""
    first, months = past
    now = view.month.period.first
    if (now.year - first.year) * 12 + now.month - first.month != terms.months:
        return False
    since = [each.month for day, (each, _) in months.items() if first < day < now]
    lines = [same_line(each, charge.service_level, charge.priority) for each in (*since, view.month)]
    return len(lines) == terms.months and all(
        line is not None and line.compliance is not None and line.compliance >= terms.at_least for line in lines
    )
