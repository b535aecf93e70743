"""Separated cells read by Polars, as fast as it can: and read carefully where it could not be trusted.

Polars fills a row that has too few cells without a word, and where it need not read a column it does not see that a
row has too many. So every column is read; a row can only be short if its last cell is empty, and where there are such
rows, the delimiters of the file are counted against them.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice

import polars as pl

from sdmctl.load.export.careful import read_carefully
from sdmctl.load.export.encoding import in_utf_8, text_of
from sdmctl.load.export.header import Header, read_header
from sdmctl.load.export.part import Part
from sdmctl.load.export.records import is_blank
from sdmctl.load.export.sheet import ROW, FrameSheet, Pick, Sheet, Spoilt
from sdmctl.load.export.size import check_lines, may_hold_a_huge_cell
from sdmctl.model.source import Source

_WHOLE_ROWS = pl.QueryOptFlags(projection_pushdown=False)
"""All columns are read, also those that nobody asks for."""
_MAY_BE_SHORT = "may be short"
_WINDOW = 8 * 1024**2


def read_separated(part: Part, source: Source, pick: Pick) -> Sheet:
    """A csv or tsv export; raises `InvalidInput` where it cannot be read at all."""
    part = in_utf_8(part, source.encoding)
    check_lines(part)
    header = read_header(part, source.delimiter, source.columns.values())
    wanted = pick(header.names)
    for_polars = header.line_feeds and len(header.delimiter.encode()) == 1
    if not for_polars or may_hold_a_huge_cell(part):
        return read_carefully(part, header, wanted)
    return SeparatedSheet(part, header, wanted)


@dataclass(slots=True)
class SeparatedSheet:
    """An export that Polars reads as a stream, so that its text is never in memory as a whole."""

    part: Part
    header: Header
    wanted: tuple[int, ...]
    careful: FrameSheet | None = None
    """The same cells, once Polars could not be trusted with them."""
    rows: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.header.names

    @property
    def spoilt(self) -> Sequence[Spoilt]:
        """The records that are left out."""
        return self.careful.spoilt if self.careful else ()

    @property
    def records(self) -> int:
        """How many records there are."""
        return self.careful.records if self.careful else self.rows

    def collect(self, columns: Sequence[pl.Expr]) -> pl.DataFrame:
        """What is made of the cells."""
        if self.careful is None:
            last = pl.col(str(len(self.names) - 1)).is_null().alias(_MAY_BE_SHORT)
            try:
                found = _collected(self._scan().select(*columns, last))
            except pl.exceptions.PolarsError:
                found = None
            if found is not None and (not found[_MAY_BE_SHORT].any() or self._is_whole(found.height)):
                self.rows = found.height
                return found.drop(_MAY_BE_SHORT)
            self.careful = read_carefully(self.part, self.header, self.wanted)
        return self.careful.collect(columns)

    def sample(self, rows: int) -> pl.DataFrame:
        """The cells of the first rows, as far as they can be told apart before all are read."""
        try:
            with text_of(self.part) as text:
                records = dropwhile(is_blank, csv.reader(text, delimiter=self.header.delimiter))
                first = list(islice(records, 1, rows + 1))
        except (UnicodeDecodeError, csv.Error):
            first = []
        whole = [cells for cells in first if len(cells) == len(self.names)]
        columns = {str(each): [cells[each] or None for cells in whole] for each in self.wanted}
        return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))

    def texts(self, position: int, rows: pl.Series) -> pl.DataFrame:
        """The cells of a column in some rows."""
        if self.careful is not None:
            return self.careful.texts(position, rows)
        chosen = self._scan().filter(pl.col(ROW).is_in(rows.implode()))
        return _collected(chosen.select(ROW, pl.col(str(position)).alias("text")))

    def _scan(self) -> pl.LazyFrame:
        return pl.scan_csv(
            self.part.content,
            has_header=False,
            skip_lines=self.header.lines,
            separator=self.header.delimiter,
            schema={str(position): pl.String for position in range(len(self.names))},
            null_values=[""],  # also where it stands in quotes
            row_index_name=ROW,
            glob=False,
        ).with_columns(pl.col(ROW).cast(pl.Int32))

    def _is_whole(self, rows: int) -> bool:
        """Whether no row is short: the delimiters in the file are those between the cells and those within them."""
        between = self._count(self.header.delimiter.encode())
        quoted = self._count(b'"') > 0
        within = self._within() if quoted else 0
        return between - within == (rows - self._blank_at_the_end()) * (len(self.names) - 1)

    def _within(self) -> int:
        counts = pl.col(pl.String).str.count_matches(self.header.delimiter, literal=True).sum()
        return int(_collected(self._scan().select(counts)).sum_horizontal().fill_null(0).item())

    def _blank_at_the_end(self) -> int:
        """How many blank lines end the file, which are rows for Polars."""
        with self.part.view() as content:
            end = content[-_WINDOW:]
        return max(0, end[len(end.rstrip(b"\r\n")) :].count(b"\n") - 1)

    def _count(self, byte: bytes) -> int:
        """How often a byte stands in the data."""
        with self.part.stream() as stream:
            for _ in range(self.header.lines):
                stream.readline()
            found = 0
            while window := stream.read(_WINDOW):
                found += window.count(byte)
        return found


def _collected(frame: pl.LazyFrame) -> pl.DataFrame:
    return frame.collect(engine="streaming", optimizations=_WHOLE_ROWS)
