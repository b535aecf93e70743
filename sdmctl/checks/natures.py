"""The natures of tickets over time, of documents and exports alike: what decisions are held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from sdmctl.checks.scan.row import CANCELLED
from sdmctl.diagnostics import Place
from sdmctl.model.contract import Nature
from sdmctl.model.tables import NATURES, Records, Tables

if TYPE_CHECKING:
    from collections.abc import Iterable

Change = tuple[int, Nature]
"""An instant, and the nature from then on."""


@dataclass(frozen=True)
class Natured:
    """A ticket with its natures."""

    number: int
    id: str
    opened: int
    first: Nature | None
    """At its opening."""
    changes: tuple[Change, ...] = ()
    """Later ones, in order; only those that changed something."""
    cancelled: bool = False
    """After its last event."""

    def before(self, instant: int) -> Nature | None:
        """The nature in force just before an instant; `None` where the ticket had none, or did not exist."""
        if self.opened >= instant:
            return None
        return next((nature for at, nature in reversed(self.changes) if at < instant), self.first)


@dataclass(frozen=True)
class Natures:
    """The tickets of a contract with their natures."""

    data: Records | Tables
    place: Callable[[int], Place] = field(repr=False, compare=False)
    """Where a ticket is written, by its number."""

    @property
    def complete(self) -> bool:
        """Every ticket could be read: what is not here is nowhere."""
        return not self.data.left_out

    @cached_property
    def by_id(self) -> Mapping[str, Natured]:
        """The tickets by their id, in their own order."""
        changes: dict[int, list[Change]] = {}
        for number, at, code in self._changes():
            changes.setdefault(number, []).append((at, NATURES[code]))
        columns = (list(self.data.tickets[name]) for name in ("ticket", "id", "opened", "nature"))
        cancelled = self._cancelled()
        found = {}
        for number, name, opened, code in zip(*columns, strict=True):
            first = None if code is None else NATURES[code]
            real = tuple(_real(first, changes.get(number, ())))
            found[name] = Natured(number, name, opened, first, real, number in cancelled)
        return found

    def _changes(self) -> Iterator[tuple[int, int, int]]:
        """Ticket, instant and code of each change, sorted."""
        columns = ("ticket", "at", "nature")
        if isinstance(self.data, Records):
            rows = zip(*(self.data.events[name] for name in columns), strict=True)
            yield from (row for row in rows if row[2] is not None)
            return
        import polars as pl

        yield from self.data.events.filter(pl.col("nature").is_not_null()).select(columns).iter_rows()

    def _cancelled(self) -> frozenset[int]:
        """The numbers of the tickets that were cancelled and not taken up again."""
        if isinstance(self.data, Records):
            entered = zip(self.data.events["ticket"], self.data.events["phase"], strict=True)
            last = {number: phase for number, phase in entered if phase is not None}
            return frozenset(number for number, phase in last.items() if phase == CANCELLED)
        import polars as pl

        entered_last = self.data.events.filter(pl.col("phase").is_not_null()).group_by("ticket", maintain_order=True)
        phases = entered_last.agg(pl.col("phase").last())
        return frozenset(phases.filter(pl.col("phase") == CANCELLED)["ticket"].to_list())


def _real(first: Nature | None, changes: Iterable[Change]) -> Iterator[Change]:
    """The changes that are some: an event that says what is so already changes nothing."""
    before = first
    for at, nature in changes:
        if nature is not before:
            yield at, nature
        before = nature
