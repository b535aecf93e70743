"""What amendments change in a contract, its budgets and projects: what stood at a place and what stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sdmctl.diagnostics import InvalidInput
from sdmctl.load.consolidation import merged
from sdmctl.load.opened import open_file
from sdmctl.model.amended import amended_documents, own_changes
from sdmctl.model.changes import at_route, leaves

if TYPE_CHECKING:
    from pathlib import Path

    from sdmctl.diagnostics import Route
    from sdmctl.model.amendment import Amendment
    from sdmctl.model.repository import Dossier


@dataclass(frozen=True, slots=True)
class Difference:
    """One place of the contract, a budget or a project that an amendment changes."""

    place: str
    """As `service_levels.resolution.targets.P2.within`, or `budget.2026.lines.uo.unit_price`."""
    before: str | None
    """As YAML writes it on one line; `None` where nothing stood there."""
    after: str | None
    """`None` where it is taken away."""
    clause: str | None
    """Of the amendment or, where it names none, of the part of the contract."""
    amendment: Amendment


def differences(dossier: Dossier, first: date, last: date) -> Iterator[Difference]:
    """What changes after a day, up to another and on it; in order of effect, then of the contract."""
    documents = [(route, _written(file)) for route, file in amended_documents(dossier)]
    for terms in dossier.amended:
        if terms.amendment is None:
            continue
        amendment = terms.amendment.document
        changed = [(route, merged(written, own_changes(amendment.changes, route))) for route, written in documents]
        if first < amendment.effective <= last:
            for (route, written), (_, after) in zip(documents, changed, strict=True):
                yield from _changed(written, after, amendment, route)
        documents = changed


def _changed(
    before: dict[str, Any], after: dict[str, Any], amendment: Amendment, document: Route
) -> Iterator[Difference]:
    was, now = dict(leaves(before)), dict(leaves(after))
    for route in dict.fromkeys((*now, *was)):
        if was.get(route, {}) != now.get(route, {}):
            clause = amendment.clause or _clause(after, route) or _clause(before, route)
            old, new = (_line(held[route]) if route in held else None for held in (was, now))
            yield Difference(".".join(map(str, (*document, *route))), old, new, clause, amendment)


def _clause(written: dict[str, Any], route: Route) -> str | None:
    """The nearest clause that the contract names around a place."""
    for depth in range(len(route) - 1, 0, -1):
        found = at_route(written, (*route[:depth], "clause"))
        if isinstance(found, str):
            return found
    return None


def _line(value: Any) -> str:
    """A value on one line, as YAML writes it."""
    if isinstance(value, list):
        return f"[{', '.join(map(_line, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_line(each)}' for key, each in value.items())}}}"
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _written(file: Path) -> dict[str, Any]:
    opened = open_file(file)
    if not isinstance(opened.value, dict):
        raise InvalidInput(opened.diagnostics)
    return opened.value
