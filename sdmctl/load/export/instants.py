"""A column of instants: read at once in the way it is mostly written, and what is left over on its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import polars as pl

from sdmctl.calendar.zone import Doubt
from sdmctl.load.export.instant_text import Unreadable, Writing, read_text
from sdmctl.load.export.layout import LOCAL, ODD, Layout, custom_layout, layout_of
from sdmctl.load.export.local_time import resolve
from sdmctl.load.export.reading import Reading, cell
from sdmctl.load.export.sheet import ROW
from sdmctl.load.left_out import counted
from sdmctl.load.moments import DOUBT_HINT, DOUBTS, OUT_OF_RANGE
from sdmctl.load.quoting import cut

_EPOCH = datetime(1970, 1, 1)
_COMMON = Layout("%Y-%m-%dT%H:%M:%S", 19, 0, {"Z": 0})
_ROUNDS = 12
"""So many ways of writing are told apart in one column, before its texts are looked at one by one."""


@dataclass(frozen=True, slots=True)
class Instants:
    """A column of instants."""

    field: str
    cells: pl.Expr
    kind: pl.DataType
    layout: Layout | None
    """`None` where each text is to be looked at on its own."""

    def expression(self) -> pl.Expr:
        """The numbers of `layout`."""
        if isinstance(self.kind, pl.Datetime):
            at = self.cells.dt.epoch("s")
            return (at + LOCAL if self.kind.time_zone is None else at).alias(self.field)
        if self.layout is None or self.kind == pl.Date:
            return pl.when(self.cells.is_not_null()).then(pl.lit(ODD)).alias(self.field)
        return self.layout.read(self.cells).alias(self.field)

    def settle(self, reading: Reading) -> pl.Series:
        """Instants; what is none is said, and what is in doubt."""
        numbers = reading.frame[self.field]
        resolved = resolve(numbers, reading.zone)
        odd = resolved.at.is_null() & numbers.is_not_null()
        if odd.any():
            numbers = self._again(numbers, odd, reading)
            resolved = resolve(numbers, reading.zone)
        for doubt, mask in resolved.doubts.items():
            self._say_doubt(reading, doubt, numbers.filter(mask), reading.frame[ROW].filter(mask))
        return resolved.at

    def _again(self, numbers: pl.Series, odd: pl.Series, reading: Reading) -> pl.Series:
        """The numbers, with those that could not be read looked at in other ways."""
        cells = reading.cells(self.field, odd)
        found, reasons = read_texts(cells["text"].unique(maintain_order=True), writing_of(reading))
        cells = cells.join(found, on="text", how="left", maintain_order="left")
        outside = cells["number"].is_not_null() & resolve(cells["number"], reading.zone).at.is_null()
        wrong = cells.filter(cells["number"].is_null() | outside).with_columns(
            reason=pl.col("text").replace_strict(
                {text: each.reason for text, each in reasons.items()}, default=OUT_OF_RANGE, return_dtype=pl.String
            )
        )
        for group in wrong.partition_by("reason", maintain_order=True):
            self._say_unreadable(reading, group, reasons)
        reading.fault("unreadable-date", reading.frame[ROW].is_in(wrong[ROW].implode()))
        read = cells["number"].set(outside, None)
        return numbers.scatter(odd.arg_true(), read)

    def _say_unreadable(self, reading: Reading, cells: pl.DataFrame, reasons: dict[str, Unreadable]) -> None:
        row, text = cells.select(ROW, "text").row(0)
        what = reasons.get(text, Unreadable(OUT_OF_RANGE, "see what wrote it"))
        count = counted(cells.height, "cell", "cells")
        message = f"`{cut(text)}` is not an instant: {what.reason} ({count})"
        reading.error("unreadable-date", message, reading.place(row, self.field), what.hint)

    def _say_doubt(self, reading: Reading, doubt: Doubt, numbers: pl.Series, rows: pl.Series) -> None:
        code, words = DOUBTS[doubt]
        shown = (_EPOCH + timedelta(seconds=numbers[0] - LOCAL)).isoformat()
        count = counted(len(numbers), "cell", "cells")
        message = f"`{shown}` is local time in {reading.zone}: {words} ({count})"
        reading.warn(code, message, reading.place(rows[0], self.field), DOUBT_HINT)


def read_texts(texts: pl.Series, writing: Writing) -> tuple[pl.DataFrame, dict[str, Unreadable]]:
    """Distinct texts with their numbers, `text` and `number`, null for what is none; and why it is none."""
    found, left = [], texts
    for _ in range(_ROUNDS):
        layout = layout_of(left[0]) if len(left) and writing.in_iso else None
        if layout is None:
            break
        numbers = left.to_frame("text").with_columns(number=layout.read(pl.col("text")))
        found.append(numbers.filter(pl.col("number") != ODD))
        left = numbers.filter(pl.col("number") == ODD)["text"]
    read = {text: read_text(text, writing) for text in left}
    reasons = {text: each for text, each in read.items() if isinstance(each, Unreadable)}
    numbers_of = [None if isinstance(each, Unreadable) else each for each in read.values()]
    rest = pl.DataFrame({"text": list(read), "number": numbers_of}, schema={"text": pl.String, "number": pl.Int64})
    return pl.concat([rest, *found]), reasons


def instants(reading: Reading, field: str, sample: pl.DataFrame) -> Instants:
    """The column of a field, in the way its first cells are written."""
    cells = cell(reading, field)
    written = sample.select(cells.alias(field)).to_series().drop_nulls()
    writing = writing_of(reading)
    layout: Layout | None = _COMMON
    if writing.dates is not None:
        layout = custom_layout(writing.dates)
    if writing.in_iso and written.dtype == pl.String:
        layout = next(filter(None, map(layout_of, written)), layout)
    return Instants(field, cells, written.dtype, layout)


def writing_of(reading: Reading) -> Writing:
    """How the instants of a sheet are written."""
    return Writing(reading.source.dates, typed=reading.sheet.part.form == "xlsx")
