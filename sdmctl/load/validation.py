"""A document held against its model: the document, or every mistake in it at once."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from sdmctl.checks.nearest import nearest, suggestion
from sdmctl.diagnostics import Diagnostic, InDocument, Route, error
from sdmctl.load.fields import keys_at
from sdmctl.load.found import Found, found_in
from sdmctl.load.quoting import cut
from sdmctl.load.wording import code_of, words
from sdmctl.model.document import Document


def validate(file: Path, model: type[Document], data: Any) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The document that a YAML value is, or its mistakes."""
    try:
        return model.model_validate(data), ()
    except ValidationError as fault:
        return None, tuple(_diagnostics(file, model, found_in(fault, data)))


def _diagnostics(file: Path, model: type[Document], mistakes: list[Found]) -> Iterator[Diagnostic]:
    absent = _absent(mistakes)
    for each in mistakes:
        if each.type == "extra_forbidden":
            yield _unknown_key(file, model, each, absent.get(each.route[:-1], []))
        elif each.type != "missing":
            message, hint = words(each, _name(each), keys_at(model, each.path))
            yield error(code_of(each), message, InDocument(file, each.route, each.on_key), hint)
    for route, names in absent.items():
        for name in names:
            place = InDocument(file, route or ("kind",), on_key=not route or isinstance(route[-1], str))
            yield error("missing-key", f"{_owner(route)} has no `{name}`", place, f"add `{name}:` with its value")


def _absent(mistakes: Iterable[Found]) -> dict[Route, list[str]]:
    """The keys that are missing, by the mapping in which they are."""
    absent: dict[Route, list[str]] = {}
    for each in mistakes:
        if each.type == "missing":
            absent.setdefault(each.route[:-1], []).append(str(each.route[-1]))
    return absent


def _unknown_key(file: Path, model: type[Document], found: Found, absent: list[str]) -> Diagnostic:
    key = str(found.route[-1])
    meant = nearest(cut(key), absent)
    if meant is not None:
        absent.remove(meant)  # the key is there, misspelt: one mistake
        hint: str | None = f"did you mean {meant}?"
    else:
        hint = suggestion(cut(key), keys_at(model, found.path[:-1]))
    message = f"{_owner(found.route[:-1])} has no key `{cut(key)}`"
    return error("unknown-key", message, InDocument(file, found.route, on_key=True), hint)


def _owner(route: Route) -> str:
    """The mapping at a route, in words."""
    if not route:
        return "the document"
    return _quoted(route) if isinstance(route[-1], str) else f"an entry of {_quoted(route)}"


def _name(found: Found) -> str:
    """The value at a route, in words."""
    if found.on_key:
        return f"a key of {_quoted(found.route[:-1])}"
    if found.route and isinstance(found.route[-1], int):
        return f"an entry of {_quoted(found.route)}"
    return _quoted(found.route)


def _quoted(route: Route) -> str:
    names = [step for step in route if isinstance(step, str)]
    return f"`{cut(names[-1])}`" if names else "the document"
