"""The consolidated contract: what was signed, with its amendments applied in order of effect."""

from collections.abc import Iterator, Mapping
from typing import Any

from sdmctl.checks.nearest import suggestion
from sdmctl.diagnostics import Diagnostic, InDocument, Route, error
from sdmctl.load.quoting import cut
from sdmctl.load.validation import validate
from sdmctl.model.amendment import Amendment
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Read, Terms

Written = dict[str, Any]
"""A document as its file writes it, before any model."""

KEPT = ("id", "time_zone", "currency")
"""What no amendment changes: every figure hangs on them."""
_NAMES = ("services", "statuses")
"""Lists whose names tickets use: an amendment adds to them and never takes away."""


def by_effect(amendments: tuple[Read[Amendment], ...]) -> list[Read[Amendment]]:
    """In order of effect; those of one day in order of their files."""
    return sorted(amendments, key=lambda each: (each.document.effective, str(each.file)))


def consolidated(
    contract: Read[Contract], written: Written, amendments: tuple[Read[Amendment], ...]
) -> tuple[tuple[Terms, ...], tuple[Diagnostic, ...]]:
    """The contract as it reads after each amendment, the signed one first, and what is wrong with them.

    An amendment that is wrong, and those after it, change nothing.
    """
    terms = [Terms(contract.document)]
    found = list(_clashes(by_effect(amendments)))
    for read in by_effect(amendments):
        mistakes = list(_mistakes(read, written))
        if not mistakes:
            written = merged(written, read.document.changes)
            document, wrong = validate(contract.file, Contract, written)
            mistakes = [_in_amendment(read, each) for each in wrong]
            if isinstance(document, Contract):
                terms.append(Terms(document, read))
        if mistakes:
            return tuple(terms), (*found, *mistakes)
    return tuple(terms), tuple(found)


def merged(written: Written, changes: Mapping[str, Any]) -> Written:
    """A document with changes in its own shape: mappings are merged, `null` takes away, all else replaces."""
    result = dict(written)
    for key, value in changes.items():
        before = result.get(key)
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict) and isinstance(before, dict):
            result[key] = merged(before, value)
        else:
            result[key] = value
    return result


def leaves(changes: Mapping[str, Any], route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Each place that changes name, with what it becomes."""
    for key, value in changes.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, (*route, key))
        else:
            yield (*route, key), value


def at_route(written: Any, route: Route) -> Any:
    """What a document says at a place; `None` where it says nothing."""
    for step in route:
        written = written.get(step) if isinstance(written, dict) else None
    return written


def _mistakes(read: Read[Amendment], written: Written) -> Iterator[Diagnostic]:
    changes = read.document.changes
    for key in KEPT:
        if key in changes:
            yield _error(
                "not-amendable", f"`{key}` cannot be amended: it is what the contract is known by", read, (key,)
            )
    for name in _NAMES:
        for key, value in (changes.get(name) or {}).items() if isinstance(changes.get(name), dict) else ():
            if value is None:
                yield _error("not-amendable", f"`{cut(key)}` cannot be taken away: tickets name it", read, (name, key))
    order, new = at_route(written, ("priorities", "order")), at_route(changes, ("priorities", "order"))
    if isinstance(new, list) and isinstance(order, list) and new[: len(order)] != order:
        message = "priorities cannot change places: those of the contract come first, new ones after them"
        yield _error("not-amendable", message, read, ("priorities", "order"))
    same = True
    for route, value in leaves(changes):
        before = at_route(written, route)
        same = same and before == value
        parent = at_route(written, route[:-1])
        if value is None and before is None:
            known = tuple(parent) if isinstance(parent, dict) else ()
            message = f"the contract has no `{cut(str(route[-1]))}` there to take away"
            yield _error("unknown-amended", message, read, route, suggestion(cut(str(route[-1])), known))
    if same:
        message = "the amendment changes nothing: the contract reads so already"
        yield _error("amendment-without-effect", message, read, ())


def _clashes(amendments: list[Read[Amendment]]) -> Iterator[Diagnostic]:
    """Two amendments of one day that change the same place: no order of effect says which one holds."""
    for position, later in enumerate(amendments):
        for earlier in amendments[:position]:
            if earlier.document.effective != later.document.effective:
                continue
            said = dict(leaves(earlier.document.changes))
            for route, value in leaves(later.document.changes):
                over = next(
                    (place for place in said if place[: len(route)] == route or route[: len(place)] == place), None
                )
                if over is not None:
                    code = "overlapping-amendments" if said[over] == value else "contradicting-amendments"
                    message = f"`{earlier.document.id}` changes `{cut('.'.join(map(str, route)))}` on the same day"
                    yield _error(code, message, later, route, f"see {earlier.file.name}; make them one amendment")


def _in_amendment(read: Read[Amendment], wrong: Diagnostic) -> Diagnostic:
    """A mistake of the consolidated contract, at the change that made it."""
    route = wrong.place.route if isinstance(wrong.place, InDocument) else ()
    while route and at_route(read.document.changes, route) is None:
        route = route[:-1]
    return _error(wrong.code, wrong.message, read, route, wrong.hint)


def _error(code: str, message: str, read: Read[Amendment], route: Route, hint: str | None = None) -> Diagnostic:
    return error(code, message, InDocument(read.file, ("changes", *route), on_key=True), hint)
