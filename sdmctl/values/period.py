"""Periods: a month, a quarter or a year, named as people name them."""

import re
from dataclasses import dataclass
from datetime import date

_LABEL = re.compile(r"([1-9]\d{3})(?:-(?:(\d{2})|Q([1-4])))?")
"""No year before 1000: no contract is that old, and a trend looks back a century."""


@dataclass(frozen=True, slots=True)
class Period:
    """A half-open stretch of days `[first, after)`: a month, a quarter or a year."""

    label: str
    """`2026-10`, `2026-Q4` or `2026`."""
    first: date
    after: date
    """The first day that no longer belongs to it."""

    @property
    def months(self) -> int:
        """How many months it holds: 1, 3 or 12."""
        return (self.after.year - self.first.year) * 12 + self.after.month - self.first.month

    def previous(self) -> "Period":
        """The period of the same length that ends where this one begins."""
        return _starting(_add_months(self.first, -self.months), self.months)

    def following(self) -> "Period":
        """The period of the same length that begins where this one ends."""
        return _starting(self.after, self.months)


def parse_period(label: str) -> Period:
    """Read `2026-10`, `2026-Q4` or `2026`; ValueError says what to write instead."""
    match = _LABEL.fullmatch(label)
    if match:
        year = int(match[1])
        if match[2] and 1 <= int(match[2]) <= 12:
            return _starting(date(year, int(match[2]), 1), 1)
        if match[3]:
            return _starting(date(year, 3 * int(match[3]) - 2, 1), 3)
        if not match[2]:
            return _starting(date(year, 1, 1), 12)
    raise ValueError(f"{label} is not a period; write 2026-10, 2026-Q4, 2026 or last-month")


def last_month(today: date) -> Period:
    """The last whole month before a day."""
    return _starting(_add_months(today.replace(day=1), -1), 1)


def trend(period: Period, count: int) -> tuple[Period, ...]:
    """So many periods of the same length that end with this one, oldest first."""
    periods = [period]
    while len(periods) < count:
        periods.append(periods[-1].previous())
    return tuple(reversed(periods))


def months_between(first: date, after: date) -> list[Period]:
    """The months of `[first, after)`; both are first days of a month."""
    months = []
    while first < after:
        months.append(_starting(first, 1))
        first = months[-1].after
    return months


def _starting(first: date, months: int) -> Period:
    if months == 12 and first.month == 1:
        label = f"{first.year:04}"
    elif months == 3:
        label = f"{first.year:04}-Q{(first.month + 2) // 3}"
    else:
        label = f"{first:%Y-%m}"
    return Period(label, first, _add_months(first, months))


def _add_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)
