"""The events of all sources, gathered in file order and made into the table of events."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl

from sdmctl.diagnostics import warning
from sdmctl.load.export.changes import STATES, in_order, twice, without_repeats
from sdmctl.load.export.drafts import Drafts
from sdmctl.load.export.reading import FAULT
from sdmctl.load.export.sheet import ROW
from sdmctl.load.export.sheets import Sheets
from sdmctl.load.left_out import counted
from sdmctl.model.tables import EVENT_COLUMNS, Vocabulary

SNAPSHOT = "snapshot"
"""The column that says whether rows write out the whole ticket each time, so that they repeat what was said."""
_TYPES = {name: getattr(pl, kind) for name, kind in EVENT_COLUMNS.items()}
_SAID = (*STATES, "event")


@dataclass(slots=True)
class EventLog:
    """Events as they are gathered: with numbers of tickets, and with what is wrong with them."""

    parts: list[pl.DataFrame] = field(default_factory=list)

    def add(self, events: pl.DataFrame, drafts: Drafts) -> None:
        """Take events whose tickets are known; a ticket with a faulty event is left out with all of them."""
        if FAULT in events.columns:
            faulty = events[FAULT].is_not_null()
            if faulty.any():
                wrong = events.filter(faulty)
                drafts.fault(wrong["ticket"], wrong[FAULT])
                events = events.filter(~faulty)
            events = events.drop(FAULT)
        there = [name for name in (*EVENT_COLUMNS, SNAPSHOT) if name in events.columns]
        typed = events.select(pl.col(name).cast(_TYPES.get(name, pl.Boolean)) for name in there)
        said = [name for name in (*_SAID, "phase") if name in there]
        if all(typed[name].null_count() for name in said):
            typed = typed.filter(pl.any_horizontal(pl.col(name).is_not_null() for name in said))
        if typed.height:
            self.parts.append(typed)

    def told(self) -> pl.Series:
        """The tickets whose history tells a status."""
        telling = [part.filter(pl.col("status").is_not_null()) for part in self.parts if "status" in part.columns]
        return pl.concat([pl.Series("ticket", [], pl.Int32), *(part["ticket"] for part in telling)]).unique()

    def table(self, drafts: Drafts, words: Vocabulary, sheets: Sheets) -> pl.DataFrame:
        """The table of events of the tickets that can be judged."""
        events = self._ordered()
        judged = drafts.is_judged
        if judged is not None:
            events = events.filter(judged.gather(events["ticket"]))
        events = self._once(events, sheets)
        events = without_repeats(events, drafts.table.select("priority", "nature", "service"))
        return _as_table(events, words)

    def _ordered(self) -> pl.DataFrame:
        """All events in order, those of one instant in file order."""
        if not self.parts:
            return pl.DataFrame(schema={name: _TYPES[name] for name in ("ticket", "at", "seq", "file", ROW)})
        events = pl.concat(self.parts, how="diagonal")
        return in_order(events.with_columns(pl.int_range(pl.len(), dtype=pl.Int32).alias("seq")))

    def _once(self, events: pl.DataFrame, sheets: Sheets) -> pl.DataFrame:
        """Events that are written twice, once; which is said."""
        again = twice(events, _SAID)
        if again is None:
            return events
        if SNAPSHOT in events.columns:
            state = events["event"].is_null() if "event" in events.columns else pl.lit(value=True)
            again &= ~events.select(pl.col(SNAPSHOT).fill_null(value=False) & state).to_series()
        for group in events.filter(again).sort("file", ROW).partition_by("file", maintain_order=True):
            number, row = group.select("file", ROW).row(0)
            message = f"the same event is written again, and counts once ({counted(group.height, 'row', 'rows')})"
            hint = "where exports overlap, name only the latest"
            sheets.say(warning("duplicate-event", message, sheets.place(number, row, ("history", "ticket")), hint))
        return events.filter(~again)


def _as_table(events: pl.DataFrame, words: Vocabulary) -> pl.DataFrame:
    """The columns of the table of events, those that nothing was said of empty."""
    if "status" in events.columns:
        phase = pl.Series("phase", words.phase_of_status, dtype=pl.Int8).gather(events["status"])
        events = events.with_columns(pl.coalesce("phase", phase) if "phase" in events.columns else phase)
    return events.select(
        pl.col(name) if name in events.columns else pl.lit(None, kind).alias(name) for name, kind in _TYPES.items()
    )
