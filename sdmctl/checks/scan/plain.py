"""The checks of tickets over plain values: for YAML documents, without a table engine."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from types import SimpleNamespace
from typing import Any

from sdmctl.checks.check import RowCheck
from sdmctl.checks.scan.links import LINKS, circular, missing, on_a_circle, unknown
from sdmctl.checks.scan.profile import Counted
from sdmctl.checks.scan.row import (
    CANCELLED,
    EVENTS,
    NO_PHASE,
    PAUSED,
    PAUSES,
    SHOWN,
    STEPS,
    TICKETS,
    UNPRINTABLE,
    Broken,
    Caught,
    Limits,
)
from sdmctl.model.tables import Records
from sdmctl.model.tickets import EVENTS as EVENTS_OF

_TICKET = ("ticket", "id", "opened", "due", "nature", "service", "priority", "type", "team", "file", "row", *LINKS)
_EVENT = ("ticket", "at", "seq", "phase", "nature", "service", "priority", "event", "file", "row")
"""The columns that checks read; the others are not carried along."""

_UNPRINTABLE = re.compile(UNPRINTABLE)


class PlainScan:
    """The tickets and events of documents, row by row."""

    def __init__(self, records: Records, limits: Limits, texts: frozenset[str]) -> None:
        """`texts`: which of type and team the service levels look at."""
        self._records = records
        self._limits = limits
        self._texts = texts
        self._row = type("Row", (SimpleNamespace,), limits._asdict())  # what is the same in every row is said once

    def caught(self, check: RowCheck) -> Caught:
        """The rows of its table that a check finds wrong."""
        rows: Iterable[SimpleNamespace] = {TICKETS: self._tickets, EVENTS: self._events, PAUSES: self._pauses}[
            check.TABLE
        ]
        needs = attrgetter("ticket", *check.NEEDS)
        found = [row for row in rows if None not in needs(row) and check.check(row)]
        found.sort(key=_in_file_order)
        files = []
        for file, group in groupby(found, key=lambda row: row.file):
            broken = list(group)
            files.append(Broken(file, len(broken), tuple(broken[:SHOWN])))
        return Caught(tuple(files), tuple(sorted({row.ticket for row in found})))

    def ticket(self, number: int) -> SimpleNamespace:
        """A ticket by its number."""
        return self._by_number[number]

    def opened(self) -> list[Counted]:
        """The profiles of tickets as they were opened."""
        return _counted((row.ticket, self._look(row, cancelled=False)) for row in self._tickets)

    def standing(self) -> list[Counted]:
        """The profiles of tickets after their last event."""
        last: dict[int, dict[str, Any]] = {}
        for event in self._events:
            said = last.setdefault(event.ticket, {})
            for field in ("nature", "service", "priority", "phase"):
                if getattr(event, field) is not None:
                    said[field] = getattr(event, field)
        profiles = []
        for row in self._tickets:
            said = last.get(row.ticket, {})
            now = SimpleNamespace(**(vars(row) | said))
            profiles.append((row.ticket, self._look(now, cancelled=said.get("phase") == CANCELLED)))
        return _counted(profiles)

    def _look(self, row: SimpleNamespace, *, cancelled: bool) -> tuple[Any, ...]:
        kind, team = (getattr(row, field) if field in self._texts else None for field in ("type", "team"))
        return row.nature, row.service, row.priority, kind, team, row.due is not None, cancelled

    @cached_property
    def _by_number(self) -> dict[int, SimpleNamespace]:
        return {row.ticket: row for row in self._tickets}

    @cached_property
    def _tickets(self) -> list[SimpleNamespace]:
        rows = list(self._rows(self._records.tickets, _TICKET))
        for row in rows:
            row.unprintable = _UNPRINTABLE.search(row.id) is not None
        for field in LINKS:
            self._link(rows, field)
        return rows

    @staticmethod
    def _link(rows: list[SimpleNamespace], field: str) -> None:
        """Say of each ticket what is wrong with its link."""
        links = {row.id: getattr(row, field) for row in rows if getattr(row, field) is not None}
        lost = set(missing(links, {row.id for row in rows} if links else ()))
        round_about = set(on_a_circle(links))
        for row in rows:
            vars(row)[unknown(field)] = row.id in lost
            vars(row)[circular(field)] = row.id in round_about

    @cached_property
    def _events(self) -> list[SimpleNamespace]:
        rows = [row for row in self._rows(self._records.events, _EVENT) if row.ticket in self._by_number]
        for row in rows:
            ticket = self._by_number[row.ticket]
            row.id, row.opened = ticket.id, ticket.opened
            row.enters = NO_PHASE if row.phase is None else row.phase
        first: dict[tuple[int, int], int] = {}
        for row in rows:  # sorted by ticket and instant
            if row.event is not None:
                first.setdefault((row.ticket, row.event), row.at)
        for row in rows:
            for step in STEPS:
                setattr(row, step, first.get((row.ticket, EVENTS_OF.index(step))))
        return rows

    @cached_property
    def _pauses(self) -> list[SimpleNamespace]:
        pauses = []
        for _, events in groupby((row for row in self._events if row.phase is not None), key=lambda row: row.ticket):
            turns = [next(run) for _, run in groupby(events, key=lambda row: row.phase == PAUSED)]
            for turn, following in zip(turns, (*turns[1:], None), strict=True):
                if turn.phase == PAUSED:
                    until = self._limits.exported_at if following is None else following.at
                    pauses.append(self._row(**vars(turn), until=until, over=following is not None))
        return pauses

    def _rows(self, columns: dict[str, list[Any]], read: tuple[str, ...]) -> Iterator[SimpleNamespace]:
        for values in zip(*(columns[name] for name in read), strict=True):
            yield self._row(**dict(zip(read, values, strict=True)))


def without(records: Records, numbers: frozenset[int]) -> Records:
    """The tables without some tickets and their events."""
    return replace(records, tickets=_kept(records.tickets, numbers), events=_kept(records.events, numbers))


def settled(records: Records, early: frozenset[int]) -> Records:
    """The tables with no event of some tickets before their opening; the order in which events apply is kept."""
    if not early:
        return records
    tickets = zip(records.tickets["ticket"], records.tickets["opened"], strict=True)
    opened = {ticket: at for ticket, at in tickets if ticket in early}
    events = zip(records.events["ticket"], records.events["at"], strict=True)
    moved = [max(at, opened.get(ticket, at)) for ticket, at in events]
    return replace(records, events=records.events | {"at": moved, "seq": list(range(len(moved)))})


def _kept(columns: dict[str, list[Any]], numbers: frozenset[int]) -> dict[str, list[Any]]:
    keep = [ticket not in numbers for ticket in columns["ticket"]]
    return {name: [value for value, kept in zip(values, keep, strict=True) if kept] for name, values in columns.items()}


def _in_file_order(row: SimpleNamespace) -> tuple[int, ...]:
    return row.file, row.row, getattr(row, "at", 0), getattr(row, "seq", 0)


def _counted(profiles: Iterable[tuple[int, tuple[Any, ...]]]) -> list[Counted]:
    """Profiles with how many tickets each has, and the lowest number among them."""
    found: dict[tuple[Any, ...], list[int]] = {}
    for ticket, look in profiles:
        seen = found.setdefault(look, [0, ticket])
        seen[0] += 1
        seen[1] = min(seen[1], ticket)
    return [(*look, count, first) for look, (count, first) in found.items()]
