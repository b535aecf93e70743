"""Separated cells read record by record: slower, exact, and able to say what is wrong with which."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from itertools import dropwhile, islice

import polars as pl

from sdmctl.load.export.encoding import check_utf_8, text_of
from sdmctl.load.export.header import MOST_IN_CELL, Header
from sdmctl.load.export.part import Part
from sdmctl.load.export.records import Records, is_blank
from sdmctl.load.export.sheet import ROW, FrameSheet, Spoilt
from sdmctl.load.left_out import counted

_BATCH = 50_000


def read_carefully(part: Part, header: Header, wanted: tuple[int, ...]) -> FrameSheet:
    """The wanted columns of all records that have as many cells as the header; raises `InvalidInput` as it must."""
    reading = _Reading(part, header, wanted)
    standard = csv.field_size_limit(MOST_IN_CELL)
    try:
        reading.read()
    except UnicodeDecodeError:
        check_utf_8(part)
        raise
    except csv.Error as fault:
        message = f"record {reading.row:,} cannot be read: {fault}"
        raise part.wrong("too-large", message, "no cell of an export is so large; see what wrote it") from fault
    finally:
        csv.field_size_limit(standard)
    return FrameSheet(part, header.names, reading.frame(), reading.row, tuple(reading.spoilt))


@dataclass(slots=True)
class _Reading:
    part: Part
    header: Header
    wanted: tuple[int, ...]
    row: int = 0
    """How many records were read."""
    spoilt: list[Spoilt] = field(default_factory=list)
    frames: list[pl.DataFrame] = field(default_factory=list)

    def read(self) -> None:
        """Read all records."""
        with text_of(self.part) as text:
            records = Records(text, self.header.delimiter)
            each = dropwhile(is_blank, records)
            next(each, None)  # the header
            while batch := list(islice(each, _BATCH)):
                self._take(batch)
            if self.row and records.ends_open():
                self._forget_the_last(len(records.lines))

    def frame(self) -> pl.DataFrame:
        """What was read."""
        schema: dict[str, pl.DataType] = {ROW: pl.Int32(), **{str(each): pl.String() for each in self.wanted}}
        empty = pl.DataFrame(schema=schema)
        return pl.concat([empty, *self.frames]).with_columns(
            pl.when(pl.col(pl.String) != "").then(pl.col(pl.String)).name.keep()
        )

    def _take(self, batch: list[list[str]]) -> None:
        width = len(self.header.names)
        whole = [(row, cells) for row, cells in enumerate(batch, self.row) if len(cells) == width]
        if len(whole) < len(batch):
            ragged = ((row, cells) for row, cells in enumerate(batch, self.row) if len(cells) != width)
            self.spoilt += [_ragged(row, cells, width) for row, cells in ragged if not is_blank(cells)]
        columns = {str(each): [cells[each] for _, cells in whole] for each in self.wanted}
        rows = pl.Series(ROW, [row for row, _ in whole], pl.Int32)
        texts = [pl.Series(name, cells, pl.String) for name, cells in columns.items()]
        self.frames.append(pl.DataFrame([rows, *texts]))
        self.row += len(batch)

    def _forget_the_last(self, lines: int) -> None:
        """The last record runs to the end of the file, because a quote in it is never closed."""
        last = self.row - 1
        self.frames[-1] = self.frames[-1].filter(pl.col(ROW) != last)
        self.spoilt = [each for each in self.spoilt if each.row != last]
        message = f"a quote opens here that nothing closes: {counted(lines, 'line is', 'lines are')} one cell"
        self.spoilt.append(Spoilt(last, "unterminated-quote", message, count=lines))


def _ragged(row: int, cells: list[str], width: int) -> Spoilt:
    message = f"the row has {counted(len(cells), 'cell', 'cells')}, the header {width:,}"
    return Spoilt(row, "ragged-row", message, tuple(cells[: width + 1]))
