"""The rows of an export as events: what changed on which ticket, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from sdmctl.load.export.columns import columns
from sdmctl.load.export.ids import TicketIds
from sdmctl.load.export.reading import Reading, cell
from sdmctl.load.export.ticket_rows import drop_empty, drop_without, say_missing, say_spoilt, settle_ticket
from sdmctl.model.contract import Contract
from sdmctl.model.tickets import HISTORY_FIELDS

TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class TicketColumn:
    """The column that says which ticket a row is of."""

    cells: pl.Expr
    ids: TicketIds | None
    """`None` where the tickets are not known before their history."""
    field: str = TICKET

    def expression(self) -> pl.Expr:
        """Ids, or the numbers in them."""
        read = self.ids.reading(self.cells) if self.ids else self.cells.cast(pl.String)
        return read.alias(self.field)

    def settle(self, reading: Reading) -> pl.Series:
        """As they are."""
        return reading.frame[self.field]


def read_history_rows(reading: Reading, contract: Contract, ids: TicketIds | None, more: Sequence[str]) -> Counter[str]:
    """The events of a sheet: `ticket` as `ids` reads it, `at`, the history fields it has, and faults.

    `more` names columns of tickets that are read along. Rows of no ticket are counted by code; rows on which nothing is
    written are none, and those that are spoilt are said, but not counted: their ticket may be known.
    """
    ticket = TicketColumn(cell(reading, TICKET), ids)
    reading.take([ticket, *columns(reading, ("at", *HISTORY_FIELDS, "asked_by", *more), contract)])
    say_spoilt(reading)
    drop_empty(reading)
    lost = drop_without(reading, TICKET)
    say_missing(reading, "at")
    settle_ticket(reading, contract)
    return Counter({"missing-cell": lost})
