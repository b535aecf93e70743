"""One sheet being read: its columns of numbers as they come about, and the faults of its rows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol

import polars as pl

from sdmctl.diagnostics import Diagnostic, InTable, error, warning
from sdmctl.load.export.sheet import ROW, Sheet
from sdmctl.load.left_out import FAULTS
from sdmctl.model.repository import Read
from sdmctl.model.source import Source

FAULT = "fault"
"""The column that says which rows cannot be judged: the position of the reason in `FAULTS`, else null."""
SAMPLE = 200


class Column(Protocol):
    """What becomes of one field of the source."""

    @property
    def field(self) -> str:
        """Its name, which the column has."""

    def expression(self) -> pl.Expr:
        """What is read of its cells, all at once and without a word of what is wrong."""

    def settle(self, reading: Reading) -> pl.Series:
        """The column as it is meant, from what was read; what is wrong is said."""


@dataclass(slots=True)
class Reading:
    """A sheet, its source, and what has been made of it."""

    sheet: Sheet
    read: Read[Source]
    zone: str
    first: int = 0
    """The number of the sheet's first record in its file, which may hold several sheets."""
    waiting: frozenset[str] = frozenset()
    """Fields of names of which it is not known yet whether an unknown value matters."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    frame: pl.DataFrame = field(default_factory=pl.DataFrame)

    @property
    def source(self) -> Source:
        """What the source says of the sheet."""
        return self.read.document

    def take(self, columns: list[Column]) -> None:
        """Read all columns, and settle them one after the other."""
        self.frame = self.sheet.collect([pl.col(ROW), *(each.expression() for each in columns)])
        self.frame = self.frame.with_columns(pl.lit(None, pl.Int8).alias(FAULT))
        for each in columns:
            settled = each.settle(self)
            self.frame = self.frame.with_columns(settled.alias(each.field))

    def cells(self, field_: str, mask: pl.Series) -> pl.DataFrame:
        """The cells of a field in some rows: `row`, `text`, in file order."""
        rows = self.frame[ROW].filter(mask)
        return self.sheet.texts(self.sheet.names.index(self.source.columns[field_]), rows).sort(ROW)

    def place(self, row: int, field_: str | None = None) -> InTable:
        """A cell, or a row as a whole."""
        return InTable(self.sheet.part.file, row + self.first, self.source.columns.get(field_) if field_ else None)

    def placed(self, number: int) -> pl.DataFrame:
        """What has been made of the sheet, each row with its place in the file of a number."""
        row = pl.col(ROW) + self.first if self.first else pl.col(ROW)
        return self.frame.with_columns(pl.lit(number, pl.Int16).alias("file"), row)

    def fault(self, code: str, mask: pl.Series) -> None:
        """Mark rows that cannot be judged; the first fault of a row stays."""
        fault = pl.when(pl.col(FAULT).is_null() & mask).then(pl.lit(FAULTS.index(code), pl.Int8)).otherwise(FAULT)
        self.frame = self.frame.with_columns(fault.alias(FAULT))

    def error(self, code: str, message: str, place: InTable, hint: str | None = None) -> None:
        """Say what is wrong."""
        self.say(error(code, message, place, hint))

    def warn(self, code: str, message: str, place: InTable, hint: str | None = None) -> None:
        """Say what is in doubt."""
        self.say(warning(code, message, place, hint))

    def say(self, diagnostic: Diagnostic) -> None:
        """Note a finding; of an archive with several sheets, in which of them."""
        member = self.sheet.part.member
        if member:
            diagnostic = replace(diagnostic, message=f"{member}: {diagnostic.message}")
        self.diagnostics.append(diagnostic)


def cell(reading: Reading, field_: str) -> pl.Expr:
    """The cells of a field; null where nothing is written, in whatever way the source says so."""
    text = pl.col(str(reading.sheet.names.index(reading.source.columns[field_])))
    missing = [each for each in reading.source.missing if each]
    if not missing:
        return text
    return pl.when(~text.is_in(missing)).then(text)
