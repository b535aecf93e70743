"""The tables of a contract: what columns tickets and events have once an export has been read.

Names that the contract lists (statuses, priorities, services, …) are kept as codes: their position in the list.
A code is a small number that every engine compares alike; `Vocabulary` gives the name back.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sdmctl.model.contract import Contract, Nature, Phase
from sdmctl.model.ledger import Entries
from sdmctl.model.tickets import EVENTS

if TYPE_CHECKING:
    import polars as pl

TICKETS = {
    "ticket": "Int32",  # the ticket's number in this table, from 0: the key of every other table
    "id": "String",
    "title": "String",
    "type": "String",
    "team": "String",
    "requester": "String",
    "unit": "String",
    "nature": "Int8",  # code, at opening
    "service": "Int16",  # code, at opening
    "priority": "Int8",  # code, at opening: 0 is the highest
    "opened": "Int64",  # seconds since 1970-01-01T00:00Z, as every instant
    "due": "Int64",
    "effort": "Int64",  # seconds
    "excluded": "Boolean",  # excluded and approved; never null
    "excluded_reason": "String",
    "excluded_by": "String",
    "excluded_on": "String",
    "warranty_of": "String",  # the delivery under whose warranty it falls; null: under none
    "warranty_from": "String",  # when that was accepted: a day in ISO 8601, as the next
    "dispute_opened": "String",  # null: its nature was never contested
    "estimate": "Int64",  # seconds
    "duplicate_of": "String",  # the id of a ticket, as written; so the next
    "regression_of": "String",
    "file": "Int16",  # the position in `Tables.files` …
    "row": "Int32",  # … and the record in it, from 0
}
"""Columns of the table of tickets and their types; all but ticket, id, opened, excluded, file, row may be null."""

EVENT_COLUMNS = {
    "ticket": "Int32",
    "at": "Int64",
    "seq": "Int32",  # the place in file order, no two alike: orders the events of one instant
    "phase": "Int8",  # code of the phase entered; null where the event is no change of status
    "status": "Int16",  # code; null too where `resolved` or its like stands for the change
    "priority": "Int8",
    "nature": "Int8",
    "service": "Int16",
    "event": "Int8",
    "file": "Int16",
    "row": "Int32",  # for a YAML document the ticket's; its event is found by `at`
    "asked_by": "String",
}
"""Columns of the table of events, sorted by ticket, at, seq; all from phase to event may be null, and `asked_by`."""

PHASES = tuple(Phase)
NATURES = tuple(Nature)


def codes(names: tuple[str, ...]) -> dict[str, int]:
    """Each name with its code."""
    return {name: code for code, name in enumerate(names)}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names behind the codes of one contract's tables, each tuple in code order."""

    statuses: tuple[str, ...]
    phase_of_status: tuple[int, ...]
    """By code of status, the code of its phase."""
    priorities: tuple[str, ...]
    services: tuple[str, ...]
    natures: tuple[str, ...] = NATURES
    events: tuple[str, ...] = EVENTS


def vocabulary(contract: Contract) -> Vocabulary:
    """The names that a contract lists, in its order."""
    return Vocabulary(
        statuses=tuple(contract.statuses),
        phase_of_status=tuple(PHASES.index(phase) for phase in contract.statuses.values()),
        priorities=contract.priorities.order,
        services=tuple(contract.services),
    )


@dataclass(frozen=True, slots=True)
class Records:
    """The tickets and events of YAML documents as columns of plain values, before any frame exists.

    Same columns, order and meaning as `Tables`, so that documents are checked without a table engine.
    """

    tickets: dict[str, list[Any]]
    events: dict[str, list[Any]]
    files: tuple[Path, ...]
    exported_at: int | None = None
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Tickets that could not be judged and are in no figure, with the reason and how many they are."""

    code: str
    """The code of the diagnostic that says why."""
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Tables:
    """The tickets and events of one contract, ready to be judged."""

    tickets: pl.DataFrame
    """Columns `TICKETS`."""
    events: pl.DataFrame
    """Columns `EVENT_COLUMNS`, sorted by ticket, at, seq."""
    files: tuple[Path, ...]
    exported_at: int | None
    """The latest instant at which one of the files was exported; `None` where none says."""
    left_out: tuple[LeftOut, ...] = ()
    entries: Entries | None = None
    """The ledger; `None` where there is none, or where it was not asked for."""
