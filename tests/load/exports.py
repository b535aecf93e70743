"""Contracts whose tickets and events lie in exports, made of texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sdmctl.calendar.zone import iso
from sdmctl.diagnostics import Diagnostic, InTable
from sdmctl.load.tables import read_tables
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.source import Source
from sdmctl.model.tables import NATURES, PHASES, Tables, vocabulary
from sdmctl.model.tickets import EVENTS, Tickets

STATUSES = {
    "new": "new",
    "active": "active",
    "waiting": "paused",
    "resolved": "resolved",
    "closed": "closed",
    "cancelled": "cancelled",
}
MATRIX = {"high": {"high": "P1", "low": "P2"}, "low": {"high": "P2"}}


def contract(**changes: Any) -> Contract:
    """A contract in Paris with two services and three priorities."""
    values: dict[str, Any] = {
        "kind": "contract",
        "id": "office",
        "title": "Office",
        "customer": {"name": "Customer"},
        "provider": {"name": "Provider"},
        "time_zone": "Europe/Paris",
        "term": {"start": "2026-01-01", "end": "2026-12-31"},
        "services": {"mail": {"title": "Mail"}, "portal": {"title": "Portal"}},
        "priorities": {"order": ["P1", "P2", "P3"]},
        "statuses": STATUSES,
    }
    return Contract.model_validate(values | changes)


def tickets_source(files: str, *more: str, **values: Any) -> Source:
    """A source of tickets whose columns are called as their fields."""
    columns = {name: name for name in ("id", "opened", *more)}
    return Source.model_validate({"kind": "source", "reads": "tickets", "files": files, "columns": columns} | values)


def history_source(files: str, *more: str, **values: Any) -> Source:
    """A source of events whose columns are called as their fields."""
    columns = {name: name for name in ("ticket", "at", *more)}
    return Source.model_validate({"kind": "source", "reads": "history", "files": files, "columns": columns} | values)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading gave, in words."""

    contract: Contract
    tables: Tables
    diagnostics: tuple[Diagnostic, ...]

    def tickets(self, *columns: str) -> list[tuple[Any, ...]]:
        """Columns of the tickets, codes as names and instants as a clock in Paris shows them."""
        rows = self.tables.tickets.select(columns).iter_rows()
        return [tuple(map(self._word, columns, row)) for row in rows]

    def events(self, *columns: str) -> list[tuple[Any, ...]]:
        """Columns of the events, codes as names and instants as a clock in Paris shows them."""
        ids = dict(self.tables.tickets.select("ticket", "id").iter_rows())
        rows = self.tables.events.select(columns).iter_rows()
        found = [tuple(map(self._word, columns, row)) for row in rows]
        if "ticket" not in columns:
            return found
        place = columns.index("ticket")
        return [(*row[:place], ids[row[place]], *row[place + 1 :]) for row in found]

    @property
    def codes(self) -> list[str]:
        """The codes of what was said."""
        return [each.code for each in self.diagnostics]

    @property
    def said(self) -> list[str]:
        """What was said of records: `file:row:column code`."""
        return [_said(each) for each in self.diagnostics]

    @property
    def left_out(self) -> dict[str, int]:
        """How many tickets are left out, by code."""
        return {each.code: each.count for each in self.tables.left_out}

    def _word(self, name: str, value: Any) -> Any:
        words = vocabulary(self.contract)
        names = {
            "phase": PHASES,
            "status": words.statuses,
            "priority": words.priorities,
            "service": words.services,
            "nature": NATURES,
            "event": EVENTS,
        }
        if value is None:
            return None
        if name in ("at", "opened", "due"):
            return iso(value, self.contract.time_zone)
        return str(names[name][value]) if name in names else value


def load(folder: Path, files: Mapping[str, str | bytes], *documents: Source | Tickets, **options: Any) -> Loaded:
    """Write exports into a folder, and read them by sources and documents that lie beside them.

    `contract`, `root` and `allow_outside` may be given.
    """
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    by = options.pop("contract", None) or contract()
    reads = [(folder / f"document-{number}.yaml", each) for number, each in enumerate(documents)]
    sources = tuple(Read(file, each) for file, each in reads if isinstance(each, Source))
    tickets = tuple(Read(file, each) for file, each in reads if isinstance(each, Tickets))
    dossier = Dossier(folder, Read(folder / "contract.yaml", by), tickets, sources)
    tables, diagnostics = read_tables(dossier, **options)
    return Loaded(by, tables, diagnostics)


def _said(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    if isinstance(place, InTable):
        return f"{place.file.name}:{place.row}:{place.column} {diagnostic.code}"
    return f"{place.file.name} {diagnostic.code}"
