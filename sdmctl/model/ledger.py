"""The ledger: what was ordered, consumed, invoiced and paid on the lines of the budget, and its table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from sdmctl.model.document import Day, Document, Model, Name

if TYPE_CHECKING:
    import polars as pl

    from sdmctl.diagnostics import Place
    from sdmctl.model.tables import LeftOut

STAGES = ("ordered", "consumed", "invoiced", "paid")
DECIMALS = 4
"""Of a quantity or an amount in the ledger; no timesheet and no invoice has more."""
MOST_UNITS, MOST_MONEY = 10_000_000, 1_000_000_000
"""No quantity and no amount of one entry is larger."""

Quantity = Annotated[Decimal, Field(ge=-MOST_UNITS, le=MOST_UNITS, decimal_places=DECIMALS)]
"""Negative where an entry takes an earlier one back."""
Sum = Annotated[Decimal, Field(ge=-MOST_MONEY, le=MOST_MONEY, decimal_places=DECIMALS)]
"""Money, excluding VAT; negative where an entry takes an earlier one back."""


class Entry(Model):
    """One entry: so much was ordered, consumed, invoiced or paid on a day."""

    line: Name
    stage: Literal[STAGES]  # type: ignore[valid-type]  # one list serves the model and the tables
    day: Day
    quantity: Quantity | None = None
    """In the line's unit, or in pieces of `unit`."""
    unit: Name | None = None
    """The kind of work, as the line's catalogue has it: one piece of it where no quantity is written."""
    profile: Name | None = None
    """Of time: who worked, as the line's rates have it."""
    amount: Sum | None = None
    """Excluding VAT; default: what the quantity costs on that day."""
    currency: Name | None = None
    ticket: Name | None = None
    reference: Name | None = None
    """The order: what is consumed under the same reference, or on the same ticket, is no longer only ordered."""
    began: Day | None = None
    """When the work began, where that was before the day."""
    note: str | None = None


class Ledger(Document):
    """What became of the budget, entry by entry; the order of entries means nothing."""

    kind: Literal["ledger"]
    entries: tuple[Entry, ...]


LEDGER_COLUMNS = (
    "line", "stage", "day", "quantity", "unit", "profile", "amount", "currency", "ticket", "reference", "began",
)  # fmt: skip
"""Fields that a source may have for a ledger."""

LEDGER = {
    "line": "Int16",  # position in `Entries.lines`
    "stage": "Int8",  # position in `STAGES`
    "day": "Int32",  # days since 1970-01-01, in the contract's own calendar
    "units": "Int64",  # millionths of the line's unit, of the currency on a line of fixed price; null: an amount only
    "profile": "Int16",  # position in `Entries.profiles`; null where none is said
    "amount": "Int64",  # ten-thousandths of the currency; null: what the units cost
    "ticket": "Int32",  # number in the table of tickets; null where none is said
    "reference": "String",
    "began": "Int32",  # days, as `day`
    "file": "Int16",  # the position in `Tables.files` …
    "row": "Int32",  # … and the entry in it, from 0
}
"""Columns of the table of the ledger; whole numbers throughout, so that sums are exact. Its order means nothing."""
UNIT, CENT = 1_000_000, 10_000
"""How many there are of a unit in `units`, and of the currency in `amount`."""


@dataclass(frozen=True, slots=True)
class OnClosedLine:
    """Entries of one file on a line that was closed by then; they are in no figure."""

    line: str
    """By name in the budget of the day's year."""
    day: date
    """Of the first of them, as the file has them."""
    entries: int
    place: Place
    """Of the first."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The ledger of a contract, ready to be counted."""

    table: pl.DataFrame
    """Columns `LEDGER`."""
    lines: tuple[str, ...]
    """The names of the budgets' lines, in the order of their codes."""
    profiles: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()
    """Entries that are in no figure."""
    on_closed_lines: tuple[OnClosedLine, ...] = ()
    """Of those, the ones that a finding of the gate tells."""
