"""The registers of a contract: its actions, risks, requirements, decisions, improvements, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from sdmctl.diagnostics import InDocument
from sdmctl.model.action import Action, Actions
from sdmctl.model.committee import Committee
from sdmctl.model.decision import Decided, Decisions
from sdmctl.model.document import Document
from sdmctl.model.improvement import Improvement, Improvements
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.requirement import Requirement, Requirements
from sdmctl.model.risk import Risk, Risks
from sdmctl.model.team import Team, Teams

REGISTERS = (Actions, Decisions, Improvements, Requirements, Risks, Teams)
"""Documents that are a list of entries, of which one may be wrong by itself."""

D = TypeVar("D", bound=Document)
E = TypeVar("E", covariant=True)


@dataclass(frozen=True, slots=True)
class Registered(Generic[E]):
    """An entry of a register."""

    id: str
    entry: E
    place: InDocument
    """On its key."""

    def at(self, *route: str | int) -> InDocument:
        """A value within the entry."""
        return InDocument(self.place.file, (*self.place.route, *route))


def reads(dossier: Dossier, model: type[D]) -> Iterator[Read[D]]:
    """The documents of a kind, in order of their files."""
    for read in dossier.others:
        if isinstance(read.document, model):
            yield Read(read.file, read.document)


def _register(
    dossier: Dossier, model: type[D], name: str, entries: Callable[[D], Mapping[str, E]]
) -> Iterator[Registered[E]]:
    for read in reads(dossier, model):
        for key, entry in entries(read.document).items():
            yield Registered(key, entry, InDocument(read.file, (name, key), on_key=True))


def actions(dossier: Dossier) -> tuple[Registered[Action], ...]:
    """In order of their files."""
    return tuple(_register(dossier, Actions, "actions", lambda each: each.actions))


def risks(dossier: Dossier) -> tuple[Registered[Risk], ...]:
    """In order of their files."""
    return tuple(_register(dossier, Risks, "risks", lambda each: each.risks))


def requirements(dossier: Dossier) -> tuple[Registered[Requirement], ...]:
    """In order of their files."""
    return tuple(_register(dossier, Requirements, "requirements", lambda each: each.requirements))


def improvements(dossier: Dossier) -> tuple[Registered[Improvement], ...]:
    """In order of their files."""
    return tuple(_register(dossier, Improvements, "improvements", lambda each: each.improvements))


def work(dossier: Dossier) -> tuple[Registered[Action | Improvement], ...]:
    """Actions, then improvements: what somebody does about something."""
    return (*actions(dossier), *improvements(dossier))


def dated(dossier: Dossier) -> tuple[Registered[Action | Risk | Improvement], ...]:
    """What is opened and closed: actions, risks, improvements."""
    return (*actions(dossier), *risks(dossier), *improvements(dossier))


def decided(dossier: Dossier) -> tuple[Registered[Decided], ...]:
    """What committees decided, in order of the files; decisions on the nature of tickets aside."""
    return tuple(_register(dossier, Decisions, "decisions", lambda each: each.decisions))


def teams(dossier: Dossier) -> tuple[Registered[Team], ...]:
    """In order of their files."""
    return tuple(_register(dossier, Teams, "teams", lambda each: each.teams))


def committees(dossier: Dossier) -> tuple[Read[Committee], ...]:
    """The committees that have a document, in order of their files."""
    return tuple(reads(dossier, Committee))
