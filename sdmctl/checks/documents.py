"""Whether a contract's documents make sense and fit together."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sdmctl.checks.check import diagnostic
from sdmctl.checks.registry import DOCUMENT_CHECKS
from sdmctl.diagnostics import Diagnostic, InDocument, Route
from sdmctl.model.amended import route_of
from sdmctl.model.changes import reached
from sdmctl.model.repository import Dossier, Terms


def check_documents(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """What is wrong with the documents of a contract, tickets apart; in the order of the checks.

    The contract is checked as it was signed and as each amendment leaves it; what an amendment made wrong is told
    where the amendment names it. The other documents are held against the last of these.
    """
    found = _checked(dossier)
    if not dossier.amended:
        return found
    amended = {dossier.contract.file, *(read.file for read in dossier.terms[-1].others)}
    return (*_of_versions(dossier, amended, found), *(each for each in found if each.place.file not in amended))


def _checked(dossier: Dossier) -> tuple[Diagnostic, ...]:
    return tuple(diagnostic(check, finding) for check in DOCUMENT_CHECKS for finding in check.check(dossier))


def _of_versions(dossier: Dossier, amended: set[Path], of_last: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """`of_last`: what was found in the dossier as it is, which is its last version."""
    known: tuple[Diagnostic, ...] = ()
    for terms in dossier.amended:
        read = replace(dossier.contract, document=terms.contract)
        is_last = terms is dossier.amended[-1] and terms.contract is dossier.contract.document
        whole = of_last if is_last else _checked(replace(dossier, contract=read).reading(terms))
        found = tuple(each for each in whole if each.place.file in amended)
        yield from (_at_change(each, terms) for each in found if each not in known)
        known = found


def _at_change(found: Diagnostic, terms: Terms) -> Diagnostic:
    """In the amendment as far as it names the place; where it does not at all, in its document, with its name."""
    if terms.amendment is None:
        return found
    route = found.place.route if isinstance(found.place, InDocument) else ()
    route = (*_named(terms, found.place.file), *route)
    changes = terms.amendment.document.changes
    named = reached(changes, route)
    if len(named) <= len(_named(terms, found.place.file)):
        return replace(found, message=f"{found.message}, since amendment `{terms.amendment.document.id}`")
    on_key = len(named) < len(route) or (isinstance(found.place, InDocument) and found.place.on_key)
    return replace(found, place=InDocument(terms.amendment.file, ("changes", *named), on_key=on_key))


def _named(terms: Terms, file: Path) -> Route:
    """Where an amendment names the document of a file: nowhere for the contract."""
    by_file = {read.file: route_of(read.document) for read in terms.others}
    return by_file.get(file, ())
