"""What is wrong with an amendment: by itself, against the documents that it changes, and against other amendments."""

from collections.abc import Iterable, Iterator
from typing import Any

from sdmctl.checks.nearest import nearest, suggestion
from sdmctl.diagnostics import Diagnostic, InDocument, error
from sdmctl.load.amended_part import Part
from sdmctl.load.quoting import cut
from sdmctl.load.unamendable import unamendable
from sdmctl.model.amendment import Amendment
from sdmctl.model.changes import at_route, leaves, reached
from sdmctl.model.repository import Read


def mistakes(part: Part, written: dict[str, Any]) -> Iterator[Diagnostic]:
    """What an amendment may not do, or does in vain, to a document as it is written so far."""
    changes = list(leaves(part.changes))
    found = [*unamendable(part, written), *_absent(part, written)]
    if not found and all(at_route(written, route) == value for route, value in changes):
        found = [without_effect(part)]
    yield from found


def _absent(part: Part, written: dict[str, Any]) -> Iterator[Diagnostic]:
    for route, value in leaves(part.changes):
        parent = at_route(written, route[:-1])
        if value is None and at_route(written, route) is None:
            name = cut(str(route[-1]))
            message = f"{part.document} has no `{name}` there to take away"
            hint = suggestion(name, tuple(parent)) if isinstance(parent, dict) else None
            yield error("unknown-amended", message, part.place(route), hint)


def without_effect(part: Part) -> Diagnostic:
    """An amendment after which a document reads as before."""
    message = f"the amendment changes nothing: {part.document} reads so already"
    return error("amendment-without-effect", message, part.place())


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


def made(part: Part, wrong: Iterable[Diagnostic], written: dict[str, Any]) -> Iterator[Diagnostic]:
    """The mistakes of the consolidated document, each at the change that made it."""
    changes, misnamed = part.changes, set()
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
                message = f"{part.document} has no `{name}` there, and what is added is not whole: {each.message}"
                yield error("unknown-amended", message, part.place(named), f"did you mean {meant}?")
            misnamed.add(named)
            continue
        gone = [key for key, value in (at_route(changes, named) or {}).items() if value is None] if missing else []
        taken = next((key for key in gone if f"`{key}`" in each.message), None)
        yield error(each.code, each.message, part.place(named if taken is None else (*named, taken)), each.hint)


def _of_one_day(earlier: Read[Amendment], later: Read[Amendment]) -> Iterator[Diagnostic]:
    said = dict(leaves(earlier.document.changes))
    for route, value in leaves(later.document.changes):
        over = next((each for each in said if each[: len(route)] == route or route[: len(each)] == each), None)
        if over is None:
            continue
        message = f"`{earlier.document.id}` changes `{cut('.'.join(map(str, route)))}` on the same day"
        hint = f"see {earlier.file.name}; make them one amendment"
        place = InDocument(later.file, ("changes", *route), on_key=True)
        if said[over] == value:
            yield error("overlapping-amendments", message, place, hint)
        else:
            yield error("contradicting-amendments", message, place, hint)
