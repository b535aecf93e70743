"""One table that every format writes."""

from datetime import date
from fractions import Fraction

from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Readers, Row, Table

ENGLISH = Locale("en", "Europe/Paris")
FRENCH = Locale("fr", "Europe/Paris")

COLUMNS = (
    Column("ticket", Kind.TEXT, "Ticket"),
    Column("verdict", Kind.WORD, "Verdict"),
    Column("counted", Kind.INTEGER, "Counted"),
    Column("compliance", Kind.RATIO, "Compliance"),
    Column("objective", Kind.OBJECTIVE, "Objective"),
    Column("late", Kind.DURATION, "Late by"),
    Column("deadline", Kind.INSTANT, "Deadline"),
    Column("day", Kind.DAY, "Day"),
    Column("excluded", Kind.BOOLEAN, "Excluded"),
    Column("id", Kind.TEXT, "Id", Readers.MACHINES),
    Column("note", Kind.TEXT, "Note", Readers.PEOPLE),
)
FULL: Row = (
    "INC-1",
    "breached",
    1234,
    Fraction(94996, 100000),
    Fraction(995, 1000),
    30612,
    1711846800,
    date(2024, 3, 31),
    True,
    "one",
    "seen",
)
"""The deadline is 2024-03-31T03:00:00+02:00, just after the clocks changed."""
EMPTY: Row = (None,) * len(COLUMNS)


def table(*rows: Row, title: str = "Sample") -> Table:
    return Table(title, COLUMNS, rows)


def texts(*cells: str, title: str = "") -> Table:
    """A table of one column of text."""
    return Table(title, (Column("text", Kind.TEXT, "Text"),), tuple((cell,) for cell in cells))
