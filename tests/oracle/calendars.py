"""Generated calendars: nights, Sundays, lunch breaks, hours that begin or end while the clock changes."""

from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sdmctl.model.calendar import WEEKDAYS
from tests.oracle.dice import Dice, happens

ZONES = (
    "Europe/Paris",
    "America/New_York",
    "Australia/Lord_Howe",  # half an hour of daylight saving time
    "Africa/Casablanca",  # which suspends it for Ramadan
    "Asia/Kolkata",
    "Australia/Adelaide",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Asia/Beirut",  # whose clock changes at midnight
    "Pacific/Chatham",
    "UTC",
)
_FIRST, _LAST = date(2023, 1, 1), date(2027, 12, 31)
_PATTERNS: tuple[dict[str, list[str]], ...] = (
    {"mon-fri": ["09:00-12:30", "13:30-18:00"]},
    {"mon-sun": ["00:00-24:00"]},
    {"mon-fri": ["08:30-17:00"]},
    {"mon-sun": ["22:00-06:00"]},
    {"sun": ["01:00-05:00"], "wed": ["10:00-11:00"]},
    {"mon-thu": ["09:00-12:30", "14:00-18:00"], "fri": ["09:00-12:00"]},
    {"fri-sun": ["20:30-04:15"], "mon": ["06:00-06:01"]},
    {"mon-sun": ["00:00-02:15", "02:45-03:30", "23:00-24:00"]},
    {"mon-sun": ["02:00-03:00"]},
    {"sat-sun": ["00:00-24:00"]},
    {"mon-fri": ["00:00-24:00"]},
    {"mon-sun": ["01:59-02:31", "12:00-12:01"]},
    {"mon-sat": ["14:00-24:00"], "tue": ["00:00-01:30"]},
)
_SLOT = 15
"""Minutes between two marks of generated hours."""
_WEEK = 7 * 24 * 60


@cache
def changes(zone: str) -> tuple[date, ...]:
    """The days on which the clock of a zone changes."""
    info = ZoneInfo(zone)
    days = [_FIRST + timedelta(days=count) for count in range((_LAST - _FIRST).days)]
    noons = [datetime(day.year, day.month, day.day, 12, tzinfo=info).utcoffset() for day in days]
    return tuple(days[index] for index in range(1, len(days)) if noons[index] != noons[index - 1])


def anchor(dice: Dice, zone: str) -> date:
    """The day around which everything happens: mostly one on which the clock changes."""
    days = changes(zone)
    if days and happens(dice, 75):
        return dice.choice(days)
    return date(2024, 1, 1) + timedelta(days=dice.integer(0, 900))


def calendar(dice: Dice, around: date) -> dict[str, Any]:
    """A calendar as a contract writes it, with closures and openings near a day."""
    hours = dice.choice(_PATTERNS) if happens(dice, 60) else _week(dice)
    written: dict[str, Any] = {"hours": hours}
    if happens(dice, 12):
        written["holidays"] = dice.choice(("FR", "FR-57", "US", "MA"))
    if happens(dice, 35):
        written["closures"] = [_closure(dice, around) for _ in range(dice.integer(1, 3))]
    if happens(dice, 25):
        days = {around + timedelta(days=dice.integer(-9, 9)) for _ in range(dice.integer(1, 2))}
        written["openings"] = {
            day: dice.choice((["09:00-12:00"], ["00:00-24:00"], ["01:30-02:30"], ["20:00-02:30"]))
            for day in sorted(days)
        }
    return written


def _closure(dice: Dice, around: date) -> str:
    if happens(dice, 10):
        return f"{around.year}-12-24/{around.year + 1}-01-02"
    first = around + timedelta(days=dice.integer(-12, 12))
    return f"{first}/{first + timedelta(days=dice.integer(0, 8))}" if happens(dice, 30) else str(first)


def _week(dice: Dice) -> dict[str, list[str]]:
    """A week of hours that never overlap: pairs of marks round the week, those past midnight included."""
    count = dice.integer(1, 9)
    marks = sorted({_SLOT * dice.integer(0, _WEEK // _SLOT - 1) for _ in range(2 * count)})
    if len(marks) < 2:
        return {"mon": ["09:00-17:00"]}
    marks = marks[: len(marks) // 2 * 2]
    if happens(dice, 30):
        marks = [*marks[1:], marks[0] + _WEEK]
    written: dict[str, list[str]] = {}
    for begin, end in zip(marks[::2], marks[1::2], strict=True):
        # A stretch of hours is shorter than a day; what would be longer is closed early.
        last = min(end, begin + 24 * 60 - _SLOT)
        name = WEEKDAYS[begin // (24 * 60) % 7]
        written.setdefault(name, []).append(f"{_clock(begin)}-{_clock(last)}")
    return written


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
