"""The checks of tickets over data frames: for exports of any size, with no loop over rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from types import SimpleNamespace

import polars as pl

from sdmctl.checks.check import RowCheck
from sdmctl.checks.scan.links import LINKS, circular, missing, on_a_circle, unknown
from sdmctl.checks.scan.profile import FIELDS, Counted
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
from sdmctl.model.tables import Tables
from sdmctl.model.tickets import EVENTS as EVENTS_OF


class _Columns:
    """A row whose values are columns: `row.at` is the column `at`, a limit is the same in every row."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits._asdict()

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
        return self._counted(self._tables.tickets, pl.Series("ticket", [], pl.Int32))

    def standing(self) -> list[Counted]:
        """The profiles of tickets after their last event."""
        standing = self._tables.tickets
        for field in ("nature", "service", "priority"):
            if (last := self._last(field)).height:
                standing = standing.update(last, on="ticket", how="left")
        phases = self._last("phase")
        return self._counted(standing, phases.filter(pl.col("phase") == CANCELLED)["ticket"])

    def _last(self, field: str) -> pl.DataFrame:
        """The last that events say of a field, by ticket; events are sorted by ticket."""
        said = self._tables.events.select("ticket", field).filter(pl.col(field).is_not_null())
        return said.filter(pl.col("ticket").ne_missing(pl.col("ticket").shift(-1)))

    def _counted(self, tickets: pl.DataFrame, cancelled: pl.Series) -> list[Counted]:
        look = [field for field in FIELDS if field not in {"type", "team"} or field in self._texts]
        profiles = (
            tickets.lazy()
            .with_columns(dated=pl.col("due").is_not_null(), cancelled=pl.col("ticket").is_in(cancelled.implode()))
            .group_by(look)
            .agg(pl.len(), pl.col("ticket").min())
            .collect()
        )
        unseen = (pl.lit(None, pl.String).alias(field) for field in FIELDS if field not in look)
        return profiles.with_columns(unseen).select(*FIELDS, "len", "ticket").rows()

    def _by_file(self, found: pl.DataFrame) -> Iterator[Broken]:
        order = [name for name in ("file", "row", "at", "seq") if name in found.columns]
        ordered = found.sort(order)
        first = ordered.group_by("file", maintain_order=True).head(SHOWN)
        ids = self._ids(first["ticket"])
        shown: dict[int, list[SimpleNamespace]] = {}
        for row in first.iter_rows(named=True):
            own = {"id": ids[row["ticket"]], **self._limits._asdict()}
            shown.setdefault(row["file"], []).append(SimpleNamespace(**row | own))
        for file, count in ordered.group_by("file", maintain_order=True).len().iter_rows():
            yield Broken(file, count, tuple(shown[file]))

    def _ids(self, numbers: pl.Series) -> dict[int, str]:
        concerned = self._tables.tickets.filter(pl.col("ticket").is_in(numbers.implode()))
        return dict(concerned.select("ticket", "id").iter_rows())

    @cached_property
    def _tickets(self) -> pl.DataFrame:
        tickets = self._tables.tickets.with_columns(unprintable=pl.col("id").str.contains(UNPRINTABLE))
        for field in LINKS:
            tickets = _linked(tickets, field)
        return tickets

    @cached_property
    def _events(self) -> pl.DataFrame:
        opened = self._tables.tickets.select("ticket", "opened")
        events = self._tables.events.join(opened, on="ticket", how="inner", maintain_order="left")
        said = events.filter(pl.col("event").is_not_null())
        for step in STEPS:
            if said.is_empty():
                events = events.with_columns(pl.lit(None, pl.Int64).alias(step))
                continue
            first = said.filter(pl.col("event") == EVENTS_OF.index(step))
            first = first.group_by("ticket").agg(pl.col("at").min().alias(step))
            events = events.join(first, on="ticket", how="left", maintain_order="left")
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


def _linked(tickets: pl.DataFrame, field: str) -> pl.DataFrame:
    """With what is wrong with the link of each ticket."""
    written = tickets.filter(pl.col(field).is_not_null())
    links = dict(written.select("id", field).iter_rows())
    known = tickets.filter(pl.col("id").is_in(written[field].implode()))["id"] if links else written["id"]
    found = {unknown(field): missing(links, set(known)), circular(field): on_a_circle(links)}
    ids = {name: pl.Series(list(each), dtype=pl.String) for name, each in found.items()}
    return tickets.with_columns(pl.col("id").is_in(each.implode()).alias(name) for name, each in ids.items())


def without(tables: Tables, numbers: frozenset[int]) -> Tables:
    """The tables without some tickets and their events."""
    if not numbers:
        return tables
    stays = ~pl.col("ticket").is_in(pl.Series(sorted(numbers), dtype=pl.Int32).implode())
    return replace(tables, tickets=tables.tickets.filter(stays), events=tables.events.filter(stays))


def between(tables: Tables, since: int, until: int) -> Tables:
    """The tickets opened in `[since, until)`, with their events."""
    tickets = tables.tickets.filter((pl.col("opened") >= since) & (pl.col("opened") < until))
    events = tables.events.join(tickets.select("ticket"), on="ticket", how="semi", maintain_order="left")
    return replace(tables, tickets=tickets, events=events)


def settled(tables: Tables, early: frozenset[int]) -> Tables:
    """The tables with no event of some tickets before their opening; the order in which events apply is kept."""
    if not early:
        return tables
    concerned = pl.col("ticket").is_in(pl.Series(sorted(early), dtype=pl.Int32).implode())
    opened = tables.tickets.filter(concerned).select("ticket", "opened")
    events = tables.events.join(opened, on="ticket", how="left", maintain_order="left")
    moved = pl.max_horizontal("at", "opened").alias("at")
    order = pl.int_range(pl.len(), dtype=pl.Int32).alias("seq")
    return replace(tables, events=events.with_columns(moved, order).drop("opened"))
