"""Every decision on the nature of a contract's tickets, with the place where it is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from sdmctl.diagnostics import InDocument, Route
from sdmctl.model.decision import Decision, Decisions
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.tickets import Tickets


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision on a ticket's nature."""

    ticket: str
    decision: Decision
    place: InDocument
    """Of the decision as a whole, on its key."""

    def at(self, *route: str | int, on_key: bool = False) -> InDocument:
        """A place in the decision."""
        return InDocument(self.place.file, (*self.place.route, *route), on_key=on_key)


def taken(dossier: Dossier) -> Iterator[Taken]:
    """The decisions of a contract: those that tickets hold, then those of documents of decisions."""
    for read in dossier.tickets:
        for index, ticket in enumerate(read.document.tickets):
            if ticket.decision is not None:
                place = InDocument(read.file, ("tickets", _position(read, index), "decision"), on_key=True)
                yield Taken(ticket.id, ticket.decision, place)
    for other in dossier.others:
        if isinstance(other.document, Decisions):
            for name, decision in other.document.classifications.items():
                route: Route = ("classifications", name)
                yield Taken(name, decision, InDocument(other.file, route, on_key=True))


def _position(read: Read[Tickets], index: int) -> int:
    """Of a ticket that could be read, its position in the file, where wrong ones are counted too."""
    position = index
    for wrong in sorted(read.wrong):
        position += wrong <= position
    return position


def decision_on(dossier: Dossier, ticket: str) -> Taken | None:
    """The decision on a ticket; `None` where there is none. Of several, which a check refuses, the first."""
    return next((each for each in taken(dossier) if each.ticket == ticket), None)
