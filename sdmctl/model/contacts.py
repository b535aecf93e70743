"""Contacts: whom to call, in which role, by which channel, and who stands in."""

from dataclasses import dataclass
from typing import Literal

from sdmctl.model.document import Document, Model, Name
from sdmctl.model.repository import Dossier


class Contact(Model):
    """A person, or a desk with one number."""

    name: Name
    role: Name
    """What it answers for, in the customer's words."""
    channel: Name | None = None
    """How it is reached first: a telephone, a mailbox, a chat room."""
    phone: Name | None = None
    """Better kept out of git, or encrypted, where it is somebody's own."""
    email: Name | None = None
    hours: Name | None = None
    """A calendar of the contract, or when it answers in words; `None`: the service's hours."""
    deputy: Name | None = None
    """The contact that stands in."""


class Contacts(Document):
    """Whom to call."""

    kind: Literal["contacts"]
    contacts: dict[Name, Contact] = {}


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who can be named: a contact, or a manager of the contract who is in no list of contacts."""

    name: str
    contact: Contact | None = None


def contacts_of(dossier: Dossier) -> dict[str, Known]:
    """Whoever the documents of a contract may name: its managers, and the contacts, which win."""
    managers = dossier.contract.document.managers
    found = {name: Known(manager.name) for name, manager in managers.items()}
    for read in dossier.others:
        if isinstance(read.document, Contacts):
            found |= {name: Known(each.name, each) for name, each in read.document.contacts.items()}
    return found
