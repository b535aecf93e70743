"""Where the decision on a ticket is written: in the ticket, or for one of an export in a document of decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sdmctl.load.documents import ticket_positions
from sdmctl.load.free_name import free_name
from sdmctl.load.putting import Spot
from sdmctl.load.rewriting import Rewritten, made, rewritten
from sdmctl.load.yaml_text import block, scalar
from sdmctl.model.decision import Decision, Decisions
from sdmctl.model.taken import decision_on

if TYPE_CHECKING:
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tickets import Ticket

_NAME = "decisions"


def ticket_of(dossier: Dossier, ticket: str) -> Ticket | None:
    """The ticket of an id in the contract's documents; `None` where it is an export's, or nobody's."""
    return next((each for read in dossier.tickets for each in read.document.tickets if each.id == ticket), None)


def with_decision(dossier: Dossier, ticket: str, decision: Decision) -> Rewritten:
    """The file that holds a ticket's decision, with this one in it; CannotPut where its layout leaves no place.

    A decision that is there already is replaced where it stands. The ticket exists.
    """
    value = decision.model_dump(exclude_defaults=True) | {"nature": str(decision.nature), "on": decision.on.isoformat()}
    there = decision_on(dossier, ticket)
    if there is not None:
        *route, _ = there.place.route
        return rewritten(there.place.file, Spot(tuple(route), str(there.place.route[-1])), value)
    for read in dossier.tickets:
        for position, each in zip(ticket_positions(read), read.document.tickets, strict=True):
            if each.id == ticket:
                return rewritten(read.file, Spot(("tickets", position), "decision"), value)
    return _in_document(dossier, ticket, value)


def _in_document(dossier: Dossier, ticket: str, value: Mapping[str, Any]) -> Rewritten:
    for read in dossier.others:
        if isinstance(read.document, Decisions):
            if read.document.classifications:
                return rewritten(read.file, Spot(("classifications",), ticket), value)
            return rewritten(read.file, Spot((), "classifications"), {ticket: value})
    lines = block("classifications", {ticket: value}, "")
    head = f"kind: {_NAME}\ncontract: {scalar(dossier.contract.document.id)}\n"
    return made(free_name(dossier.folder, _NAME), head + "".join(f"{line}\n" for line in lines))
