"""Instants that tickets documents write: read exactly, with what is wrong or in doubt about them."""

from sdmctl.calendar.zone import Doubt, read_instant
from sdmctl.diagnostics import Diagnostic, Place, error, warning

LATEST = 7_258_118_400
"""2200-01-01T00:00Z: no contract runs so long; what lies there, or before 1970, is a mistake."""
OUT_OF_RANGE = "it is not between 1970 and 2200"
DOUBTS = {
    Doubt.SKIPPED: ("skipped-local-time", "the clock skips it, so it moves forward"),
    Doubt.AMBIGUOUS: ("ambiguous-local-time", "it occurs twice, and the first is taken"),
}
"""By doubt: code, and how the local time is read."""
DOUBT_HINT = "write the offset, as 2026-10-25T02:30:00+01:00"


def read_moment_at(text: str, zone: str, place: Place) -> tuple[int | None, Diagnostic | None]:
    """The instant of a text, `None` where it is none; and what is to be said of it."""
    try:
        reading = read_instant(text, zone)
    except (ValueError, OverflowError) as fault:
        reason = "it has no time of day" if "no time of day" in str(fault) else "there is no such instant"
        return None, _unreadable(text, reason, place)
    if not 0 <= reading.at < LATEST:
        return None, _unreadable(text, OUT_OF_RANGE, place)
    if reading.doubt is None:
        return reading.at, None
    code, words = DOUBTS[reading.doubt]
    return reading.at, warning(code, f"`{text}` is local time in {zone}: {words}", place, DOUBT_HINT)


def _unreadable(text: str, reason: str, place: Place) -> Diagnostic:
    return error("unreadable-date", f"`{text}` is not an instant: {reason}", place, "write 2026-10-31T14:30:00+01:00")
