"""Disputes: what they do to the clocks of their tickets, by the contract's rules, as known at an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.calendar.zone import midnight
from sdmctl.facts.silence import last_second
from sdmctl.model.contract import Nature, Phase
from sdmctl.model.service_level import Disputed, FoundAnomaly
from sdmctl.model.tables import NATURES, PHASES

if TYPE_CHECKING:
    from sdmctl.model.contract import Contract
    from sdmctl.model.service_level import Rules
    from sdmctl.model.tables import Tables

_ANOMALY, _EVOLUTION, _DISPUTED = map(NATURES.index, (Nature.ANOMALY, Nature.EVOLUTION, Nature.DISPUTED))
_ACTIVE, _PAUSED = PHASES.index(Phase.ACTIVE), PHASES.index(Phase.PAUSED)
_PLACE = ["ticket", "at", "seq"]


def begun(tickets: pl.DataFrame, zone: str) -> pl.DataFrame:
    """The tickets that were contested: `ticket`, `began`, the first second of the dispute or the opening, `first_day`.

    `first_day` is the last second of the dispute's first day: what changed before it is what is contested.
    """
    contested = tickets.filter(pl.col("dispute_opened").is_not_null()).select("ticket", "opened", "dispute_opened")
    days = contested["dispute_opened"].unique().to_list()
    first = {day: midnight(date.fromisoformat(day), zone) for day in days}
    last = {day: last_second(date.fromisoformat(day), zone) for day in days}
    opened = pl.col("dispute_opened")
    return contested.select(
        "ticket",
        began=pl.max_horizontal(opened.replace_strict(first, default=None, return_dtype=pl.Int64), "opened"),
        first_day=opened.replace_strict(last, default=None, return_dtype=pl.Int64),
    )


def settled(contested: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """Of contested tickets, as `begun` has them, when they got a nature and which: `settled`, `became`, or null."""
    changes = events.filter(pl.col("nature").is_not_null() & (pl.col("nature") != _DISPUTED))
    own = changes.join(contested, on="ticket", how="inner").filter(pl.col("at") >= pl.col("first_day")).sort(_PLACE)
    first = own.group_by("ticket", maintain_order=True).agg(
        settled=pl.col("at").first(), became=pl.col("nature").first()
    )
    return contested.join(first, on="ticket", how="left", maintain_order="left")


@dataclass(frozen=True, slots=True)
class Disputes:
    """The contested tickets of a contract, and the rules by which their clocks are read."""

    contested: pl.DataFrame
    """As `begun` has them."""
    rules: Rules

    @classmethod
    def of(cls, tables: Tables, contract: Contract) -> Disputes:
        """Those of the tables."""
        return cls(begun(tables.tickets, contract.time_zone), contract.rules)

    def read(self, events: pl.DataFrame) -> pl.DataFrame:
        """The events that are known, with the phases that the rules give them; sorted as they were."""
        if self.contested.is_empty():
            return events
        windows = settled(self.contested, events).with_columns(doing=self._doing())
        if windows.filter(pl.col("doing").is_not_null() | (pl.col("became") == _EVOLUTION)).is_empty():
            return events
        seen = events.join(windows, on="ticket", how="left", maintain_order="left")
        within = (pl.col("at") >= pl.col("began")) & (pl.col("settled").is_null() | (pl.col("at") < pl.col("settled")))
        other = pl.when(pl.col("doing") == _ACTIVE).then(pl.lit(_PAUSED)).otherwise(pl.lit(_ACTIVE))
        turned = (within & (pl.col("phase") == other)).fill_null(value=False)
        read = seen.with_columns(phase=pl.when(turned).then(pl.col("doing")).otherwise("phase").cast(pl.Int8))
        edges = _edges(windows.filter(pl.col("doing") == _PAUSED), events)
        ends = _ends(windows.filter((pl.col("became") == _EVOLUTION) & pl.col("doing").ne_missing(_ACTIVE)), events)
        whole = pl.concat(
            [read.select(events.columns), _numbered(pl.concat([edges, ends]), events)], how="diagonal_relaxed"
        )
        return whole.select(pl.col(name).cast(kind) for name, kind in events.schema.items()).sort(_PLACE)

    def _doing(self) -> pl.Expr:
        """The phase that a dispute turns others into; null where statuses decide."""
        by_rule = {Disputed.STATUS: None, Disputed.PAUSED: _PAUSED, Disputed.RUNS: _ACTIVE}[self.rules.disputed]
        plain = pl.lit(by_rule, pl.Int8)
        if self.rules.found_anomaly is FoundAnomaly.PAUSES_STAND:
            return plain
        return pl.when(pl.col("became") == _ANOMALY).then(pl.lit(_ACTIVE, pl.Int8)).otherwise(plain)


def _edges(windows: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """A pause where the dispute of a ticket that runs begins, and its end where the ticket runs when it is settled."""
    phases = events.filter(pl.col("phase").is_not_null()).select("ticket", "at", "seq", was="phase")
    own = phases.join(windows, on="ticket", how="inner").sort(_PLACE)
    first = own.filter(pl.col("at") < pl.col("began")).group_by("ticket", maintain_order=True).last()
    last = own.filter(pl.col("at") <= pl.col("settled")).group_by("ticket", maintain_order=True).last()
    parts = [
        first.filter(pl.col("was") == _ACTIVE).select("ticket", at="began", phase=pl.lit(_PAUSED, pl.Int8)),
        last.filter(pl.col("was") == _ACTIVE).select("ticket", at="settled", phase=pl.lit(_ACTIVE, pl.Int8)),
    ]
    return pl.concat(parts)


def _ends(windows: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """The end of a pause that began in the dispute, where it is settled as an evolution: its quote is due from then on.

    A pause that is said at that very instant is one of the quote, and stays.
    """
    phases = events.filter(pl.col("phase").is_not_null()).select("ticket", "at", "seq", was="phase")
    own = phases.join(windows, on="ticket", how="inner").filter(pl.col("at") <= pl.col("settled")).sort(_PLACE)
    last = own.group_by("ticket", maintain_order=True).last()
    within = (pl.col("at") >= pl.col("began")) & (pl.col("at") < pl.col("settled"))
    waits = last.filter((pl.col("was") == _PAUSED) & within)
    return waits.select("ticket", at="settled", phase=pl.lit(_ACTIVE, pl.Int8))


def _numbered(edges: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """After all that happened at the same instant."""
    highest = events["seq"].max()
    after = highest + 1 if isinstance(highest, int) else 0
    return edges.with_columns(seq=pl.int_range(pl.len(), dtype=pl.Int32) + after)
