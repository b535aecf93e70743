"""A workbook read back, as a spreadsheet reads it."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from sdmctl.report.locale import Locale
from sdmctl.report.table import Table
from sdmctl.report.workbook.sheet import sheets_for
from sdmctl.report.workbook.workbook import workbook


def bytes_of(*tables: Table, locale: Locale) -> bytes:
    return workbook(tuple(sheets_for(tables, locale, "harbour")), locale)


def read(content: bytes) -> Any:
    """The book; formulas in it would show as such."""
    return load_workbook(BytesIO(content))


def row(sheet: Any, number: int) -> Sequence[Any]:
    return [cell.value for cell in sheet[number]]


def formats(sheet: Any, number: int) -> Sequence[str]:
    return [cell.number_format for cell in sheet[number]]
