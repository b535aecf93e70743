"""A table on a terminal, by rich: words of the reader's language, never cut, coloured where it helps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from sdmctl.report.foreign import on_one_line
from sdmctl.report.formats.stacked import fits, stacked
from sdmctl.report.locale import Locale
from sdmctl.report.shown import ABSENT, NUMBERS, shown
from sdmctl.report.table import Cell, Column, Kind, Readers, Table

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table as Grid
    from rich.text import Text

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

    read = table.read_by(Readers.PEOPLE)
    texts = [
        [on_one_line(shown(cell, column, locale)) for cell, column in zip(row, read.columns, strict=True)]
        for row in read.rows
    ]
    target = StringIO()
    console = Console(
        file=target,
        width=screen.width or _WIDE,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        legacy_windows=False,
        _environ={},
    )
    parts: list[RenderableType] = [_grid(read, texts, narrow=False)]
    if console.measure(parts[0], options=console.options.update(max_width=_WIDE)).maximum > console.width:
        widths = [
            _whole(on_one_line(column.heading), [row[number] for row in texts])
            for number, column in enumerate(read.columns)
        ]
        if not texts or fits(read.columns, widths, console.width):
            parts = [_grid(read, texts, narrow=True)]
        else:
            styled = [_styled(*both, read) for both in zip(texts, read.rows, strict=True)]
            parts = list(stacked(read.columns, styled, ABSENT, locale))
    _print(console, parts, on_one_line(table.title))
    return "".join(f"{line.rstrip()}\n" for line in target.getvalue().splitlines())


def _grid(read: Table, texts: Sequence[Sequence[str]], *, narrow: bool) -> Grid:
    """Narrow, only columns of text give way: figures and words stay whole, closer together."""
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(header_style="bold", box=None, pad_edge=False, padding=(0, 1, 0, 0) if narrow else (0, 1))
    for number, column in enumerate(read.columns):
        heading = on_one_line(column.heading)
        grid.add_column(
            Text(heading),
            justify="right" if column.kind in NUMBERS else "left",
            overflow="fold",
            width=_whole(heading, [row[number] for row in texts]) if narrow and column.kind is not Kind.TEXT else None,
        )
    for row, cells in zip(texts, read.rows, strict=True):
        grid.add_row(*_styled(row, cells, read))
    return grid


def _styled(row: Sequence[str], cells: Sequence[Cell], read: Table) -> list[Text]:
    from rich.text import Text

    each = zip(row, cells, read.columns, strict=True)
    return [Text(text, _style(cell, column)) for text, cell, column in each]


def _whole(heading: str, texts: Sequence[str]) -> int:
    """The width that breaks no cell, and a heading between its words only."""
    from rich.cells import cell_len

    return max(map(cell_len, (*heading.split(" "), *texts)))


def _print(console: Console, parts: Sequence[RenderableType], title: str) -> None:
    from rich.text import Text

    if title:
        console.print(Text(title, "bold"))
    for part in parts:
        console.print(part, no_wrap=False, overflow="fold")


def _style(cell: Cell, column: Column) -> str:
    return _COLOURS.get(str(cell), "") if column.kind is Kind.WORD else ""
