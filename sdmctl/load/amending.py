"""What is wrong with an amendment: by itself, against the contract that it changes, and against other amendments."""

from collections.abc import Iterable, Iterator
from typing import Any

from sdmctl.checks.nearest import nearest, suggestion
from sdmctl.diagnostics import Diagnostic, InDocument, Route, error
from sdmctl.load.quoting import cut
from sdmctl.model.amendment import Amendment
from sdmctl.model.changes import at_route, leaves, reached
from sdmctl.model.repository import Read

KEPT = ("kind", "id", "time_zone", "currency")
"""What no amendment changes: every figure hangs on them."""
_NAMES = ("services", "statuses")
"""Mappings whose names tickets use: an amendment adds to them and never takes away."""


def mistakes(read: Read[Amendment], written: dict[str, Any]) -> Iterator[Diagnostic]:
    """What an amendment may not do, or does in vain, to the contract as it is written so far."""
    changes = list(leaves(read.document.changes))
    found = [*_kept(read, written), *_absent(read, written)]
    if not found and all(at_route(written, route) == value for route, value in changes):
        found = [without_effect(read)]
    yield from found


def _absent(read: Read[Amendment], written: dict[str, Any]) -> Iterator[Diagnostic]:
    for route, value in leaves(read.document.changes):
        parent = at_route(written, route[:-1])
        if value is None and at_route(written, route) is None:
            name = cut(str(route[-1]))
            message = f"the contract has no `{name}` there to take away"
            hint = suggestion(name, tuple(parent)) if isinstance(parent, dict) else None
            yield error("unknown-amended", message, place(read, route), hint)


def without_effect(read: Read[Amendment]) -> Diagnostic:
    """An amendment after which the contract reads as before."""
    return error(
        "amendment-without-effect", "the amendment changes nothing: the contract reads so already", place(read)
    )


def clashes(amendments: list[Read[Amendment]]) -> Iterator[Diagnostic]:
    """Two amendments of one id; two of one day that change the same place: no order says which one holds."""
    for position, later in enumerate(amendments):
        for earlier in amendments[:position]:
            if earlier.document.id == later.document.id:
                message = f"there are two amendments `{cut(later.document.id)}`"
                hint = f"the other is {earlier.file.name}; give each an id of its own"
                yield error("duplicate-amendment", message, InDocument(later.file, ("id",)), hint)
            if earlier.document.effective == later.document.effective:
                yield from _of_one_day(earlier, later)


def made(read: Read[Amendment], wrong: Iterable[Diagnostic], written: dict[str, Any]) -> Iterator[Diagnostic]:
    """The mistakes of the consolidated contract, each at the change that made it."""
    changes, misnamed = read.document.changes, set()
    for each in wrong:
        route = each.place.route if isinstance(each.place, InDocument) else ()
        missing = each.code == "missing-key"
        route = () if missing and route == ("kind",) else route  # where what the document lacks is shown
        named = reached(changes, route)
        parent = at_route(written, named[:-1])
        name = cut(str(named[-1])) if named else ""
        meant = nearest(name, tuple(parent)) if missing and isinstance(parent, dict) and name not in parent else None
        if meant is not None:
            if named not in misnamed:
                message = f"the contract has no `{name}` there, and what is added is not whole: {each.message}"
                yield error("unknown-amended", message, place(read, named), f"did you mean {meant}?")
            misnamed.add(named)
            continue
        gone = [key for key, value in (at_route(changes, named) or {}).items() if value is None] if missing else []
        taken = next((key for key in gone if f"`{key}`" in each.message), None)
        yield error(each.code, each.message, place(read, named if taken is None else (*named, taken)), each.hint)


def place(read: Read[Amendment], route: Route = ()) -> InDocument:
    """A change of an amendment, or all of them."""
    return InDocument(read.file, ("changes", *route), on_key=True)


def _kept(read: Read[Amendment], written: dict[str, Any]) -> Iterator[Diagnostic]:
    changes = read.document.changes
    for key in KEPT:
        if key in changes:
            message = f"`{key}` cannot be amended: it is what the contract is known by"
            yield error("not-amendable", message, place(read, (key,)))
    for name in _NAMES:
        if name in changes and changes[name] is None and name in written:
            yield error("not-amendable", f"`{name}` cannot be taken away: tickets name them", place(read, (name,)))
        for key, value in changes[name].items() if isinstance(changes.get(name), dict) else ():
            if value is None and at_route(written, (name, key)) is not None:
                message = f"`{cut(str(key))}` cannot be taken away: tickets name it"
                yield error("not-amendable", message, place(read, (name, key)))
    order, new = at_route(written, ("priorities", "order")), at_route(changes, ("priorities", "order"))
    before, after = (each if isinstance(each, list) else [each] for each in (order, new))
    if new is not None and after[: len(before)] != before:
        message = "priorities cannot change places: those of the contract come first, new ones after them"
        yield error("not-amendable", message, place(read, ("priorities", "order")))


def _of_one_day(earlier: Read[Amendment], later: Read[Amendment]) -> Iterator[Diagnostic]:
    said = dict(leaves(earlier.document.changes))
    for route, value in leaves(later.document.changes):
        over = next((each for each in said if each[: len(route)] == route or route[: len(each)] == each), None)
        if over is None:
            continue
        message = f"`{earlier.document.id}` changes `{cut('.'.join(map(str, route)))}` on the same day"
        hint = f"see {earlier.file.name}; make them one amendment"
        if said[over] == value:
            yield error("overlapping-amendments", message, place(later, route), hint)
        else:
            yield error("contradicting-amendments", message, place(later, route), hint)
