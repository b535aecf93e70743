"""What `responded`, `resolved`, `closed` and `status` of a ticket stand for where its history tells no status."""

from __future__ import annotations

import polars as pl

from sdmctl.diagnostics import warning
from sdmctl.load.export.drafts import Drafts
from sdmctl.load.export.reading import FAULT
from sdmctl.load.export.sheet import ROW
from sdmctl.load.export.sheets import Sheets
from sdmctl.load.history import STANDS_FOR, UNTOLD, UNTOLD_HINT
from sdmctl.load.left_out import counted
from sdmctl.model.contract import Phase
from sdmctl.model.tables import PHASES, Vocabulary

_SAID = ("responded", "resolved", "closed", "status")
_CANCELLED = PHASES.index(Phase.CANCELLED)


def is_needed(drafts: Drafts) -> bool:
    """Whether any ticket says something of its statuses itself."""
    return any(drafts.table[name].null_count() < drafts.table.height for name in _SAID)


def standing_events(drafts: Drafts, told: pl.Series, words: Vocabulary, sheets: Sheets) -> pl.DataFrame:
    """The events that stand for a history, in the order they apply in; and what they leave untold is said.

    They have `ticket`, `at`, `phase`, `status`, `file`, `row`. `told`: the tickets whose history tells a status.
    """
    silent = silent_tickets(drafts, told)
    phases = pl.Series("phase", words.phase_of_status, dtype=pl.Int8)
    silent = silent.with_columns(phases.gather(silent["status"]).alias("phase"))
    changes = [
        silent.filter(pl.col(name).is_not_null()).select(
            "ticket",
            pl.col(name).alias("at"),
            pl.lit(PHASES.index(phase), pl.Int8).alias("phase"),
            pl.lit(None, pl.Int16).alias("status"),
            *("file", ROW),
        )
        for name, phase in STANDS_FOR.items()
    ]
    cancelled = silent.filter((pl.col("phase") == _CANCELLED) & pl.col("opened").is_not_null())
    _say_untold(silent, words, sheets)
    changes.append(cancelled.select("ticket", pl.col("opened").alias("at"), "phase", "status", "file", ROW))
    return pl.concat(changes)


def silent_tickets(drafts: Drafts, told: pl.Series) -> pl.DataFrame:
    """The drafts whose history tells no status, with their numbers."""
    numbered = drafts.table.with_columns(pl.int_range(pl.len(), dtype=pl.Int32).alias("ticket"))
    numbered = numbered.filter(pl.col(FAULT).is_null())
    return numbered.filter(~pl.col("ticket").is_in(told.implode())) if len(told) else numbered


def _say_untold(silent: pl.DataFrame, words: Vocabulary, sheets: Sheets) -> None:
    """Say of which tickets the status is known, but not since when."""
    for phase, fields in UNTOLD.items():
        nothing = pl.all_horizontal(pl.lit(value=True), *(pl.col(name).is_null() for name in fields))
        untold = silent.filter((pl.col("phase") == PHASES.index(phase)) & nothing)
        for group in untold.partition_by("file", "status", maintain_order=True):
            number, row, status = group.select("file", ROW, "status").row(0)
            count = counted(group.height, "ticket is", "tickets are")
            message = f"{count} `{words.statuses[status]}`, but nothing says since when: judged as still open"
            place = sheets.place(number, row, ("tickets", "status"))
            sheets.say(warning("status-without-instant", message, place, UNTOLD_HINT))
