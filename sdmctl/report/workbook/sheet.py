"""The sheets of a workbook: each a table with what it is of, and a name that no other sheet has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sdmctl.report.foreign import on_one_line
from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Readers, Table
from sdmctl.report.workbook.cells import NO_CHARACTERS

ROWS = 1_048_575
"""Of a sheet under its headings; a table that has more goes on on another."""
_LONGEST = 31
"""UTF-16 units in a sheet's name."""
_RESERVED = frozenset({"history"})
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]+")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a contract, read in a language; the contract by its id."""

    table: Table
    locale: Locale
    contract: str


def sheets_for(tables: Sequence[Table], locale: Locale, contract: str) -> Iterator[Sheet]:
    """A sheet for each table that has a row, with the columns that people read; more for one that is too long."""
    for table in tables:
        read = table.read_by(Readers.PEOPLE)
        for start in range(0, len(read.rows), ROWS):
            yield Sheet(replace(read, rows=read.rows[start : start + ROWS]), locale, contract)


def contents(sheets: Sequence[Sheet], names: Sequence[str], locale: Locale) -> Table:
    """A row a sheet: what it shows, of which contract, on whose wall clock, and how many rows it has."""
    kinds = {"sheet": Kind.TEXT, "table": Kind.TEXT, "contract": Kind.TEXT, "zone": Kind.TEXT, "rows": Kind.INTEGER}
    columns = tuple(Column(name, kind, locale.say(f"column.{name}")) for name, kind in kinds.items())
    rows = tuple(
        (name, sheet.table.title, sheet.contract, sheet.locale.zone, len(sheet.table.rows))
        for name, sheet in zip(names, sheets, strict=True)
    )
    return Table(locale.say("workbook.contents"), columns, rows)


def names_of(titles: Sequence[str]) -> list[str]:
    """A name for each title: what a spreadsheet forbids left out, cut where it is long, a number where it is taken."""
    taken = set(_RESERVED)
    names = []
    for title in titles:
        stem = " ".join(_FORBIDDEN.sub(" ", on_one_line(title).translate(NO_CHARACTERS)).split()).strip("'") or "-"
        name, count = _cut(stem, _LONGEST), 1
        while name.casefold() in taken:
            count += 1
            mark = f" ({count})"
            name = _cut(stem, _LONGEST - len(mark)) + mark
        taken.add(name.casefold())
        names.append(name)
    return names


def _cut(title: str, most: int) -> str:
    """As much of a title as goes into so many UTF-16 units."""
    units = title.encode("utf-16-le", "replace")
    if len(units) <= 2 * most:
        return title
    return units[: 2 * (most - 1)].decode("utf-16-le", "ignore").rstrip(" '") + "…"
