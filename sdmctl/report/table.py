"""The neutral table: exact values in typed columns, which every format writes in its own way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

Cell = str | int | Fraction | bool | date | None
"""An exact value; `None` is "cannot tell" or "does not apply", never 0."""

Row = tuple[Cell, ...]


class Kind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    WORD = "word"
    """One of a few names of ours, as a verdict: machines read the name, people its translation."""
    INTEGER = "integer"
    RATIO = "ratio"
    """A `Fraction` that was measured: rounded down where it is shown."""
    OBJECTIVE = "objective"
    """A `Fraction` that was promised: shown with every decimal it has."""
    SHARE = "share"
    """A `Fraction` of a whole, as progress: no promise hangs on it, so it is rounded to the nearest two decimals."""
    MONEY = "money"
    """A `Fraction` of the contract's currency, excluding VAT; rounded to the cent where it is shown."""
    QUANTITY = "quantity"
    """A `Fraction` of units or days; rounded to two decimals where it is shown."""
    DURATION = "duration"
    """Seconds."""
    INSTANT = "instant"
    """Seconds since 1970-01-01T00:00Z."""
    DAY = "day"
    BOOLEAN = "boolean"


class Readers(StrEnum):
    """Who reads a column."""

    ALL = "all"
    PEOPLE = "people"
    """On a terminal and on paper only."""
    MACHINES = "machines"
    """In CSV and JSON only."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for machines, its heading for people, what its cells are."""

    name: str
    kind: Kind
    heading: str
    readers: Readers = Readers.ALL


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of exact values under typed columns, with a title."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def read_by(self, readers: Readers) -> "Table":
        """The same table with the columns of these readers only."""
        kept = [n for n, column in enumerate(self.columns) if column.readers in (Readers.ALL, readers)]
        rows = tuple(tuple(row[n] for n in kept) for row in self.rows)
        return Table(self.title, tuple(self.columns[n] for n in kept), rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """Each row as its cells by the name of their column."""
        names = [column.name for column in self.columns]
        return (dict(zip(names, row, strict=True)) for row in self.rows)
