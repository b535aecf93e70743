"""Every contact and priority that is named by what is written for incidents."""

from collections.abc import Iterable, Iterator

from sdmctl.checks.check import at, key
from sdmctl.diagnostics import InDocument
from sdmctl.model.contacts import Contacts
from sdmctl.model.document import Document
from sdmctl.model.escalation import Escalation
from sdmctl.model.procedure import Procedures
from sdmctl.model.repository import Dossier, Read

Named = tuple[str, InDocument]


def contact_names(dossier: Dossier) -> Iterator[Named]:
    """Names of contacts: deputies, whoever an escalation calls, roles, owners of procedures, approvers."""
    for read in dossier.others:
        if isinstance(read.document, Contacts):
            for name, contact in read.document.contacts.items():
                yield from _named(contact.deputy, at(read, "contacts", name, "deputy"))
        elif isinstance(read.document, Escalation):
            for index, step in enumerate(read.document.escalation):
                yield from _named(step.contact, at(read, "escalation", index, "contact"))
        elif isinstance(read.document, Procedures):
            yield from _of_procedures(Read(read.file, read.document))


def priority_names(dossier: Dossier) -> Iterator[Named]:
    """Names of priorities: those that have examples, those of an escalation and of messages."""
    contract = dossier.contract
    for name in contract.document.priorities.examples:
        yield name, key(contract, "priorities", "examples", name)
    for read in dossier.others:
        if isinstance(read.document, Escalation):
            for index, step in enumerate(read.document.escalation):
                yield from _priorities(read, ("escalation", index), step.priorities)
        elif isinstance(read.document, Procedures):
            for index, message in enumerate(read.document.communication):
                yield from _priorities(read, ("communication", index), message.priorities)


def _of_procedures(read: Read[Procedures]) -> Iterator[Named]:
    written = read.document
    yield from _named(written.declaration.contact, at(read, "declaration", "contact"))
    for role, holder in written.roles.items():
        yield from _named(holder.contact, at(read, "roles", role.value, "contact"))
        yield from _named(holder.deputy, at(read, "roles", role.value, "deputy"))
    for index, message in enumerate(written.communication):
        yield from _named(message.approver, at(read, "communication", index, "approver"))
    for index, each in enumerate(written.committed):
        yield from _named(each.owner, at(read, "committed", index, "owner"))


def _named(name: str | None, place: InDocument) -> Iterator[Named]:
    if name is not None:
        yield name, place


def _priorities(read: Read[Document], route: tuple[str, int], names: Iterable[str]) -> Iterator[Named]:
    for index, name in enumerate(names):
        yield name, at(read, *route, "priorities", index)
