"""What pydantic found wrong in a document, as places in the document and without the members of unions."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from sdmctl.diagnostics import Route

KEY = "[key]"
"""The last step where the key itself is wrong, as pydantic writes it."""

_BOUNDS = frozenset(("greater_than", "greater_than_equal", "less_than", "less_than_equal"))


@dataclass(frozen=True, slots=True)
class Found:
    """One mistake: where in the document, by pydantic's own path, of which type, with which value."""

    route: Route
    """Keys and indexes that stand in the document; with `missing`, also the key that does not."""
    path: Route
    """The route with the members of unions between."""
    type: str
    value: Any
    context: Mapping[str, Any]
    message: str
    others: tuple["Found", ...] = ()
    """What the other members of the union say of the same value."""

    @property
    def on_key(self) -> bool:
        """The key is wrong, not its value."""
        return self.type == "extra_forbidden" or self.path[-1:] == (KEY,)


@dataclass(slots=True)
class _Node:
    own: list[Found] = field(default_factory=list)
    parts: dict[str | int, "_Node"] = field(default_factory=dict)
    """By key or index that stands in the document."""
    members: dict[str | int, "_Node"] = field(default_factory=dict)
    """By member of the union that the value was tried as."""


def found_in(fault: ValidationError, data: Any) -> list[Found]:
    """Every mistake once: of a union, what the member that fits best says."""
    root = _Node()
    for each in fault.errors(include_url=False):
        _insert(root, each["loc"], each, data)
    return _mistakes(root, 0)


def _insert(root: _Node, path: Route, error: Mapping[str, Any], data: Any) -> None:
    node, value = root, data
    route: list[str | int] = []
    for depth, step in enumerate(path):
        absent = error["type"] == "missing" and depth == len(path) - 1
        if absent or _holds(value, step):
            route.append(step)
            node = node.parts.setdefault(step, _Node())
            value = None if absent else value[step]
        else:
            node = node.members.setdefault(step, _Node())
    context = error.get("ctx") or {}
    node.own.append(Found(tuple(route), path, error["type"], error["input"], context, error["msg"]))


def _holds(value: Any, step: str | int) -> bool:
    if isinstance(value, dict):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and step < len(value)


def _mistakes(node: _Node, depth: int) -> list[Found]:
    """The mistakes at a node and below; `depth` is how many keys and indexes lead to it."""
    found = list(node.own)
    found += _of_best(node, depth) if node.members else []
    for part in node.parts.values():
        found += _mistakes(part, depth + 1)
    return found


def _of_best(node: _Node, depth: int) -> list[Found]:
    """What one member of a union says: one that went into the value, with the fewest mistakes there."""
    alternatives = [_mistakes(member, depth) for member in node.members.values()]
    if len(alternatives) == 1:
        return alternatives[0]
    within = [found for found in alternatives if any(len(each.route) > depth for each in found)]
    if within:
        return min(within, key=len)
    flat = [each for found in alternatives for each in found]
    bounds = [each for each in flat if each.type in _BOUNDS]
    best = bounds[0] if bounds else flat[0]
    others = () if bounds else tuple(each for each in flat if each is not best)
    return [replace(best, others=others)]
