"""Separated cells read record by record: slower, exact, and able to say what is wrong with which."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, islice

import polars as pl

from sdmctl.load.collector import paused_collector
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
        with paused_collector():
            reading.read()
    except UnicodeDecodeError:
        check_utf_8(part)
        raise
    except csv.Error as fault:
        message = f"a cell behind record {reading.row:,} cannot be read: {fault}"
        hint = "no cell of an export is so large; see whether a quote opens there that nothing closes"
        raise part.wrong("too-large", message, hint) from fault
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
            records = csv.reader(text, delimiter=self.header.delimiter)
            each = dropwhile(is_blank, records)
            next(each, None)  # the header
            begun = last = records.line_num
            while batch := list(islice(each, _BATCH)):
                self._take(batch)
                begun, last = last, records.line_num
        if self.row:
            self._look_at_the_last(begun)

    def _look_at_the_last(self, line: int) -> None:
        """The last record, which begins behind a line, may run to the end of the file because of a quote."""
        with text_of(self.part) as text:
            records = Records(islice(text, line, None), self.header.delimiter)
            deque(records, maxlen=0)
        if records.ends_open():
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
        rows: Sequence[int] = range(self.row, self.row + len(batch))
        self.row += len(batch)
        if set(map(len, batch)) != {width}:
            ragged = [(row, cells) for row, cells in zip(rows, batch, strict=True) if len(cells) != width]
            self.spoilt += [_ragged(row, cells, width) for row, cells in ragged if not is_blank(cells)]
            rows = [row for row, cells in zip(rows, batch, strict=True) if len(cells) == width]
            batch = [cells for cells in batch if len(cells) == width]
        texts = [pl.Series(str(each), [cells[each] for cells in batch], pl.String) for each in self.wanted]
        self.frames.append(pl.DataFrame([pl.Series(ROW, rows, pl.Int32), *texts]))

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
