"""What tickets say of one another: a link to a ticket that is not there, and links that lead round in a circle."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

LINKS = ("duplicate_of", "regression_of")
"""The fields of a ticket that name another."""


def unknown(field: str) -> str:
    """The column that says whether a field names a ticket that is not there."""
    return f"{field}_unknown"


def circular(field: str) -> str:
    """The column that says whether a ticket is on a circle of a field's links."""
    return f"{field}_circular"


def on_a_circle(links: Mapping[str, str]) -> Iterator[str]:
    """The ids from which the links lead back to themselves; `links` has for each id the one that it names."""
    done: set[str] = set()
    for start in links:
        path: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path[here] = None
            here = links.get(here)
        if here in path:
            ids = list(path)
            yield from ids[ids.index(here) :]
        done.update(path)


def missing(links: Mapping[str, str], ids: Collection[str]) -> Iterator[str]:
    """The ids whose link names none of these; `ids` answers `in` at once."""
    return (each for each, named in links.items() if named not in ids)
