"""Local time and instants: what a wall clock shows, and which second it means."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

_EPOCH = datetime(1970, 1, 1)
_DAY = 86_400
_OFFSET = re.compile(r"\s*(?:([zZ])|([+-]\d{2}:?\d{2}))$")


class Doubt(StrEnum):
    """Why a local time does not name one instant."""

    SKIPPED = "skipped"
    """The clock jumps over it: it moves forward by the gap."""
    AMBIGUOUS = "ambiguous"
    """It occurs twice: it is the first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An instant as it was read from a text."""

    at: int
    """Seconds since 1970-01-01T00:00Z; fractions of a second are cut."""
    doubt: Doubt | None = None


@lru_cache(maxsize=16)
def zone_info(zone: str) -> ZoneInfo:
    """The rules of an IANA time zone."""
    return ZoneInfo(zone)


def instant_of(local: datetime, zone: str) -> int:
    """The instant of a wall-clock time: skipped moves forward by the gap, ambiguous is the first."""
    offset = local.replace(tzinfo=zone_info(zone), fold=0).utcoffset() or timedelta()
    return int((local - _EPOCH - offset) // timedelta(seconds=1))


def midnight(day: date, zone: str) -> int:
    """The first instant of a local day."""
    return instant_of(datetime(day.year, day.month, day.day), zone)


def to_local(at: int, zone: str) -> datetime:
    """What a wall clock in the zone shows at an instant, with its offset."""
    return datetime.fromtimestamp(at, zone_info(zone))


def iso(at: int, zone: str) -> str:
    """An instant in ISO 8601 with the zone's offset."""
    return to_local(at, zone).isoformat()


def read_instant(text: str, zone: str) -> Reading:
    """Read ISO 8601; without an offset it is local time in the zone. ValueError where it is not an instant.

    A day without a time of day is refused: it would name an instant only by a guess.
    """
    moment = read_moment(text)
    if moment.tzinfo is not None:
        return Reading(seconds_of(moment))
    return Reading(instant_of(moment, zone), doubt_of(moment, zone))


def read_moment(text: str) -> datetime:
    """Read ISO 8601 as it is written: with its offset, or as a wall clock shows it where it has none."""
    written = text.strip()
    if len(written) <= 10:
        raise ValueError(f"{text} has no time of day")
    plain = _OFFSET.sub(lambda offset: "+00:00" if offset[1] else offset[2], written.replace(",", "."))
    return datetime.fromisoformat(plain)


def seconds_of(moment: datetime) -> int:
    """Seconds since 1970-01-01T00:00Z; of a moment without an offset, as if a wall clock at zero offset showed it."""
    offset = moment.utcoffset() or timedelta()
    return int((moment.replace(tzinfo=None) - _EPOCH - offset) // timedelta(seconds=1))


def doubt_of(local: datetime, zone: str) -> Doubt | None:
    """Whether a wall-clock time is skipped or occurs twice; `None` where it names one instant."""
    aware = local.replace(tzinfo=zone_info(zone))
    first, second = aware.utcoffset(), aware.replace(fold=1).utcoffset()
    if first == second or first is None or second is None:
        return None
    return Doubt.SKIPPED if second > first else Doubt.AMBIGUOUS


@dataclass(frozen=True, slots=True)
class Transition:
    """A clock change of a zone."""

    at: int
    """The first second after it, as an instant."""
    before: int
    """Seconds that wall clocks were ahead of UTC until then."""
    after: int


@lru_cache(maxsize=64)
def transitions(zone: str, start: int, end: int) -> tuple[Transition, ...]:
    """The clock changes after `start` and up to `end`, in order: looked for day by day, then halved to the second."""
    found = []
    low, before = start, offset(start, zone)
    while low < end:
        high = min(low + _DAY, end)
        after = offset(high, zone)
        if after != before:
            found.append(Transition(_change(low, high, zone), before, after))
        low, before = high, after
    return tuple(found)


def _change(low: int, high: int, zone: str) -> int:
    before = offset(low, zone)
    while high - low > 1:
        middle = (low + high) // 2
        if offset(middle, zone) == before:
            low = middle
        else:
            high = middle
    return high


def offset(at: int, zone: str) -> int:
    """Seconds that wall clocks in the zone are ahead of UTC at an instant."""
    ahead = to_local(at, zone).utcoffset() or timedelta()
    return int(ahead.total_seconds())
