"""A table on a terminal, by rich: words of the reader's language, never cut, coloured where it helps."""

from dataclasses import dataclass
from io import StringIO

from sdmctl.report.foreign import on_one_line
from sdmctl.report.locale import Locale
from sdmctl.report.shown import NUMBERS, shown
from sdmctl.report.table import Cell, Column, Kind, Readers, Table

_COLOURS = {
    "achieved": "green", "tolerated": "yellow", "missed": "bold red", "no_data": "dim",
    "met": "green", "breached": "bold red", "running": "default", "paused": "cyan",
}  # fmt: skip
"""A colour never says anything that the word does not."""

_WIDE = 10_000


@dataclass(frozen=True, slots=True)
class Screen:
    """What a table is shown on; a file or a pipe has no width and no colour."""

    width: int | None = None
    color: bool = False


def terminal(table: Table, locale: Locale, screen: Screen = Screen()) -> str:
    """The table as wide as it needs, or folded into the screen's width; nothing is left out."""
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    read = table.read_by(Readers.PEOPLE)
    grid = Grid(header_style="bold", box=None, pad_edge=False)
    for column in read.columns:
        heading = Text(on_one_line(column.heading))
        grid.add_column(heading, justify="right" if column.kind in NUMBERS else "left", overflow="fold")
    for row in read.rows:
        cells = zip(row, read.columns, strict=True)
        grid.add_row(*(Text(on_one_line(shown(cell, column, locale)), _style(cell, column)) for cell, column in cells))
    target = StringIO()
    console = Console(
        file=target,
        width=screen.width or _WIDE,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        legacy_windows=False,
        _environ={},
    )
    if table.title:
        console.print(Text(on_one_line(table.title), "bold"))
    console.print(grid)
    return "".join(f"{line.rstrip()}\n" for line in target.getvalue().splitlines())


def _style(cell: Cell, column: Column) -> str:
    return _COLOURS.get(str(cell), "") if column.kind is Kind.WORD else ""
