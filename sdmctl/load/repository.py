"""A repository of contracts: every document of a folder tree, each with the contract it belongs to."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from sdmctl.diagnostics import Diagnostic, InDocument, InFile, error
from sdmctl.load.amended_part import Paper
from sdmctl.load.belonging import Contracts
from sdmctl.load.collector import paused_collector
from sdmctl.load.consolidation import consolidated
from sdmctl.load.documents import kind_warning, read_document
from sdmctl.load.folder import yaml_files
from sdmctl.load.opened import Opened, open_file
from sdmctl.model.amended import KNOWN_BY
from sdmctl.model.amendment import Amendment
from sdmctl.model.contract import Contract
from sdmctl.model.document import Document
from sdmctl.model.outages import Outages
from sdmctl.model.repository import Dossier, Read, Repository
from sdmctl.model.source import Source
from sdmctl.model.tickets import Tickets

D = TypeVar("D", bound=Document)

_OF_THEIR_OWN = (Tickets, Source, Outages, Amendment)


def read_repository(root: Path, *, allow_outside: bool = False) -> Repository:
    """Read every document below a folder, with all that is wrong in each by itself.

    `allow_outside` follows links that lead out of the folder. A contract that is wrong has no dossier; a document
    that is wrong is in none, while everything else is read on.
    """
    if not root.is_dir():
        return Repository(root, (), (_no_folder(root),))
    with paused_collector():
        files, refused = yaml_files(root, allow_outside=allow_outside)
        opened = [open_file(file) for file in files]
        contracts = Contracts(root, opened)
        reading = _Reading(contracts)
        for each in opened:
            reading.take(each)
        if not contracts.by_folder:
            reading.diagnostics.append(_no_contract(root))
    dossiers = reading.dossiers()
    found = (*refused, *reading.diagnostics, *contracts.repetitions())
    owners = {each.file: contracts.owners(each) for each in opened}
    owners |= {each.place.file: contracts.owners(Opened(each.place.file)) for each in refused}
    read = {each.contract.file for each in dossiers}
    unread = {
        each.file: each.contract_id or each.file.parent.name
        for each in opened
        if each.kind == "contract" and each.file not in read
    }
    return Repository(root, dossiers, found, owners, unread)


class _Reading:
    """Collects documents under their contracts."""

    def __init__(self, contracts: Contracts) -> None:
        self.contracts = contracts
        self.diagnostics: list[Diagnostic] = []
        self.read: dict[Path, Read[Contract]] = {}
        """Contracts by their file …"""
        self.written: dict[Path, dict[str, Any]] = {}
        """… as it writes them, with their budgets and projects …"""
        self.documents: dict[Path, list[Read[Document]]] = {}
        """… the documents that belong to them …"""
        self.unread: dict[Path, set[str]] = {}
        """… and the kinds of budgets and projects that cannot be read."""

    def take(self, opened: Opened) -> None:
        """Read one file, note what is wrong in it and which contract it belongs to."""
        read, found = read_document(opened)
        self.diagnostics += found
        unused = kind_warning(opened, in_contract=bool(self.contracts.around(opened.file)))
        if unused is not None:
            self.diagnostics.append(unused)
        elif opened.kind == "contract":
            self.read.update({each.file: each for each in _of(Contract, (read,))})
            self.written[opened.file] = opened.value or {}
        elif opened.kind is not None and self.contracts.by_folder:
            contract = self.contracts.of(opened)
            if isinstance(contract, Diagnostic):
                self.diagnostics.append(contract)
            elif read is None and opened.kind in KNOWN_BY:
                self.unread.setdefault(contract.file, set()).add(opened.kind)
            elif read is not None:
                self.documents.setdefault(contract.file, []).append(read)
                if opened.kind in KNOWN_BY:
                    self.written[opened.file] = opened.value

    def dossiers(self) -> tuple[Dossier, ...]:
        """The contracts that could be read, in order of their ids, each with its documents."""
        known = sorted(self.contracts.by_id.items())
        return tuple(self.dossier(self.read[each.file]) for _, each in known if each.file in self.read)

    def dossier(self, contract: Read[Contract]) -> Dossier:
        """A contract with its documents, in order of their paths."""
        documents = self.documents.get(contract.file, [])
        tickets, sources, outages = _of(Tickets, documents), _of(Source, documents), _of(Outages, documents)
        others = tuple(each for each in documents if not isinstance(each.document, _OF_THEIR_OWN))
        amendments = _of(Amendment, documents)
        signed = Dossier(contract.file.parent, contract, tickets, sources, outages, others)
        if not amendments:
            return signed
        amendable = [Paper(each, written) for each in others if (written := self.written.get(each.file))]
        terms, found = consolidated(contract, self.written[contract.file], amendments, amendable)
        unread = self.unread.get(contract.file, set())
        self.diagnostics += (each for each in found if not _is_unread(each, unread))
        last = Read(contract.file, terms[-1].contract)
        return replace(signed, contract=last, amended=terms).reading(terms[-1])


def _of(kind: type[D], documents: Iterable[Read[Document] | None]) -> tuple[Read[D], ...]:
    return tuple(
        Read(each.file, each.document, each.wrong) for each in documents if each and isinstance(each.document, kind)
    )


def _is_unread(found: Diagnostic, kinds: set[str]) -> bool:
    """Whether an amendment names a document that is there, and wrong: that is told where it is wrong."""
    route = found.place.route if isinstance(found.place, InDocument) else ()
    return found.code == "unknown-amended" and len(route) == 3 and route[1] in kinds


def _no_folder(root: Path) -> Diagnostic:
    if root.exists():
        message = "a file, where the folder of a contract is expected"
        return error("no-contract", message, InFile(root), "give the folder that holds it")
    return error("no-contract", "there is no such folder", InFile(root), "give the folder that holds the contract")


def _no_contract(root: Path) -> Diagnostic:
    hint = "a contract says `kind: contract`; `sdmctl init` writes one to begin with"
    return error("no-contract", "no document below this folder is a contract", InFile(root), hint)
