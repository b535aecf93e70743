"""An event of a ticket before it is a row of the table."""

from dataclasses import dataclass

from sdmctl.load.record import Row

_ORDER = ("status", "priority", "nature", "service", "event")


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of a ticket: its instant, and the columns of the table of events from `phase` to `event`."""

    at: int
    codes: tuple[int | None, ...]
    asked_by: str | None = None


def codes_of(row: Row, field: str, code: int) -> tuple[int | None, ...]:
    """The columns from `phase` to `event` of an event that says one field."""
    phase = row.reader.phases[code] if field == "status" else None
    return (phase, *(code if name == field else None for name in _ORDER))
