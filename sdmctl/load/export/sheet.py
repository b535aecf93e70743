"""The cells of one export: frames of text, of which columns are read by position."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import polars as pl

from sdmctl.load.export.part import Part

ROW = "row"
"""The column that numbers the records from 0; all others are named by the position of the export's column."""

Pick = Callable[[tuple[str, ...]], tuple[int, ...]]
"""From the names in a header, the positions of the columns to read; raises `InvalidInput` where one is missing."""


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A record that is left out because its cells cannot be told apart."""

    row: int
    code: str
    message: str
    cells: tuple[str, ...] = ()
    """What was read of it."""
    count: int = 1
    """How many records are lost with it."""


class Sheet(Protocol):
    """An export whose header has been read."""

    @property
    def part(self) -> Part:
        """Where it lies."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, each as a source addresses it."""

    def collect(self, columns: Sequence[pl.Expr]) -> pl.DataFrame:
        """What is made of the cells, one row a record in file order; spoilt ones are not among them."""

    def sample(self, rows: int) -> pl.DataFrame:
        """The cells of the first rows."""

    def texts(self, position: int, rows: pl.Series) -> pl.DataFrame:
        """The cells of a column in some rows: `row`, `text`; for what could not be read at once."""

    @property
    def spoilt(self) -> Sequence[Spoilt]:
        """The records that are left out; known once the cells have been collected."""

    @property
    def records(self) -> int:
        """How many records there are, blank and spoilt ones included; known once the cells have been collected."""


@dataclass(slots=True)
class FrameSheet:
    """An export whose cells are in memory already."""

    part: Part
    names: tuple[str, ...]
    frame: pl.DataFrame
    records: int
    spoilt: Sequence[Spoilt] = ()

    def collect(self, columns: Sequence[pl.Expr]) -> pl.DataFrame:
        """What is made of the cells."""
        return self.frame.select(columns)

    def sample(self, rows: int) -> pl.DataFrame:
        """The cells of the first rows."""
        return self.frame.head(rows)

    def texts(self, position: int, rows: pl.Series) -> pl.DataFrame:
        """The cells of a column in some rows."""
        chosen = self.frame.filter(pl.col(ROW).is_in(rows.implode()))
        return chosen.select(ROW, pl.col(str(position)).cast(pl.String).alias("text"))
