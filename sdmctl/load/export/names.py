"""A column of names: through the source's `values` to the codes of the contract's lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from sdmctl.load.export.reading import Reading, cell
from sdmctl.load.export.sheet import ROW
from sdmctl.load.unknown_value import UnknownValue

UNKNOWN = -1
MOST_VALUES = 200
"""So many unknown values of a column are listed one by one; a column with more of them is another column."""
_SMALL = 30_000


@dataclass(frozen=True, slots=True)
class Names:
    """A column of names."""

    field: str
    cells: pl.Expr
    known: tuple[str, ...]
    """The names in the order of their codes."""
    values: Mapping[str, str]
    """The tool's value, then ours."""
    quiet: bool = False
    """Whether unknown values stay as `UNKNOWN`, to be looked at where they matter."""

    def expression(self) -> pl.Expr:
        """The place of each cell among the words that are known; behind them for others."""
        words = self._words()
        place = self.cells.cast(pl.Enum(words), strict=False).to_physical()
        place = place.cast(pl.Int16 if len(words) < _SMALL else pl.Int32).fill_null(len(words))
        return pl.when(self.cells.is_not_null()).then(place).alias(self.field)

    def settle(self, reading: Reading) -> pl.Series:
        """The codes; values that stand for no name are said."""
        places = reading.frame[self.field]
        codes = self._codes().gather(places) if self.values else places
        unknown = codes == (UNKNOWN if self.values else len(self.known))
        if not unknown.any():
            return codes
        if self.quiet:
            return codes.set(unknown, UNKNOWN)
        reading.fault(self.say(reading, unknown), unknown)
        return codes.set(unknown, None)

    def say(self, reading: Reading, unknown: pl.Series) -> str:
        """Say which values are unknown, each with its count and first place; gives the code of that."""
        cells = reading.cells(self.field, unknown)
        values = cells.group_by("text", maintain_order=True).agg(pl.len(), pl.col(ROW).first())
        for text, count, row in values.head(MOST_VALUES).iter_rows():
            value = UnknownValue(self.field, text, count, self.known, mapped=self.is_mapped)
            reading.say(value.at(reading.place(row, self.field)))
        code = UnknownValue(self.field, "", 0, (), mapped=self.is_mapped).code
        if values.height > MOST_VALUES:
            rest = values[MOST_VALUES:]
            message = f"{rest.height:,} more values of this column are unknown ({rest['len'].sum():,} cells)"
            hint = f"see whether `columns` names the right column for {self.field}"
            reading.error(code, message, reading.place(rest[0, ROW], self.field), hint)
        return code

    @property
    def is_mapped(self) -> bool:
        """Whether the source maps values of the field."""
        return bool(self.values)

    def _words(self) -> list[str]:
        return list(dict.fromkeys(map(str, (*self.known, *self.values))))

    def _codes(self) -> pl.Series:
        """The code of each word, and of what is none."""
        codes = {name: code for code, name in enumerate(self.known)}
        meant = [codes.get(self.values.get(word, word), UNKNOWN) for word in self._words()]
        return pl.Series([*meant, UNKNOWN], dtype=pl.Int16)


def names(reading: Reading, field_: str, known: tuple[str, ...]) -> Names:
    """The column of a field whose names are known."""
    values = reading.source.values.get(field_, {})
    return Names(field_, cell(reading, field_), known, values, quiet=field_ in reading.waiting)


@dataclass(frozen=True, slots=True)
class MappedTexts:
    """A column of texts of which the source maps some: a type, a team."""

    names: Names

    @property
    def field(self) -> str:
        """Its name."""
        return self.names.field

    def expression(self) -> pl.Expr:
        """As names."""
        return self.names.expression()

    def settle(self, reading: Reading) -> pl.Series:
        """The texts that the names are."""
        codes = self.names.settle(reading)
        return pl.Series(self.names.known, dtype=pl.String).gather(codes)
