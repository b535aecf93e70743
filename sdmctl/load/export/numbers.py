"""A column of quantities or amounts: whole numbers of ten-thousandths, exact, never a float."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

import polars as pl

from sdmctl.load.export.instant_text import Unreadable
from sdmctl.load.export.reading import Reading, cell
from sdmctl.load.export.sheet import ROW
from sdmctl.load.left_out import counted
from sdmctl.load.quoting import cut
from sdmctl.model.ledger import DECIMALS

_ODD = -(1 << 63)
"""Stands for a cell that is to be looked at on its own."""
_AT_ONCE = 14
"""Characters of a number that is read at once; a longer one may have more decimals than are looked at."""
_ROOM = 14
"""Decimals that are looked at."""
_BEYOND = 10 ** (_ROOM - DECIMALS)
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'’]")
_COMMA = re.compile(r"[+-]?\d*,\d+")
_THOUSANDS = re.compile(r"[+-]?\d{1,3},\d{3}")
_BOTH = re.compile(r"[+-]?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+)")


@dataclass(frozen=True, slots=True)
class Numbers:
    """A column of quantities or amounts."""

    field: str
    cells: pl.Expr
    most: int
    """No number is larger."""
    computed: bool = False
    """Whether cells are what a spreadsheet computed, in binary: they are rounded to ten-thousandths."""

    def expression(self) -> pl.Expr:
        """Ten-thousandths of what is written plainly."""
        text = self.cells.cast(pl.String)
        exact = text.cast(pl.Decimal(38, _ROOM), strict=False).to_physical()
        plain = (exact % _BEYOND == 0) & (exact != 0) & (text.str.len_bytes() <= _AT_ONCE)
        number = (exact // _BEYOND).cast(pl.Int64)
        small = number.is_between(-self.most * 10**DECIMALS, self.most * 10**DECIMALS)
        read = pl.when((plain & small).fill_null(value=False)).then(number).otherwise(_ODD)
        return pl.when(self.cells.is_not_null()).then(read).alias(self.field)

    def settle(self, reading: Reading) -> pl.Series:
        """The numbers; what is none is said."""
        numbers = reading.frame[self.field]
        odd = (numbers == _ODD).fill_null(value=False)
        if not odd.any():
            return numbers
        cells = reading.cells(self.field, odd)
        read = {text: self._read(text) for text in cells["text"].unique(maintain_order=True)}
        known = {text: each for text, each in read.items() if isinstance(each, int)}
        found = cells["text"].replace_strict(known, default=None, return_dtype=pl.Int64)
        self._say(reading, cells.filter(found.is_null()), read)
        reading.fault("unreadable-number", reading.frame[ROW].is_in(cells[ROW].filter(found.is_null()).implode()))
        return numbers.scatter(odd.arg_true(), found)

    def _read(self, text: str) -> int | Unreadable:
        return number_of(text, self.most, computed=self.computed)

    def _say(self, reading: Reading, cells: pl.DataFrame, read: dict[str, int | Unreadable]) -> None:
        """Say what is no number, together where it is for the same reason."""
        reasons: dict[str, list[int]] = {}
        for row, text in cells.select(ROW, "text").iter_rows():
            why = read[text]
            reasons.setdefault(why.reason if isinstance(why, Unreadable) else "", []).append(row)
        texts = dict(cells.select(ROW, "text").iter_rows())
        for reason, rows in reasons.items():
            first = texts[rows[0]]
            why = read[first]
            message = f"`{cut(first)}` {reason} ({counted(len(rows), 'cell', 'cells')})"
            hint = why.hint if isinstance(why, Unreadable) else None
            reading.error("unreadable-number", message, reading.place(rows[0], self.field), hint)


def number_of(text: str, most: int, *, computed: bool = False) -> int | Unreadable:
    """The ten-thousandths that a text says, with a point or a comma before the decimals."""
    written = _SPACES.sub("", text).replace("\u2212", "-")
    if _THOUSANDS.fullmatch(written):
        whole, _, rest = written.partition(",")
        return Unreadable("may be thousands or decimals", f"write {whole}.{rest} or {whole}{rest}")
    if _BOTH.fullmatch(written):
        decimal = max(".", ",", key=written.rfind)
        written = written.replace("." if decimal == "," else ",", "")
    if _COMMA.fullmatch(written):
        written = written.replace(",", ".")
    try:
        number = Decimal(written)
    except InvalidOperation:
        return Unreadable("is not a number", "write it as 1250.50")
    if not number.is_finite() or abs(number) > most:
        return Unreadable("is larger than any entry", f"at most {most:,} is taken")
    scaled = number.scaleb(DECIMALS)
    if computed:
        scaled = scaled.quantize(Decimal(1), ROUND_HALF_EVEN)
    if scaled != scaled.to_integral_value():
        return Unreadable(f"has more than {DECIMALS} decimals", "round it as the contract does")
    return int(scaled)


def numbers(reading: Reading, field: str, most: int) -> Numbers:
    """The column of a field."""
    computed = reading.sheet.part.form in ("xlsx", "json", "jsonl", "parquet")
    return Numbers(field, cell(reading, field), most, computed)
