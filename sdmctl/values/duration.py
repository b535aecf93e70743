"""Durations as a contract writes them: business time, business days or calendar days."""

import re
from dataclasses import dataclass
from enum import StrEnum

_CLOCK = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")
_DAYS = re.compile(r"(\d+)(bd|d)")

PATTERN = r"^(?=\d)((\d+h)?(\d+m)?(\d+s)?|\d+bd|\d+d)$"
"""What a duration looks like, for a JSON Schema."""


class Unit(StrEnum):
    """What a duration counts."""

    SECONDS = "s"
    """Seconds of business time, on a calendar."""
    BUSINESS_DAYS = "bd"
    CALENDAR_DAYS = "d"


@dataclass(frozen=True, slots=True)
class Duration:
    """The time granted by a target: `count` seconds of business time, business days or calendar days."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        if self.unit is not Unit.SECONDS:
            return f"{self.count}{self.unit}"
        hours, rest = divmod(self.count, 3600)
        minutes, seconds = divmod(rest, 60)
        parts = [f"{hours}h" * bool(hours), f"{minutes}m" * bool(minutes), f"{seconds}s" * bool(seconds)]
        return "".join(parts) or "0s"


def parse_duration(text: object) -> Duration:
    """Read `90s`, `30m`, `4h`, `1h30m`, `3bd` or `30d`; ValueError says what to write instead."""
    if isinstance(text, Duration):
        return text
    if isinstance(text, str) and (days := _DAYS.fullmatch(text)):
        duration = Duration(int(days[1]), Unit(days[2]))
    elif isinstance(text, str) and text and (clock := _CLOCK.fullmatch(text)):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        duration = Duration(hours * 3600 + minutes * 60 + seconds, Unit.SECONDS)
    else:
        raise ValueError(f"{text!s} is not a duration; write 90s, 30m, 4h, 1h30m, 3bd or 30d")
    return duration
