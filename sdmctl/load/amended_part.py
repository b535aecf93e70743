"""What an amendment changes, document by document: the contract, budgets by their year, projects by their lot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sdmctl.checks.nearest import suggestion
from sdmctl.diagnostics import Diagnostic, InDocument, Route, error
from sdmctl.load.quoting import cut
from sdmctl.model.amended import KNOWN_BY, own_changes, route_of

if TYPE_CHECKING:
    from sdmctl.model.amendment import Amendment
    from sdmctl.model.document import Document
    from sdmctl.model.repository import Read


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as it reads after some amendments."""

    read: Read[Document]
    written: dict[str, Any]
    """As YAML has it, before any model."""


@dataclass(frozen=True, slots=True)
class Part:
    """What an amendment changes in one document."""

    amendment: Read[Amendment]
    route: Route
    """Where it stands below `changes`: nowhere for the contract, else kind and year or lot."""
    changes: Mapping[str, Any]

    @property
    def document(self) -> str:
        """The document, in words."""
        return " of ".join(("the contract",) if not self.route else (f"the {self.route[0]}", cut(str(self.route[1]))))

    def place(self, route: Route = ()) -> InDocument:
        """A change of the amendment, or all of them in this document."""
        return InDocument(self.amendment.file, ("changes", *self.route, *route), on_key=True)


def papers(documents: Iterable[Paper]) -> tuple[dict[Route, Paper], frozenset[Route]]:
    """Budgets and projects by the route that names them, and the routes that name several."""
    found: dict[Route, Paper] = {}
    twice = set()
    for paper in documents:
        route = route_of(paper.read.document)
        if route in found:
            twice.add(route)
        found[route] = paper
    return found, frozenset(twice)


def parts(read: Read[Amendment], known: Mapping[Route, Paper], twice: frozenset[Route]) -> Iterator[Part | Diagnostic]:
    """The parts of an amendment, the contract's first; where a document is named that is not there, that."""
    changes = read.document.changes
    own = own_changes(changes, ())
    if own:
        yield Part(read, (), own)
    for kind in KNOWN_BY:
        if kind in changes:
            yield from _named(read, kind, known, twice)


def _named(
    read: Read[Amendment], kind: str, known: Mapping[Route, Paper], twice: frozenset[Route]
) -> Iterator[Part | Diagnostic]:
    names, said, by = (
        [str(route[1]) for route in known if route[:1] == (kind,)],
        read.document.changes[kind],
        KNOWN_BY[kind],
    )
    if not isinstance(said, dict) or not said:
        message = f"`{kind}` says, by its {by}, what becomes of a document: `{kind}: {{{(names or [by])[0]}: …}}`"
        yield error("invalid-value", message, InDocument(read.file, ("changes", kind), on_key=True))
        return
    for name, changes in said.items():
        route = (kind, name)
        place, shown = InDocument(read.file, ("changes", *route), on_key=True), cut(str(name))
        if route not in known:
            hint = suggestion(shown, names) or f"name it by its {by}, as its document does"
            yield error("unknown-amended", f"the contract has no {kind} of {by} `{shown}`", place, hint)
        elif route in twice:
            message = (
                f"the contract has several documents of kind {kind} for `{shown}`; which one is meant cannot be told"
            )
            yield error("not-amendable", message, place, f"write them as one {kind}")
        elif not isinstance(changes, dict) or not changes:
            message = f"the {kind} of `{shown}` cannot be taken away; say what changes in it, in its own shape"
            yield error("not-amendable", message, place)
        else:
            yield Part(read, route, changes)
