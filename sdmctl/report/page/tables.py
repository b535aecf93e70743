"""A table as HTML: headings in scope, a caption, and beside each figure the value that it sorts by."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING

from sdmctl.report.foreign import on_one_line
from sdmctl.report.shown import NUMBERS, shown
from sdmctl.report.table import Cell, Column, Readers, Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdmctl.report.locale import Locale


def html_table(table: Table, caption: str, locale: Locale, inline: Callable[[str], str]) -> str:
    """The table in a region of its own that scrolls; `inline` turns the Markdown of a cell into HTML."""
    read = table.read_by(Readers.PEOPLE)
    head = "".join(
        f'<th scope="col"{_side(column)}>{escape(on_one_line(column.heading))}</th>' for column in read.columns
    )
    lines = (zip(row, read.columns, strict=True) for row in read.rows)
    cells = ("".join(_cell(cell, column, locale, inline) for cell, column in line) for line in lines)
    body = "".join(f"<tr>{each}</tr>\n" for each in cells)
    label = escape(on_one_line(caption))
    return (
        f'<div class="table" role="region" aria-label="{label}" tabindex="0">\n'
        f"<table>\n<caption>{label}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n"
    )


def _cell(cell: Cell, column: Column, locale: Locale, inline: Callable[[str], str]) -> str:
    text = shown(cell, column, locale)
    value = _sorted_by(cell)
    by = f' data-sort="{value}"' if value is not None else ""
    return f"<td{_side(column)}{by}>{inline(text) if isinstance(cell, str) else escape(text)}</td>"


def _side(column: Column) -> str:
    return ' class="number"' if column.kind in NUMBERS else ""


def _sorted_by(cell: Cell) -> str | None:
    """What orders a cell among those of its column; `None`: its text does, or it has no value and comes last."""
    match cell:
        case bool() | int():
            return str(int(cell))
        case Fraction():
            return f"{Decimal(cell.numerator) / cell.denominator:f}"
        case date():
            return str(cell.toordinal())
        case _:
            return None
