"""What a repository holds once its documents are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar

from sdmctl.diagnostics import Diagnostic, Severity
from sdmctl.model.amendment import Amendment
from sdmctl.model.contract import Contract
from sdmctl.model.document import Document
from sdmctl.model.outages import Outages
from sdmctl.model.source import Source
from sdmctl.model.tickets import Tickets

D = TypeVar("D", bound=Document, covariant=True)


@dataclass(frozen=True, slots=True)
class Read(Generic[D]):
    """A document and the file that it was read from."""

    file: Path
    document: D
    wrong: frozenset[int] = frozenset()
    """Of a tickets document: the positions of tickets that could not be read, left out of `document`."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The contract as it reads from a day on: with an amendment, and all that took effect before it."""

    contract: Contract
    amendment: Read[Amendment] | None = None
    """`None`: the contract as it was signed, in force from its beginning."""
    others: tuple[Read[Document], ...] = ()
    """The budgets and projects as they read with it."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A contract with all the documents that belong to it."""

    folder: Path
    contract: Read[Contract]
    """As it reads with every amendment: the names that tickets may use."""
    tickets: tuple[Read[Tickets], ...] = ()
    sources: tuple[Read[Source], ...] = ()
    outages: tuple[Read[Outages], ...] = ()
    others: tuple[Read[Document], ...] = ()
    """Documents of the other kinds: budget, project, feedback; as they read with every amendment."""
    amended: tuple[Terms, ...] = ()
    """The contract as signed, then with each amendment, in order of effect; empty where there is none."""

    @property
    def terms(self) -> tuple[Terms, ...]:
        """The contract as it reads from one day to the next: always one at least."""
        return self.amended or (Terms(self.contract.document),)

    def on(self, day: date) -> "Dossier":
        """With its budgets and projects as they read on a day: with the amendments that take effect by then."""
        begun = [each for each in self.amended if not each.amendment or each.amendment.document.effective <= day]
        return self.reading(begun[-1]) if begun else self

    def reading(self, terms: Terms) -> "Dossier":
        """With its budgets and projects as they read by some terms."""
        now = {each.file: each for each in terms.others}
        return replace(self, others=tuple(now.get(each.file, each) for each in self.others))


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder tree of documents: one contract, or a portfolio of them."""

    root: Path
    dossiers: tuple[Dossier, ...]
    """In order of contract id; only those whose documents are well-formed enough to be checked further."""
    diagnostics: tuple[Diagnostic, ...] = ()
    owners: Mapping[Path, tuple[Path, ...]] = field(default_factory=dict)
    """By file of a document, the files of the contracts whose figures a mistake in it touches."""
    unread: Mapping[Path, str] = field(default_factory=dict)
    """The contracts that could not be read: by file their id, or the name of their folder."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that stop a command."""
        return tuple(each for each in self.diagnostics if each.severity is Severity.ERROR)
