"""The time of a budget's line: how long it runs in its year, and how much of that is gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.values.period import months_between

if TYPE_CHECKING:
    from sdmctl.model.budget import BudgetLine
    from sdmctl.model.contract import Term
    from sdmctl.values.period import Period


@dataclass(frozen=True, slots=True)
class Run:
    """The half-open days `[first, after)` in which a line runs, and those of them gone by the end of a period.

    A month that is begun counts whole among the months; the days are exact.
    """

    first: date
    after: date
    gone: date
    """The first day that is not gone."""

    @property
    def months(self) -> int:
        """Of the whole run."""
        return _months(self.first, self.after)

    @property
    def months_gone(self) -> int:
        """Of the run, the month in which it ends among them."""
        return _months(self.first, self.gone)

    @property
    def days_gone(self) -> int:
        """Of the run."""
        return (self.gone - self.first).days

    @property
    def by_months(self) -> Fraction | None:
        """Share of the time that is gone, by months; `None` where the line does not run in its year."""
        return Fraction(self.months_gone, self.months) if self.months else None

    @property
    def by_days(self) -> Fraction | None:
        """Share of the time that is gone, by calendar days; `None` where the line does not run in its year."""
        whole = (self.after - self.first).days
        return Fraction(self.days_gone, whole) if whole else None


def run(line: BudgetLine, year: int, term: Term, period: Period) -> Run:
    """A line runs in its year, within the contract's term, until it expires or is closed."""
    first = max(date(year, 1, 1), term.start)
    ends = [day + timedelta(days=1) for day in (term.end, line.expires, line.closed) if day is not None]
    after = max(first, min(date(year + 1, 1, 1), *ends))
    return Run(first, after, min(after, max(first, period.after)))


def _months(first: date, after: date) -> int:
    return len(months_between(first.replace(day=1), after)) if first < after else 0
