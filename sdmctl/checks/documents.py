"""Whether a contract's documents make sense and fit together."""

from collections.abc import Iterator
from dataclasses import replace

from sdmctl.checks.check import diagnostic
from sdmctl.checks.registry import DOCUMENT_CHECKS
from sdmctl.diagnostics import Diagnostic, InDocument
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
    return (*_of_versions(dossier), *(each for each in found if not _in_contract(each, dossier)))


def _checked(dossier: Dossier) -> tuple[Diagnostic, ...]:
    return tuple(diagnostic(check, finding) for check in DOCUMENT_CHECKS for finding in check.check(dossier))


def _of_versions(dossier: Dossier) -> Iterator[Diagnostic]:
    known: tuple[Diagnostic, ...] = ()
    for terms in dossier.amended:
        read = replace(dossier.contract, document=terms.contract)
        found = tuple(each for each in _checked(replace(dossier, contract=read)) if _in_contract(each, dossier))
        yield from (_at_change(each, terms) for each in found if each not in known)
        known = found


def _in_contract(found: Diagnostic, dossier: Dossier) -> bool:
    return found.place.file == dossier.contract.file


def _at_change(found: Diagnostic, terms: Terms) -> Diagnostic:
    """In the amendment as far as it names the place; where it does not at all, in the contract, with its name."""
    if terms.amendment is None:
        return found
    route = found.place.route if isinstance(found.place, InDocument) else ()
    changes = terms.amendment.document.changes
    named = reached(changes, route)
    if not named:
        return replace(found, message=f"{found.message}, since amendment `{terms.amendment.document.id}`")
    on_key = len(named) < len(route) or (isinstance(found.place, InDocument) and found.place.on_key)
    return replace(found, place=InDocument(terms.amendment.file, ("changes", *named), on_key=on_key))
