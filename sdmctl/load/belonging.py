"""Which contract a document belongs to: the one it names, else the one whose folder it lies in."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sdmctl.checks.nearest import suggestion
from sdmctl.diagnostics import Diagnostic, InDocument, InFile, error
from sdmctl.load.opened import Opened
from sdmctl.load.quoting import cut


class Contracts:
    """The contracts of a repository by folder and by id, those that could not be read too."""

    def __init__(self, root: Path, opened: Iterable[Opened]) -> None:
        self.root = root
        self.by_folder: dict[Path, list[Opened]] = {}
        self.by_id: dict[str, Opened] = {}
        self.repeated: list[Opened] = []
        """Contracts whose id another one had before."""
        for each in opened:
            if each.kind == "contract":
                self._add(each)

    def _add(self, contract: Opened) -> None:
        self.by_folder.setdefault(contract.file.parent, []).append(contract)
        if contract.contract_id is not None and self.by_id.setdefault(contract.contract_id, contract) is not contract:
            self.repeated.append(contract)

    def around(self, file: Path) -> list[Opened]:
        """The contracts in the nearest folder around a file that holds any; none where no folder does."""
        return next((self.by_folder[folder] for folder in file.parents if folder in self.by_folder), [])

    def of(self, document: Opened) -> Opened | Diagnostic:
        """The contract of a document, or why it has none."""
        if document.contract_id is not None:
            return self.by_id.get(document.contract_id) or self._unknown(document)
        around = self.around(document.file)
        if len(around) == 1:
            return around[0]
        if around:
            named = ", ".join(sorted(each.contract_id or each.file.name for each in around))
            message = f"the folder holds several contracts ({named}), and the document does not say which is its own"
            place = InDocument(document.file, ("kind",))
            return error("contract-not-said", message, place, "write `contract:` with its id")
        message = f"the {document.kind} belongs to no contract: no folder around it holds one"
        hint = "move the file into a contract's folder, or write `contract:` with the contract's id"
        return error("document-without-contract", message, InFile(document.file), hint)

    def owners(self, document: Opened) -> tuple[Path, ...]:
        """The files of the contracts whose figures a mistake in a document touches: its own, else those around it."""
        if document.kind == "contract":
            return (document.file,)
        own = self.of(document) if document.kind is not None else None
        return (own.file,) if isinstance(own, Opened) else tuple(each.file for each in self.around(document.file))

    def _unknown(self, document: Opened) -> Diagnostic:
        name = cut(str(document.contract_id))
        message = f"no contract of the repository has the id `{name}`"
        place = InDocument(document.file, ("contract",))
        return error("unknown-contract", message, place, suggestion(name, tuple(self.by_id)))

    def repetitions(self) -> Iterator[Diagnostic]:
        """An error for each contract whose id another one has."""
        for each in self.repeated:
            first = self.by_id[str(each.contract_id)].file.relative_to(self.root)
            message = f"the contract's id `{cut(str(each.contract_id))}` is taken by {first}"
            place = InDocument(each.file, ("id",))
            yield error("duplicate-contract", message, place, "give each contract an id of its own")
