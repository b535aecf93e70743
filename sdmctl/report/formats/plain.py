"""A table in a file or a pipe: columns as wide as they need, no colours, and no `rich`, which starts slowly."""

from collections.abc import Sequence

from sdmctl.report.foreign import on_one_line
from sdmctl.report.locale import Locale
from sdmctl.report.shown import NUMBERS, shown
from sdmctl.report.table import Readers, Table
from sdmctl.report.width import width

_BETWEEN = "  "


def plain(table: Table, locale: Locale) -> str:
    """The title, the headings and the rows, numbers to the right."""
    read = table.read_by(Readers.PEOPLE)
    lines = [[on_one_line(column.heading) for column in read.columns]]
    lines += [
        [on_one_line(shown(cell, column, locale)) for cell, column in zip(row, read.columns, strict=True)]
        for row in read.rows
    ]
    widths = [max(map(width, cells)) for cells in zip(*lines, strict=True)]
    to_the_right = [column.kind in NUMBERS for column in read.columns]
    title = f"{on_one_line(table.title)}\n" if table.title else ""
    return title + "".join(_line(line, widths, to_the_right) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int], to_the_right: Sequence[bool]) -> str:
    padded = [
        " " * (wide - width(cell)) + cell if right else cell + " " * (wide - width(cell))
        for cell, wide, right in zip(cells, widths, to_the_right, strict=True)
    ]
    return _BETWEEN.join(padded).rstrip() + "\n"
