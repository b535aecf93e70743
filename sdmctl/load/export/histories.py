"""The history sources of a contract: their events, and the tickets that are known from their history alone."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl

from sdmctl.load.export.drafts import Drafts
from sdmctl.load.export.event_log import SNAPSHOT, EventLog
from sdmctl.load.export.history_rows import TICKET, read_history_rows
from sdmctl.load.export.ids import TicketIds
from sdmctl.load.export.made import ALONG, tickets_made_of
from sdmctl.load.export.reading import Reading
from sdmctl.load.export.sheet import ROW
from sdmctl.load.export.sheets import Sheets
from sdmctl.load.left_out import FAULTS, counted
from sdmctl.load.quoting import cut
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Read
from sdmctl.model.source import Source


@dataclass(slots=True)
class Histories:
    """History sources in their order, with what was read of them so far."""

    contract: Contract
    sheets: Sheets
    drafts: Drafts
    sources: list[Read[Source]]
    log: EventLog
    events: dict[int, list[pl.DataFrame]] = field(default_factory=dict)
    """By position of the source."""
    spoilt: list[tuple[str, str]] = field(default_factory=list)
    """Ids of tickets of which a row is spoilt, with the code of that."""

    def read(self, *, alone: bool) -> None:
        """Read all; `alone` says that nothing but the history holds tickets.

        A log that says when tickets were opened holds them too.
        """
        logs = {number for number, read in enumerate(self.sources) if alone or "opened" in read.document.columns}
        for number in sorted(logs):
            self.events[number] = self._log(self.sources[number])
        whole = [part for parts in self.events.values() for part in parts]
        if whole:
            history = pl.concat(whole, how="diagonal_relaxed")
            self.drafts.add(tickets_made_of(history, self.drafts.table["id"]))
        ids = self.drafts.ids()
        self.drafts.refuse_repeated(ids, self.sheets)
        for number, read in enumerate(self.sources):
            if number in logs:
                for part in self.events.pop(number):
                    self.log.add(_known(part, ids), self.drafts)
            else:
                self._join(read, ids)
        self._refuse_spoilt(ids)

    def _log(self, read: Read[Source]) -> list[pl.DataFrame]:
        """The rows of a log, each with the ticket as it was written out then."""
        matrix = bool(self.contract.priorities.matrix)
        more = [name for name in ALONG if matrix or name not in ("impact", "urgency")]
        found: list[pl.DataFrame] = []

        def take(number: int, reading: Reading) -> None:
            self.drafts.lost.update(read_history_rows(reading, self.contract, None, more))
            self._note_spoilt(reading)
            found.append(reading.placed(number).with_columns(pl.lit(value=True).alias(SNAPSHOT)))

        self.sheets.read(read, take)
        return found

    def _join(self, read: Read[Source], ids: TicketIds) -> None:
        """Log the events of tickets that are known."""

        def take(number: int, reading: Reading) -> None:
            self.drafts.lost.update(read_history_rows(reading, self.contract, ids, ()))
            self._note_spoilt(reading)
            tickets = ids.tickets(reading.frame[TICKET])
            unknown = tickets.is_null()
            if unknown.any():
                self._say_unknown(reading, unknown)
            events = reading.placed(number).with_columns(tickets.alias(TICKET))
            self.log.add(events.filter(~unknown) if unknown.any() else events, self.drafts)

        self.sheets.read(read, take)

    def _say_unknown(self, reading: Reading, unknown: pl.Series) -> None:
        cells = reading.cells(TICKET, unknown)
        text, row = cells.select("text", ROW).row(0)
        ids = cells["text"].n_unique()
        count = f"{counted(cells.height, 'event', 'events')} of {counted(ids, 'ticket', 'tickets')}"
        hint = "export the ticket too, or see whether both exports write ids in the same way"
        message = f"no ticket has the id `{cut(text)}` ({count})"
        reading.error("unknown-ticket", message, reading.place(row, TICKET), hint)
        self.drafts.lost["unknown-ticket"] += ids

    def _note_spoilt(self, reading: Reading) -> None:
        """The ticket of a spoilt row has a gap in its history; a row that does not tell its ticket is lost."""
        place = reading.sheet.names.index(reading.source.columns[TICKET])
        for each in reading.sheet.spoilt:
            if len(each.cells) > place:
                self.spoilt.append((each.cells[place], each.code))
            else:
                self.drafts.lost[each.code] += each.count

    def _refuse_spoilt(self, ids: TicketIds) -> None:
        if not self.spoilt:
            return
        texts = pl.DataFrame(self.spoilt, schema={TICKET: pl.String, "code": pl.String}, orient="row")
        tickets = ids.tickets(texts.select(ids.reading(pl.col(TICKET))).to_series())
        self.drafts.lost.update(texts["code"].filter(tickets.is_null()).to_list())
        self.drafts.fault(tickets, pl.Series([FAULTS.index(code) for code in texts["code"]], dtype=pl.Int8))


def _known(frame: pl.DataFrame, ids: TicketIds) -> pl.DataFrame:
    """Rows with the numbers of their tickets, all of which are known."""
    read = frame.select(ids.reading(pl.col(TICKET))).to_series()
    return frame.with_columns(ids.tickets(read).alias(TICKET))
