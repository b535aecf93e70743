"""Local time and instants: what a wall clock shows, and which second it means."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

_EPOCH = datetime(1970, 1, 1)


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
    return int((local - offset - _EPOCH) // timedelta(seconds=1))


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
    if len(text.strip()) <= 10:
        raise ValueError(f"{text} has no time of day")
    moment = datetime.fromisoformat(text.strip().replace(",", "."))
    if moment.tzinfo is not None:
        return Reading(int((moment.astimezone(UTC).replace(tzinfo=None) - _EPOCH) // timedelta(seconds=1)))
    return Reading(instant_of(moment, zone), doubt_of(moment, zone))


def doubt_of(local: datetime, zone: str) -> Doubt | None:
    """Whether a wall-clock time is skipped or occurs twice; `None` where it names one instant."""
    aware = local.replace(tzinfo=zone_info(zone))
    first, second = aware.utcoffset(), aware.replace(fold=1).utcoffset()
    if first == second or first is None or second is None:
        return None
    return Doubt.SKIPPED if second > first else Doubt.AMBIGUOUS
