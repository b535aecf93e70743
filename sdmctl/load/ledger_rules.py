"""What the budgets say of the entries that name the same line, year, kind of work and profile, and what is wrong.

The same rules serve entries of documents, one by one, and columns of an export: `Bounds` are what either compares.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sdmctl.checks.nearest import suggestion
from sdmctl.load.ledger_names import LedgerNames
from sdmctl.load.left_out import counted
from sdmctl.load.quoting import cut
from sdmctl.model.budget import BudgetLine

_EPOCH = date(1970, 1, 1).toordinal()
ALWAYS, NEVER = -(1 << 30), 1 << 30
"""Days before and after all others."""
OF_ENTRIES = (
    "entry-outside-budget",
    "unknown-unit",
    "profile-without-rate",
    "entry-outside-term",
    "entry-on-closed-line",
    "entry-after-expiry",
    "missing-quantity",
    "entry-without-price",
)
"""What the budgets can have against an entry, in the order in which it is looked for; an entry has one fault."""
IN_OPENING = "entry-in-opening"
"""What the budgets have against an entry that is read, and kept out of what its line has consumed."""
DOUBTS = ("entry-on-closed-line", IN_OPENING)
"""What is a warning: the gate finds the first, and the second leaves every figure as the budget has it."""
FIELDS = {"unknown-unit": "unit", "profile-without-rate": "profile", "missing-quantity": "quantity"}
"""By code, the field at which the finding is; all others are the day's."""


class Key(NamedTuple):
    """What entries have in common, by codes of `LedgerNames`."""

    line: int
    year: int
    unit: int | None
    profile: int | None


class Bounds(NamedTuple):
    """What holds for the entries of a key; days since 1970-01-01, each the last or first that is allowed."""

    fault: str | None
    """What is wrong with all of them."""
    weight: int
    """Hundredths of the line's unit in a piece."""
    money: bool
    """Whether the line counts money."""
    last: int
    """The last day of which the line has entries."""
    expires: int
    """The last day on which it can be consumed or ordered."""
    priced_from: int
    """The first day with a price; of a line without any price, `ALWAYS`."""


def days(day: date) -> int:
    """A day as the tables have it."""
    return day.toordinal() - _EPOCH


def day_of(number: int) -> date:
    """The day that a number of the tables is."""
    return date.fromordinal(_EPOCH + number)


def bounds(key: Key, names: LedgerNames) -> Bounds:
    """What the budget of its year says of a key."""
    line = names.lines.get((names.known["line"][key.line], key.year))
    if line is None:
        return Bounds("entry-outside-budget", 0, money=False, last=NEVER, expires=NEVER, priced_from=ALWAYS)
    unit = None if key.unit is None else names.known["unit"][key.unit]
    profile = None if key.profile is None else names.known["profile"][key.profile]
    fault = None
    if unit is not None and unit not in line.catalogue:
        fault = "unknown-unit"
    elif profile is not None and line.rates and profile not in line.rates and not _priced_without(line):
        fault = "profile-without-rate"
    return Bounds(
        fault,
        100 if unit is None else int(line.catalogue.get(unit, 0) * 100),
        line.counts_money,
        NEVER if line.closed is None else days(line.closed),
        NEVER if line.expires is None else days(line.expires),
        _priced_from(line, profile) if line.is_priced else ALWAYS,
    )


def _priced_without(line: BudgetLine) -> bool:
    """Whether a unit has a price without a profile."""
    return line.unit_price is not None or bool(line.prices)


def _priced_from(line: BudgetLine, profile: str | None) -> int:
    rate = line.rates.get(profile) if profile is not None else None
    found = NEVER
    for price, prices in ((line.unit_price, line.prices), *(((rate.price, rate.prices),) if rate else ())):
        found = min([found, *([ALWAYS] if price is not None else map(days, prices))])
    return found


def opens_with(line: BudgetLine | None, stage: str, day: date) -> bool:
    """Whether an entry consumes in a month of which the budget says itself what was consumed."""
    return line is not None and stage == "consumed" and f"{day:%Y-%m}" in line.opening


class Wrong(NamedTuple):
    """Entries of one key with one fault, the first of which is shown."""

    code: str
    key: Key
    day: int
    times: int


def words(wrong: Wrong, names: LedgerNames, term: tuple[date, date]) -> tuple[str, str]:
    """What is to be said of a fault, and the hint."""
    name, day = names.known["line"][wrong.key.line], day_of(wrong.day).isoformat()
    line = names.lines.get((name, wrong.key.year))
    unit = None if wrong.key.unit is None else names.known["unit"][wrong.key.unit]
    profile = None if wrong.key.profile is None else names.known["profile"][wrong.key.profile]
    own = f"`{cut(name)}`"
    message, hint = {
        "entry-outside-budget": (
            f"no budget of {wrong.key.year} has the line {own}",
            f"write the budget of {wrong.key.year}, or correct the day",
        ),
        "unknown-unit": (
            f"the catalogue of {own} has no `{cut(unit or '')}`",
            (suggestion(unit or "", tuple(line.catalogue)) if line else None) or "add it to the line's `catalogue`",
        ),
        "profile-without-rate": (
            f"{own} has no rate for `{cut(profile or '')}`",
            "add it to the line's `rates`, or give the line a `unit_price`",
        ),
        "entry-outside-term": (
            f"{day} is outside the contract's term, {term[0]} to {term[1]}",
            "correct the day, or extend the contract by an amendment",
        ),
        "entry-on-closed-line": (
            f"{own} was closed on {line.closed if line else ''}, and the entry is of {day}",
            "write it on the line that is open, or move `closed`",
        ),
        IN_OPENING: (
            f"{own} opens with {day[:7]}: what is consumed in that month is there already, and the entry is not added",
            "take the month out of `opening`, or leave the entry as a mere record",
        ),
        "entry-after-expiry": (
            f"{own} expired on {line.expires if line else ''}, and the entry is of {day}",
            "what is left on an expired line is lost: write it on another line, or move `expires`",
        ),
        "missing-quantity": (
            f"an entry on {own} says {_needed(line)}",
            "write `quantity`, or `unit` for one piece of it; on a line that counts money, `amount`",
        ),
        "entry-without-price": (
            f"nothing says what {own} costs on {day}",
            "add the price to the line, or an `amount` to the entry",
        ),
    }[wrong.code]
    return f"{message} ({counted(wrong.times, 'entry', 'entries')})", hint


def _needed(line: BudgetLine | None) -> str:
    return "no amount" if line is not None and line.counts_money else "no quantity"
