"""The rows that a check of tickets looks at: three tables, their columns, and what is the same in every row."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import NamedTuple

from sdmctl.checks.moments import term_of
from sdmctl.model.contract import Contract, Phase
from sdmctl.model.tables import PHASES

TICKETS = "tickets"
"""Columns of `model.tables.TICKETS`, and `unprintable`: whether the id holds control characters;
for each of `links.LINKS`, whether it names a ticket that is not there, and whether it leads round in a circle."""
EVENTS = "events"
"""Columns of `EVENT_COLUMNS`, `opened` of the ticket, which is there, `enters`: the phase's code or `NO_PHASE`, and of
each of `STEPS` when the ticket came to it first."""
PAUSES = "pauses"
"""Of each pause, those that touch being one: the columns of the event that began it, `until` and `over`. Where it is
not over, `until` is the export, null where no export says when it was made."""

RESOLVED, CLOSED, PAUSED, CANCELLED = (
    PHASES.index(phase) for phase in (Phase.RESOLVED, Phase.CLOSED, Phase.PAUSED, Phase.CANCELLED)
)
NO_PHASE = -1
UNPRINTABLE = "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]"
"""Control characters, and those that break lines or turn the direction of text."""

STEPS = ("quoted", "approved", "delivered")
"""In the life of an evolution, those that another may come before by mistake."""

CLOCKS_APART = 60
"""So many seconds before its opening an event of a ticket is read as at the opening."""

SHOWN = 20
"""How many rows of one check and file get a diagnostic of their own."""


class Limits(NamedTuple):
    """What is the same in every row, by the names that checks use: instants of the contract and of the export."""

    term_start: int
    term_after: int
    exported_at: int | None


def limits(contract: Contract, exported_at: int | None) -> Limits:
    """The limits of a contract whose tickets were exported at an instant."""
    return Limits(*term_of(contract), exported_at)


@dataclass(frozen=True, slots=True)
class Broken:
    """What one check found in one file: how many rows, and the first of them."""

    file: int
    """The position in the tables' files."""
    count: int
    rows: tuple[SimpleNamespace, ...]
    """At most `SHOWN`, in the order of the file."""


class Caught(NamedTuple):
    """What one check found: by file, and the numbers of all tickets concerned, sorted."""

    files: tuple[Broken, ...] = ()
    tickets: tuple[int, ...] = ()
