"""Tickets as they are gathered from documents and exports, before it is known which of them can be judged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import polars as pl

from sdmctl.diagnostics import error
from sdmctl.load.export.ids import TicketIds, ticket_ids
from sdmctl.load.export.reading import FAULT
from sdmctl.load.export.sheet import ROW
from sdmctl.load.export.sheets import Sheets
from sdmctl.load.left_out import FAULTS, counted, left_out
from sdmctl.load.quoting import cut
from sdmctl.load.tickets import Documents
from sdmctl.model.tables import TICKETS, LeftOut

COUNTED = len(FAULTS)
"""The fault of a ticket that is counted elsewhere, and is here only for its id."""
_NUMBER = "ticket"
_WORKING = {
    "responded": "Int64",
    "resolved": "Int64",
    "closed": "Int64",
    "status": "Int16",
    FAULT: "Int8",
}
"""Columns of a draft besides those of a ticket."""
_TYPES = {name: getattr(pl, kind) for name, kind in (TICKETS | _WORKING).items() if name != _NUMBER}


@dataclass(slots=True)
class Drafts:
    """Tickets, numbered in the order in which they were found."""

    lost: Counter[str] = field(default_factory=Counter)
    """By code of the reason, how many rows are not even drafts."""
    table: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=_TYPES))

    def add_documents(self, documents: Documents) -> None:
        """Take the tickets of documents; those that they left out are here for their ids."""
        tickets = {name: column for name, column in documents.records.tickets.items() if name != _NUMBER}
        self.add(pl.DataFrame(tickets, schema={name: _TYPES[name] for name in tickets}))
        ghosts = pl.DataFrame({"id": sorted(documents.left_out_ids)}, schema={"id": pl.String})
        self.add(ghosts.with_columns(pl.lit(COUNTED, pl.Int8).alias(FAULT)))

    def ids(self) -> TicketIds:
        """The ids of all tickets that there are so far."""
        return ticket_ids(self.table["id"])

    def refuse_repeated(self, ids: TicketIds, sheets: Sheets) -> None:
        """Leave out tickets whose id is that of an earlier one, and say so."""
        first = ids.first_of_each()
        if first is None:
            return
        repeated = self.table.filter(~first)
        duplicate = pl.lit(FAULTS.index("duplicate-ticket"), pl.Int8)
        self.table = self.table.with_columns(pl.when(first).then(FAULT).otherwise(duplicate).alias(FAULT))
        for group in repeated.partition_by("file", maintain_order=True):
            number, row, id_ = group.select("file", ROW, "id").row(0)
            message = f"the id `{cut(id_)}` is that of an earlier ticket ({counted(group.height, 'ticket', 'tickets')})"
            hint = "export each ticket once; where exports overlap, name only the latest"
            sheets.say(error("duplicate-ticket", message, sheets.place(number, row, ("tickets", "id")), hint))

    def fault(self, tickets: pl.Series, faults: pl.Series) -> None:
        """Leave out tickets for the faults of their events; the first fault of a ticket stays."""
        found = pl.DataFrame([tickets.alias(_NUMBER), faults.alias(FAULT)]).drop_nulls()
        found = found.unique(_NUMBER, keep="first", maintain_order=True)
        own = self.table[FAULT]
        new = found.filter(own.gather(found[_NUMBER]).is_null())
        if new.height:
            self.table = self.table.with_columns(own.scatter(new[_NUMBER], new[FAULT]).alias(FAULT))

    @property
    def is_judged(self) -> pl.Series | None:
        """Which tickets can be judged; `None` where all can."""
        fault = self.table[FAULT]
        return None if fault.null_count() == len(fault) else fault.is_null()

    def left_out(self) -> tuple[LeftOut, ...]:
        """The tickets that cannot be judged, by the reason."""
        counts = Counter(self.lost)
        for fault, count in self.table.filter(pl.col(FAULT) < COUNTED).group_by(FAULT).len().iter_rows():
            counts[FAULTS[fault]] += count
        return left_out(counts)

    def tickets(self) -> pl.DataFrame:
        """The tickets that can be judged."""
        numbered = self.table.with_columns(pl.int_range(pl.len(), dtype=pl.Int32).alias(_NUMBER))
        judged = self.is_judged
        numbered = numbered if judged is None else numbered.filter(judged)
        return numbered.select(*TICKETS).with_columns(pl.col("excluded").fill_null(value=False))

    def add(self, frame: pl.DataFrame) -> None:
        """Take tickets, with the columns of a ticket that there are, `file`, `row` and their faults."""
        typed = frame.select(
            pl.col(name).cast(kind) if name in frame.columns else pl.lit(None, kind).alias(name)
            for name, kind in _TYPES.items()
        )
        self.table = typed if self.table.is_empty() else pl.concat([self.table, typed])
