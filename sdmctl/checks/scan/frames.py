"""The checks of tickets over data frames: for exports of any size, with no loop over rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from types import SimpleNamespace

import polars as pl

from sdmctl.checks.check import RowCheck
from sdmctl.checks.scan.profile import FIELDS, Counted
from sdmctl.checks.scan.row import (
    CANCELLED,
    EVENTS,
    NO_PHASE,
    PAUSED,
    PAUSES,
    SHOWN,
    TICKETS,
    UNPRINTABLE,
    Broken,
    Caught,
    Limits,
)
from sdmctl.model.tables import Tables


class _Columns:
    """A row whose values are columns: `row.at` is the column `at`, a limit is the same in every row."""

    def __init__(self, limits: Limits) -> None:
        self._limits = dict(limits.items())

    def __getattr__(self, name: str) -> pl.Expr:
        return pl.lit(self._limits[name], pl.Int64) if name in self._limits else pl.col(name)


class FrameScan:
    """The tickets and events of exports, column by column."""

    def __init__(self, tables: Tables, limits: Limits, texts: frozenset[str]) -> None:
        """`texts`: which of type and team the service levels look at."""
        self._tables = tables
        self._limits = limits
        self._texts = texts

    def caught(self, check: RowCheck) -> Caught:
        """The rows of its table that a check finds wrong."""
        table = {TICKETS: self._tickets, EVENTS: self._events, PAUSES: self._pauses}[check.TABLE]
        row = _Columns(self._limits)
        has = pl.all_horizontal(getattr(row, name).is_not_null() for name in check.NEEDS)
        found = table.filter(has & check.check(row))
        if found.is_empty():
            return Caught()
        return Caught(tuple(self._by_file(found)), tuple(found["ticket"].unique().sort().to_list()))

    def ticket(self, number: int) -> SimpleNamespace:
        """A ticket by its number."""
        return SimpleNamespace(**self._tables.tickets.row(by_predicate=pl.col("ticket") == number, named=True))

    def opened(self) -> list[Counted]:
        """The profiles of tickets as they were opened."""
        return self._counted(self._tables.tickets.with_columns(cancelled=pl.lit(value=False)))

    def standing(self) -> list[Counted]:
        """The profiles of tickets after their last event."""
        standing = self._tables.tickets
        for field in ("nature", "service", "priority"):
            standing = standing.join(self._last(field), on="ticket", how="left")
            standing = standing.with_columns(pl.coalesce(f"last_{field}", field).alias(field))
        standing = standing.join(self._last("phase"), on="ticket", how="left")
        return self._counted(standing.with_columns(cancelled=pl.col("last_phase").eq_missing(CANCELLED)))

    def _last(self, field: str) -> pl.DataFrame:
        said = self._tables.events.select("ticket", field).filter(pl.col(field).is_not_null())
        last = said.filter(pl.col("ticket").ne_missing(pl.col("ticket").shift(-1)))
        return last.rename({field: f"last_{field}"})

    def _counted(self, tickets: pl.DataFrame) -> list[Counted]:
        look = tickets.with_columns(
            pl.col("due").is_not_null().alias("dated"),
            *(pl.lit(None, pl.String).alias(text) for text in ("type", "team") if text not in self._texts),
        )
        return look.group_by(FIELDS).agg(pl.len(), pl.col("ticket").min()).rows()

    def _by_file(self, found: pl.DataFrame) -> Iterator[Broken]:
        order = [name for name in ("file", "row", "at", "seq") if name in found.columns]
        ordered = found.sort(order)
        first = ordered.group_by("file", maintain_order=True).head(SHOWN)
        if "id" not in first.columns:
            first = first.join(
                self._tables.tickets.select("ticket", "id"), on="ticket", how="left", maintain_order="left"
            )
        first = first.with_columns(pl.lit(value, pl.Int64).alias(name) for name, value in self._limits.items())
        shown: dict[int, list[SimpleNamespace]] = {}
        for row in first.iter_rows(named=True):
            shown.setdefault(row["file"], []).append(SimpleNamespace(**row))
        for file, count in ordered.group_by("file", maintain_order=True).len().iter_rows():
            yield Broken(file, count, tuple(shown[file]))

    @cached_property
    def _tickets(self) -> pl.DataFrame:
        return self._tables.tickets.with_columns(unprintable=pl.col("id").str.contains(UNPRINTABLE))

    @cached_property
    def _events(self) -> pl.DataFrame:
        opened = self._tables.tickets.select("ticket", "opened")
        events = self._tables.events.join(opened, on="ticket", how="left", maintain_order="left")
        return events.with_columns(enters=pl.col("phase").fill_null(NO_PHASE))

    @cached_property
    def _pauses(self) -> pl.DataFrame:
        changes = self._events.filter(pl.col("phase").is_not_null()).with_columns(paused=pl.col("phase") == PAUSED)
        goes_on = (pl.col("ticket") == pl.col("ticket").shift()) & (pl.col("paused") == pl.col("paused").shift())
        turns = changes.filter(~goes_on.fill_null(value=False))
        until = pl.when(pl.col("ticket").shift(-1) == pl.col("ticket")).then(pl.col("at").shift(-1))
        pauses = turns.with_columns(until=until).filter("paused")
        exported_at = pl.lit(self._limits.exported_at, pl.Int64)
        return pauses.with_columns(over=pl.col("until").is_not_null(), until=pl.coalesce("until", exported_at))


def without(tables: Tables, numbers: frozenset[int]) -> Tables:
    """The tables without some tickets and their events."""
    gone = pl.DataFrame({"ticket": pl.Series(sorted(numbers), dtype=pl.Int32)})
    return replace(
        tables,
        tickets=tables.tickets.join(gone, on="ticket", how="anti", maintain_order="left"),
        events=tables.events.join(gone, on="ticket", how="anti", maintain_order="left"),
    )
