"""What a calendar is made of, free of how a document writes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

DAY = 86_400

Opening = tuple[int, int]
"""Wall-clock seconds from the midnight of the day it begins on, half-open; past 86400 it crosses midnight."""

Week = tuple[tuple[Opening, ...], ...]
"""The openings of each day of the week, Monday first."""


@dataclass(frozen=True, slots=True)
class Definition:
    """When business time runs: openings by day of the week, less holidays and closures, in a zone."""

    zone: str
    week: Week
    holidays: str | None = None
    """A country, or country-subdivision, of the `holidays` package."""
    closures: tuple[tuple[date, date], ...] = ()
    """First and last closed day, both inclusive."""
    openings: Mapping[date, tuple[Opening, ...]] | None = None
    """Hours that replace those of one day, holiday or not."""


def always(zone: str) -> Definition:
    """Round the clock, every day: what calendar days and agreed dates are counted on."""
    return Definition(zone, (((0, DAY),),) * 7)
