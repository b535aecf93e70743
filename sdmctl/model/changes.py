"""Changes of a document in its own shape: which places they name, and what stands there."""

from collections.abc import Iterator, Mapping
from typing import Any

from sdmctl.diagnostics import Route


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


def reached(changes: Any, route: Route) -> Route:
    """How far changes name a route: all of it, or the steps before the first that is not in them."""
    for depth, step in enumerate(route):
        if isinstance(changes, list):
            changes = dict(enumerate(changes))
        if not isinstance(changes, dict) or step not in changes:
            return route[:depth]
        changes = changes[step]
    return route
