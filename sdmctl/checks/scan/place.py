"""Where a row of the tables is written: in a YAML document, or in a record of an export."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from os.path import normpath
from pathlib import Path
from types import SimpleNamespace

from sdmctl.checks.moments import moment
from sdmctl.checks.scan.row import CLOSED, RESOLVED
from sdmctl.diagnostics import InDocument, InTable, Place, Route
from sdmctl.facts.silence import last_second
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.source import Source
from sdmctl.model.tickets import Ticket, Tickets

_EVENT = "at"
"""The field of an event; all others are a ticket's."""


class Places:
    """The places of one contract's tickets and events."""

    def __init__(self, dossier: Dossier, files: tuple[Path, ...]) -> None:
        self._zone = dossier.contract.document.time_zone
        self._files = files
        self._documents = {read.file: read for read in dossier.tickets}
        self._sources = dossier.sources

    def of(self, row: SimpleNamespace, field: str) -> Place:
        """Where a field of a row is written."""
        file = self._files[row.file]
        document = self._documents.get(file)
        if document is None:
            return InTable(file, row.row, self._column(file, row, field))
        route: Route = (field,)
        if field == _EVENT:
            ticket = _ticket(document, row.row)
            route = () if ticket is None else self._route(ticket, row.at)
        return InDocument(file, ("tickets", row.row, *route))

    def _route(self, ticket: Ticket, at: int) -> Route:
        """The event of a ticket at an instant, or the date of the ticket that stands for it."""
        for index, event in enumerate(ticket.history):
            if moment(event.at, self._zone) == at:
                return ("history", index, "at")
        outcome = ticket.dispute.outcome if ticket.dispute else None
        if outcome and outcome.on and last_second(outcome.on, self._zone) == at:
            return ("dispute", "outcome", "on")
        for field in ("responded", "resolved", "closed"):
            if moment(getattr(ticket, field), self._zone) == at:
                return (field,)
        return ("opened",)

    def _column(self, file: Path, row: SimpleNamespace, field: str) -> str | None:
        if field == _EVENT:
            for source in self._reading(file, "history"):
                return source.columns.get(_EVENT)
            ends = {RESOLVED: "resolved", CLOSED: "closed"}
            field = ends.get(row.phase, "responded")
        for table in ("tickets", "history"):  # a log may hold the tickets too
            for source in self._reading(file, table):
                return source.columns.get(field)
        return None

    def _reading(self, file: Path, table: str) -> Iterator[Source]:
        for read in self._sources:
            if read.document.reads == table and any(_is_of(file, read.file, each) for each in read.document.files):
                yield read.document


def _is_of(file: Path, source: Path, pattern: str) -> bool:
    return fnmatchcase(normpath(file), normpath(source.parent / pattern))


def _ticket(read: Read[Tickets], row: int) -> Ticket | None:
    """The ticket at a position in the file; the document holds those that could be read."""
    index = row - sum(position < row for position in read.wrong)
    tickets = read.document.tickets
    return tickets[index] if index < len(tickets) else None
