"""A YAML file as a document of its kind, with every mistake in it."""

from collections.abc import Iterable, Iterator, Sequence

from sdmctl.checks.nearest import nearest, suggestion
from sdmctl.diagnostics import Diagnostic, InDocument, InFile, Route, warning
from sdmctl.load.alike import folded
from sdmctl.load.opened import Opened
from sdmctl.load.quoting import cut
from sdmctl.load.validation import validate
from sdmctl.model.document import Document
from sdmctl.model.kinds import KINDS, model_of
from sdmctl.model.ledger import Ledger
from sdmctl.model.repository import Read
from sdmctl.model.tickets import Tickets

_ONE_BY_ONE = {"tickets": "tickets", "ledger": "entries"}
"""By kind of document, the list of which one that is wrong leaves the others standing."""


def kind_warning(opened: Opened, *, in_contract: bool) -> Diagnostic | None:
    """Why a file is not read as a document; outside a contract's folder only where its kind seems misspelt."""
    kind, place = opened.says_kind, InDocument(opened.file, ("kind",))
    if opened.kind is not None or opened.value is None:
        return None
    if kind is None and in_contract:
        hint = f"write `kind:` with one of {', '.join(KINDS)}; a file whose name begins with a dot is not read"
        return warning("no-kind", "the document does not say its kind; the file is not read", InFile(opened.file), hint)
    name, known = cut(str(kind)), tuple(KINDS)
    if kind is not None and (in_contract or nearest(name, known)):
        message = f"there is no kind of document `{name}`; the file is not read"
        return warning("unknown-kind", message, place, suggestion(name, known))
    return None


def read_document(opened: Opened) -> tuple[Read[Document] | None, tuple[Diagnostic, ...]]:
    """The document of a file that says its kind, and its mistakes; `None` where they leave no document.

    Of a document of tickets, the tickets that are wrong are left out; of a ledger, the entries.
    """
    if opened.value is None:
        return None, opened.diagnostics
    if opened.kind is None:
        return None, ()  # none of ours: what its YAML may hold is no business of this repository
    model = model_of(opened.kind)
    document, mistakes = validate(opened.file, model, opened.value)
    found = (*opened.diagnostics, *_further(mistakes, opened.diagnostics))
    name = _ONE_BY_ONE.get(opened.kind)
    value = opened.value.get(name) if name else None
    written = value if isinstance(value, list) else []
    wrong = frozenset(_wrong_of(found, name)).intersection(range(len(written))) if name else frozenset()
    if wrong:
        kept = [each for position, each in enumerate(written) if position not in wrong]
        document, _ = validate(opened.file, model, {**opened.value, name: kept})
    read = Read(opened.file, document, wrong) if document is not None else None
    return read, tuple(folded(found))


def ticket_positions(read: Read[Tickets]) -> Sequence[int]:
    """Of each ticket of a document, in order, its position in the file, where wrong ones are counted too."""
    written = range(len(read.document.tickets) + len(read.wrong))
    return [position for position in written if position not in read.wrong] if read.wrong else written


def entry_positions(read: Read[Ledger]) -> Sequence[int]:
    """The same of each entry of a ledger."""
    written = range(len(read.document.entries) + len(read.wrong))
    return [position for position in written if position not in read.wrong] if read.wrong else written


def in_ticket(diagnostic: Diagnostic) -> int | None:
    """The position of the ticket that a diagnostic of a document is about; `None` where it is about more."""
    return _within(diagnostic, "tickets")


def _within(diagnostic: Diagnostic, name: str) -> int | None:
    """The position in a list of the document that a diagnostic is about; `None` where it is about more."""
    place = diagnostic.place
    if isinstance(place, InDocument) and len(place.route) > 1 and place.route[0] == name:
        position = place.route[1]
        return position if isinstance(position, int) else None
    return None


def _wrong_of(diagnostics: Iterable[Diagnostic], name: str) -> Iterator[int]:
    for each in diagnostics:
        position = _within(each, name)
        if position is not None:
            yield position


def _further(mistakes: Iterable[Diagnostic], known: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Mistakes that do not merely follow from those of the YAML itself."""
    tagged, merged = _routes(known, "forbidden-tag"), _routes(known, "merge-key")
    incomplete = {route[:-1] or ("kind",) for route in merged}
    for each in mistakes:
        route = each.place.route if isinstance(each.place, InDocument) else ()
        in_tagged = any(route[:length] in tagged for length in range(len(route) + 1)) if tagged else False
        follows = in_tagged or route in merged or (each.code == "missing-key" and route in incomplete)
        if not follows:
            yield each


def _routes(diagnostics: Iterable[Diagnostic], code: str) -> frozenset[Route]:
    return frozenset(
        each.place.route for each in diagnostics if each.code == code and isinstance(each.place, InDocument)
    )
