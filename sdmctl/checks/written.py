"""The tickets that documents write, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sdmctl.diagnostics import InDocument
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.tickets import Ticket, Tickets


@dataclass(frozen=True, slots=True)
class Written:
    """A ticket of a document."""

    ticket: Ticket
    file: Path
    position: int

    def at(self, *route: str | int, on_key: bool = False) -> InDocument:
        """A place in the ticket."""
        return InDocument(self.file, ("tickets", self.position, *route), on_key=on_key)


def written(dossier: Dossier) -> Iterator[Written]:
    """Those that could be read, in the order of files and places."""
    for read in dossier.tickets:
        for position, ticket in zip(_positions(read), read.document.tickets, strict=False):
            yield Written(ticket, read.file, position)


def _positions(read: Read[Tickets]) -> Iterator[int]:
    """The places of the tickets that could be read, among which those that could not have theirs."""
    total = len(read.document.tickets) + len(read.wrong)
    return (position for position in range(total) if position not in read.wrong)
