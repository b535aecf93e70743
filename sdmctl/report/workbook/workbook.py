"""The workbook, by XlsxWriter: the same tables give the same bytes; no formula, macro or link is in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from sdmctl.report.locale import Locale
from sdmctl.report.shown import NUMBERS
from sdmctl.report.table import Column, Kind, Table
from sdmctl.report.width import width
from sdmctl.report.workbook.cells import Held, held, text
from sdmctl.report.workbook.sheet import Sheet, contents, names_of

_CREATED = datetime(1980, 1, 1)
"""In every workbook: what it shows has its own dates."""
_LARGE = 500_000
"""Cells from which on each row is written out as it comes."""
_WIDTHS = {Kind.INSTANT: 19, Kind.DAY: 12, Kind.DURATION: 12, Kind.MONEY: 14, Kind.QUANTITY: 11, Kind.BOOLEAN: 9}
_NARROWEST, _WIDEST = 9, 60


def workbook(sheets: Sequence[Sheet], locale: Locale) -> bytes:
    """The file: its contents, in the language of who reads them, then each sheet."""
    from xlsxwriter import Workbook

    target = BytesIO()
    large = sum(len(sheet.table.rows) * len(sheet.table.columns) for sheet in sheets) > _LARGE
    book = Workbook(target, {"constant_memory": large, "in_memory": not large})
    book.set_properties({"created": _CREATED, "author": "sdmctl"})
    writer = _Writer(book)
    names = names_of([locale.say("workbook.contents"), *(sheet.table.title for sheet in sheets)])
    writer.add(names[0], contents(sheets, names[1:], locale), locale)
    for name, sheet in zip(names[1:], sheets, strict=True):
        writer.add(name, sheet.table, sheet.locale)
    book.close()
    return target.getvalue()


class _Writer:
    """Writes tables into a workbook; a format is made once and shared."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._formats: dict[tuple[str, bool], Any] = {}
        wrapped = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
        self._heading = book.add_format(wrapped)
        self._heading_of_numbers = book.add_format(wrapped | {"align": "right"})

    def add(self, name: str, table: Table, locale: Locale) -> None:
        """A sheet with the headings frozen above the rows, which can be filtered."""
        sheet = self._book.add_worksheet(name)
        wide = [max(_NARROWEST, _longest_word(column.heading) + 4) for column in table.columns]
        for place, column in enumerate(table.columns):
            style = self._heading_of_numbers if column.kind in NUMBERS else self._heading
            sheet.write_string(0, place, text(column.heading).value, style)
        for number, row in enumerate(table.rows, start=1):
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                each = held(cell, column, locale)
                self._put(sheet, number, place, each)
                wide[place] = max(wide[place], _width(each, column))
        for place, columns in enumerate(wide):
            sheet.set_column(place, place, min(columns, _WIDEST))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)

    def _put(self, sheet: Any, row: int, place: int, each: Held) -> None:
        style = self._format(each.format, each.is_quoted)
        match each.value:
            case bool():
                sheet.write_boolean(row, place, each.value, style)
            case Decimal():
                sheet.write_number(row, place, each.value, style)
            case str():
                sheet.write_string(row, place, each.value, style)

    def _format(self, pattern: str, quoted: bool) -> Any:
        key = pattern, quoted
        if key not in self._formats:
            shown = {"num_format": pattern} if pattern else {"text_wrap": True}
            self._formats[key] = self._book.add_format({"valign": "top", "quote_prefix": quoted, **shown})
        return self._formats[key]


def _width(each: Held, column: Column) -> int:
    if isinstance(each.value, str):
        return max(map(width, each.value.split("\n"))) + 2
    return _WIDTHS.get(column.kind, _NARROWEST)


def _longest_word(heading: str) -> int:
    return max(map(width, heading.split()), default=0)
