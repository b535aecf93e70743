"""Statuses of tickets that are none of the contract's: a mistake only where no history tells the status instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from sdmctl.load.export.columns import known_names
from sdmctl.load.export.drafts import Drafts
from sdmctl.load.export.names import UNKNOWN, names
from sdmctl.load.export.reading import Reading
from sdmctl.load.export.sheet import ROW
from sdmctl.load.export.standing import silent_tickets
from sdmctl.load.left_out import FAULTS
from sdmctl.model.tables import Vocabulary

STATUS = "status"


@dataclass(slots=True)
class Waiting:
    """A sheet of tickets with unknown statuses."""

    number: int
    """Of its file."""
    reading: Reading
    """Of which only the rows in question are kept."""


def waiting_in(number: int, reading: Reading) -> Waiting | None:
    """The rows of a sheet whose status is unknown."""
    if STATUS not in reading.waiting or STATUS not in reading.frame.columns:
        return None
    reading.frame = reading.frame.filter(pl.col(STATUS) == UNKNOWN).select(ROW)
    return Waiting(number, reading) if reading.frame.height else None


def settle_waiting(drafts: Drafts, told: pl.Series, waiting: Iterable[Waiting], words: Vocabulary) -> None:
    """Leave out the tickets with an unknown status that no history tells; say which these are."""
    unknown = silent_tickets(drafts, told).filter(pl.col(STATUS) == UNKNOWN)
    for each in waiting:
        reading = each.reading
        here = unknown.filter(pl.col("file") == each.number).select("ticket", pl.col(ROW) - reading.first)
        here = here.filter(pl.col(ROW).is_in(reading.frame[ROW].implode()))
        if here.height:
            mask = reading.frame[ROW].is_in(here[ROW].implode())
            code = names(reading, STATUS, known_names(words, STATUS)).say(reading, mask)
            fault = pl.repeat(FAULTS.index(code), here.height, dtype=pl.Int8, eager=True)
            drafts.fault(here["ticket"], fault)
    drafts.table = drafts.table.with_columns(pl.when(pl.col(STATUS) != UNKNOWN).then(STATUS).alias(STATUS))
