"""Which documents an amendment changes: the contract, budgets by their year, projects by their lot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sdmctl.diagnostics import InDocument, Route
from sdmctl.model.changes import at_route, reached

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sdmctl.model.amendment import Amendment
    from sdmctl.model.document import Document
    from sdmctl.model.repository import Dossier, Read

KNOWN_BY = {"budget": "year", "project": "lot"}
"""Kinds of document that are amended beside the contract, and what tells those of one contract apart."""


def route_of(document: Document) -> Route:
    """Where amendments name a document: kind and year or lot; nowhere for the contract."""
    kind = str(getattr(document, "kind", ""))
    return (kind, str(getattr(document, KNOWN_BY[kind]))) if kind in KNOWN_BY else ()


def own_changes(changes: Mapping[str, Any], route: Route) -> dict[str, Any]:
    """What an amendment changes in a document: what is named for it, and in the contract all else."""
    if not route:
        return {key: value for key, value in changes.items() if key not in KNOWN_BY}
    named = at_route(changes, route)
    return dict(named) if isinstance(named, dict) else {}


def judging(dossier: Dossier, number: int) -> Amendment | None:
    """Of the terms of a number, the last amendment of the contract itself; budgets and projects judge no ticket."""
    every = [terms.amendment.document for terms in dossier.terms[: number + 1] if terms.amendment]
    return next((each for each in reversed(every) if own_changes(each.changes, ())), None)


def written_at(dossier: Dossier, read: Read[Document], route: Route, day: date) -> InDocument:
    """Where a place of a document is written as it reads on a day: in the last amendment that names it, else there."""
    whole = (*route_of(read.document), *route)
    for terms in reversed(dossier.amended):
        each = terms.amendment
        if each and each.document.effective <= day and reached(each.document.changes, whole) == whole:
            return InDocument(each.file, ("changes", *whole))
    return InDocument(read.file, route)


def amended_documents(dossier: Dossier) -> Iterator[tuple[Route, Path]]:
    """The contract, then the budgets and projects that any of its amendments changes, each with its file."""
    yield (), dossier.contract.file
    every = [terms.amendment.document.changes for terms in dossier.amended if terms.amendment]
    for read in dossier.others:
        route = route_of(read.document)
        if route and any(own_changes(each, route) for each in every):
            yield route, read.file
