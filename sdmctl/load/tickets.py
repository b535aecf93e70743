"""Tickets documents as records: names turned into codes, instants into seconds, and no table engine."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sdmctl.diagnostics import Diagnostic, InDocument
from sdmctl.load.collector import paused_collector
from sdmctl.load.documents import ticket_positions
from sdmctl.load.history import events_of
from sdmctl.load.left_out import left_out
from sdmctl.load.record import RecordReader
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.tables import EVENT_COLUMNS, TICKETS, Records
from sdmctl.model.tickets import Ticket, Tickets


@dataclass(slots=True)
class Documents:
    """What the tickets documents of a contract hold."""

    records: Records
    diagnostics: tuple[Diagnostic, ...]
    left_out_ids: frozenset[str]
    """Ids of tickets that are there but cannot be judged: their history elsewhere is not without a ticket."""
    events: int
    """How many events were read, and so the first number in file order that is free."""


def read_records(dossier: Dossier) -> tuple[Records, tuple[Diagnostic, ...]]:
    """The tickets of a contract's documents with their events, and what is wrong with them.

    A ticket with a mistake is left out and counted.
    """
    documents = read_documents(dossier)
    return documents.records, documents.diagnostics


def read_documents(dossier: Dossier) -> Documents:
    """As `read_records`, with what reading the exports needs besides."""
    with paused_collector():
        reading = _Reading(RecordReader(dossier.contract.document))
        for number, read in enumerate(dossier.tickets):
            reading.document(number, read)
    return reading.documents(dossier)


@dataclass(slots=True)
class _Reading:
    reader: RecordReader
    tickets: list[tuple[Any, ...]] = field(default_factory=list)
    events: list[tuple[Any, ...]] = field(default_factory=list)
    ids: dict[str, bool] = field(default_factory=dict)
    """Each id, and whether its ticket is left out."""
    counts: Counter[str] = field(default_factory=Counter)
    exported_at: int | None = None
    seq: int = 0

    def document(self, number: int, read: Read[Tickets]) -> None:
        """Take the tickets of one document."""
        zone = self.reader.contract.time_zone
        self.reader.known_until = None
        if read.document.exported_at is not None:
            place = InDocument(read.file, ("exported_at",))
            at = self.reader.findings.instant(read.document.exported_at, zone, place)
            self.reader.known_until = at
            self.exported_at = max(filter(None, (self.exported_at, at)), default=None)
        self.counts["unreadable-ticket"] += len(read.wrong)
        for position, ticket in zip(ticket_positions(read), read.document.tickets, strict=True):
            self.ticket(number, position, ticket, InDocument(read.file, ("tickets", position)))

    def ticket(self, number: int, position: int, ticket: Ticket, place: InDocument) -> None:
        """Take a ticket with its history, or count it as left out."""
        row = self.reader.row(ticket, place)
        if ticket.id in self.ids:
            row.fault("duplicate-ticket", f"the id `{ticket.id}` is that of an earlier ticket", ("id",))
        values = row.values()
        events = events_of(row)
        if row.code is not None:
            self.counts[row.code] += 1
            self.ids.setdefault(ticket.id, True)
            return
        self.ids[ticket.id] = False
        key = len(self.tickets)
        self.tickets.append((key, *values, number, position))
        numbered = [
            (key, event.at, self.seq + order, *event.codes, number, position, event.asked_by) for order, event in events
        ]
        self.events += sorted(numbered)
        self.seq += len(numbered)

    def documents(self, dossier: Dossier) -> Documents:
        """All that was taken, as columns."""
        records = Records(
            tickets=_columns(tuple(TICKETS), self.tickets),
            events=_columns(tuple(EVENT_COLUMNS), self.events),
            files=tuple(read.file for read in dossier.tickets),
            exported_at=self.exported_at,
            left_out=left_out(self.counts),
        )
        lost = frozenset(name for name, is_out in self.ids.items() if is_out)
        return Documents(records, self.reader.findings.diagnostics(), lost, self.seq)


def _columns(names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> dict[str, list[Any]]:
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    return {name: list(column) for name, column in zip(names, columns, strict=True)}
