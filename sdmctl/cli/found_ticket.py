"""The ticket that a decision is about: found in documents or exports, and looked at again once it is decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdmctl import pipeline
from sdmctl.calendar.zone import read_instant
from sdmctl.checks.nearest import nearest
from sdmctl.cli.contracts import Request, opened
from sdmctl.cli.fault import Misuse
from sdmctl.cli.figures import locale_of
from sdmctl.diagnostics import Diagnostic, InDocument
from sdmctl.load.deciding import ticket_of
from sdmctl.model.taken import decision_on
from sdmctl.report.foreign import on_one_line

if TYPE_CHECKING:
    from sdmctl.cli.classify import Classify
    from sdmctl.model.repository import Dossier
    from sdmctl.report.locale import Locale

_MOST = 10_000
"""So many ids are looked through for the one that was meant."""


@dataclass(frozen=True, slots=True)
class FoundTicket:
    """The ticket that is decided on, and its contract."""

    dossier: Dossier
    id: str
    title: str | None
    opened: int

    @property
    def locale(self) -> Locale:
        """The contract's language and zone."""
        return locale_of(self.dossier.contract.document)


def find(dossiers: Sequence[Dossier], asked: Classify) -> FoundTicket:
    """The ticket, in documents first; Misuse where there is none, or where several contracts have it."""
    found = [each for dossier in dossiers for each in _in_documents(dossier, asked.ticket)]
    ids = [each.id for dossier in dossiers for read in dossier.tickets for each in read.document.tickets]
    for dossier in dossiers if not found else ():
        if dossier.sources:
            tickets = pipeline.gather(dossier, asked.path, allow_outside=asked.allow_outside).tables.tickets
            rows = tickets.select("id", "title", "opened").iter_rows()
            found += [FoundTicket(dossier, *row) for row in rows if row[0] == asked.ticket]
            ids += tickets["id"].head(_MOST).to_list()
    if not found:
        near = nearest(asked.ticket, ids[:_MOST])
        raise Misuse(f"there is no ticket {on_one_line(asked.ticket)}" + (f"; did you mean {near}?" if near else ""))
    contracts = sorted({each.dossier.contract.document.id for each in found})
    if len(contracts) > 1:
        raise Misuse(f"{asked.ticket} is a ticket of {', '.join(contracts)}; say which by --contract")
    return found[0]


def _in_documents(dossier: Dossier, name: str) -> Iterator[FoundTicket]:
    ticket = ticket_of(dossier, name)
    if ticket is not None:
        yield FoundTicket(
            dossier, ticket.id, ticket.title, read_instant(ticket.opened, dossier.contract.document.time_zone).at
        )


def left_to_do(asked: Classify) -> list[Diagnostic]:
    """What is wrong with the decision on the ticket, as it is written now."""
    repository, dossiers = opened(Request(asked.path, asked.contract))
    found = list(repository.diagnostics)
    for dossier in dossiers:
        found += pipeline.check(dossier)
        found += pipeline.check_tickets(dossier, asked.path, allow_outside=asked.allow_outside)
    taken = (decision_on(dossier, asked.ticket) for dossier in dossiers)
    places = [each.place for each in taken if each is not None]
    return [each for each in found if any(_within(each, place) for place in places)]


def _within(found: Diagnostic, place: InDocument) -> bool:
    there = found.place
    within = isinstance(there, InDocument) and there.route[: len(place.route)] == place.route
    return within and there.file == place.file
