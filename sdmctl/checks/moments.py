"""Instants that documents write, as far as they can be read."""

from datetime import date, timedelta

from sdmctl.calendar.zone import midnight, read_instant
from sdmctl.model.contract import Contract


def moment(text: str | None, zone: str) -> int | None:
    """The instant of a text; `None` where there is none, or where it cannot be read: another check says so."""
    if text is None:
        return None
    try:
        return read_instant(text, zone).at
    except (ValueError, OverflowError):
        return None


def term_of(contract: Contract) -> tuple[int, int]:
    """The first instant of the contract's term, and the first after it."""
    first = max(contract.term.start, date(1, 1, 2))  # in the first and last days there is no room for an offset
    last = min(contract.term.end, date(9999, 12, 29))
    return midnight(first, contract.time_zone), midnight(last + timedelta(days=1), contract.time_zone)


def end_of(day: date, zone: str) -> int:
    """The first instant after a day, as far as the calendar of the world has room for it."""
    return midnight(min(max(day, date(1, 1, 2)), date(9999, 12, 29)) + timedelta(days=1), zone)
