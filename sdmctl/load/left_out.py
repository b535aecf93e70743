"""Tickets that cannot be judged: why, and how many they are."""

from collections import Counter
from collections.abc import Mapping

from sdmctl.model.tables import LeftOut

REASONS = {
    "unreadable-ticket": "the ticket is not written as a ticket is",
    "ragged-row": "its row has too few or too many cells",
    "unterminated-quote": "its row is behind a quote that nothing closes",
    "duplicate-ticket": "its id is that of an earlier ticket",
    "missing-cell": "its id, its opening or the instant of an event is missing",
    "unreadable-date": "an instant of it cannot be read",
    "unreadable-effort": "its effort cannot be read",
    "unmapped-value": "a value of it is mapped to none of the contract",
    "unknown-status": "a status of it is none of the contract's",
    "unknown-priority": "a priority of it is none of the contract's",
    "unknown-service": "a service of it is none of the contract's",
    "unknown-nature": "a nature of it is none that a ticket has",
    "unknown-event": "an event of it is none that a ticket has",
    "unknown-ticket": "its history is there, but not the ticket",
    "unreadable-entry": "the entry is not written as an entry is",
    "unreadable-number": "a quantity or an amount of it cannot be read",
    "unknown-line": "its line is none of the budgets'",
    "unknown-stage": "its stage is none that an entry has",
    "unknown-unit": "its kind of work is none of the line's catalogue",
    "other-currency": "its currency is not the contract's",
    "entry-outside-budget": "no budget of its year has its line",
    "profile-without-rate": "the line has no rate for its profile",
    "entry-outside-term": "its day is outside the contract's term",
    "entry-on-closed-line": "its line was closed by then",
    "entry-after-expiry": "its line had expired by then",
    "missing-quantity": "it says neither how much nor for how much",
    "entry-without-price": "nothing says what it costs on its day",
    "entry-of-left-out-ticket": "its ticket is left out",
}
"""By code of the diagnostic that tells the place: why a ticket is in no figure."""

FAULTS = tuple(REASONS)
"""In a table being read, the fault of a row is the position of its code here."""


def counted(count: int, one: str, many: str) -> str:
    """How many there are, in words: `1 event`, `12,000 events`."""
    return f"{count:,} {one if count == 1 else many}"


def left_out(counts: Mapping[str, int]) -> tuple[LeftOut, ...]:
    """The tickets left out, in the order of the reasons."""
    return tuple(LeftOut(code, reason, counts[code]) for code, reason in REASONS.items() if counts.get(code))


def together(*parts: tuple[LeftOut, ...]) -> tuple[LeftOut, ...]:
    """What several readings left out, added up."""
    total: Counter[str] = Counter()
    for each in (one for part in parts for one in part):
        total[each.code] += each.count
    return left_out(total)
