"""Documents and exports of a contract as the tables that are judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from sdmctl.diagnostics import Diagnostic, InDocument
from sdmctl.load.export.drafts import Drafts
from sdmctl.load.export.event_log import EventLog
from sdmctl.load.export.files import Reach
from sdmctl.load.export.histories import Histories
from sdmctl.load.export.ledger_sources import read_ledger
from sdmctl.load.export.reading import Reading
from sdmctl.load.export.sheets import Sheets
from sdmctl.load.export.standing import is_needed, standing_events
from sdmctl.load.export.ticket_rows import read_ticket_rows
from sdmctl.load.export.waiting import STATUS, Waiting, settle_waiting, waiting_in
from sdmctl.load.ledger import has_ledger
from sdmctl.load.left_out import together
from sdmctl.load.moments import read_moment_at
from sdmctl.load.tickets import Documents, read_documents
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.source import Source
from sdmctl.model.tables import Tables, vocabulary
from sdmctl.model.tickets import HISTORY_FIELDS


def read_tables(
    dossier: Dossier, *, root: Path | None = None, allow_outside: bool = False
) -> tuple[Tables, tuple[Diagnostic, ...]]:
    """The tickets and events of a contract, from its documents and from the exports that its sources name.

    `root` is the repository's folder, out of which no source leads unless `allow_outside`; where it is not given it is
    the contract's own. What cannot be judged is left out, counted and said.
    """
    documents = read_documents(dossier)
    reach = Reach(root or dossier.folder, allow_outside)
    sheets = Sheets(reach, dossier.contract.document.time_zone, list(documents.records.files))
    tables = _Loading(dossier, sheets).tables(documents)
    return tables, (*documents.diagnostics, *sheets.diagnostics)


@dataclass(slots=True)
class _Loading:
    dossier: Dossier
    sheets: Sheets
    drafts: Drafts = field(default_factory=Drafts)
    log: EventLog = field(default_factory=EventLog)
    waiting: list[Waiting] = field(default_factory=list)

    @property
    def contract(self) -> Contract:
        """The contract whose tables are read."""
        return self.dossier.contract.document

    def tables(self, documents: Documents) -> Tables:
        """Read everything."""
        self.drafts.add_documents(documents)
        self.log.add(pl.DataFrame(documents.records.events, infer_schema_length=None), self.drafts)
        self._read_tickets()
        self._read_history()
        self._let_tickets_speak()
        events = self.log.table(self.drafts, vocabulary(self.contract), self.sheets)
        entries = read_ledger(self.dossier, self.sheets, self.drafts) if has_ledger(self.dossier) else None
        return Tables(
            tickets=self.drafts.tickets(),
            events=events,
            files=tuple(self.sheets.files),
            exported_at=max(self._exported(documents), default=None),
            left_out=together(documents.records.left_out, self.drafts.left_out()),
            entries=entries,
        )

    def _read_tickets(self) -> None:
        told = any(STATUS in read.document.columns for read in self._sources("history"))
        for read in self._sources("tickets"):
            self.sheets.read(read, self._take_tickets, frozenset((STATUS,)) if told else frozenset())

    def _take_tickets(self, number: int, reading: Reading) -> None:
        self.drafts.lost.update(read_ticket_rows(reading, self.contract))
        self.drafts.add(reading.placed(number))
        waiting = waiting_in(number, reading)
        self.waiting += [waiting] if waiting else []

    def _read_history(self) -> None:
        alone = not self.dossier.tickets and all(read.document.reads != "tickets" for read in self.dossier.sources)
        sources = list(self._sources("history"))
        Histories(self.contract, self.sheets, self.drafts, sources, self.log).read(alone=alone)

    def _let_tickets_speak(self) -> None:
        """Where the history of a ticket tells no status, its own columns do."""
        if is_needed(self.drafts):
            words, told = vocabulary(self.contract), self.log.told()
            settle_waiting(self.drafts, told, self.waiting, words)
            self.log.add(standing_events(self.drafts, told, words, self.sheets), self.drafts)

    def _sources(self, reads: str) -> Iterator[Read[Source]]:
        """The sources of tickets or history that name the columns they need; for the others a check has an error."""
        needs = {"tickets": {"id", "opened"}, "history": {"ticket", "at"}}[reads]
        for read in self.dossier.sources:
            columns = set(read.document.columns)
            whole = needs <= columns and (reads == "tickets" or columns & set(HISTORY_FIELDS))
            if read.document.reads == reads and whole:
                yield read

    def _exported(self, documents: Documents) -> Iterator[int]:
        """When the documents and exports were made, as far as they say."""
        if documents.records.exported_at is not None:
            yield documents.records.exported_at
        for read in self.dossier.sources:
            source = read.document
            if source.exported_at is not None:
                zone = source.time_zone or self.contract.time_zone
                at, diagnostic = read_moment_at(source.exported_at, zone, InDocument(read.file, ("exported_at",)))
                self.sheets.diagnostics += [diagnostic] if diagnostic else []
                if at is not None:
                    yield at
