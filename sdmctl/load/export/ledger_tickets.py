"""The column of a ledger that names tickets: their numbers, and what is wrong with those that are none."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from sdmctl.load.export.drafts import Drafts
from sdmctl.load.export.ids import TicketIds
from sdmctl.load.export.reading import FAULT, Reading
from sdmctl.load.export.sheet import ROW
from sdmctl.load.ledger_documents import of_ticket

MOST_TICKETS = 200
"""So many unknown tickets of a column are listed one by one."""


@dataclass(frozen=True, slots=True)
class LedgerTickets:
    """A column of ids of tickets."""

    cells: pl.Expr
    drafts: Drafts
    ids: TicketIds
    field: str = "ticket"

    def expression(self) -> pl.Expr:
        """Ids, or the numbers in them."""
        return self.ids.reading(self.cells.cast(pl.String)).alias(self.field)

    def settle(self, reading: Reading) -> pl.Series:
        """The numbers of tickets; ids of none are said, and those of tickets that are left out."""
        read = reading.frame[self.field]
        if read.null_count() == len(read):
            return pl.repeat(None, len(read), dtype=pl.Int32, eager=True)
        numbers = self.ids.tickets(read).cast(pl.Int32)
        self._say(reading, "unknown-ticket", numbers.is_null() & read.is_not_null())
        lost = self.drafts.table[FAULT].is_not_null()
        if lost.any():
            self._say(reading, "entry-of-left-out-ticket", lost.gather(numbers).fill_null(value=False))
        return numbers

    def _say(self, reading: Reading, code: str, wrong: pl.Series) -> None:
        if not wrong.any():
            return
        cells = reading.cells(self.field, wrong)
        values = cells.group_by("text", maintain_order=True).agg(pl.len(), pl.col(ROW).first())
        known = tuple(self.drafts.table["id"].drop_nulls().head(10_000))
        for text, count, row in values.head(MOST_TICKETS).iter_rows():
            reading.say(of_ticket(code, text, count, reading.place(row, self.field), known))
        if values.height > MOST_TICKETS:
            rest = values[MOST_TICKETS:]
            message = f"{rest.height:,} more ids are those of no ticket ({rest['len'].sum():,} cells)"
            reading.error(
                code, message, reading.place(rest[0, ROW], self.field), "see whether the column is the right one"
            )
        reading.fault(code, wrong)
