"""A table on a screen too narrow for its columns: a paragraph a row, each figure after the name of its column."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from sdmctl.report.foreign import on_one_line
from sdmctl.report.table import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.padding import Padding
    from rich.text import Text

    from sdmctl.report.locale import Locale
    from sdmctl.report.table import Column

LEGIBLE = 8
"""A column of text that gets less room than this cannot be read."""


def fits(columns: Sequence[Column], widths: Sequence[int], screen: int) -> bool:
    """Whether each text has room that it can be read in; `widths` are those at which nothing is broken."""
    both = zip(columns, widths, strict=True)
    needed = (min(LEGIBLE, wide) if column.kind is Kind.TEXT else wide for column, wide in both)
    return sum(needed) + len(columns) - 1 <= screen


def stacked(
    columns: Sequence[Column], rows: Sequence[Sequence[Text]], empty: str, locale: Locale
) -> Iterator[Text | Padding]:
    """A line that names each row by its first texts, then what else it says; cells without a value are left out."""
    from rich.padding import Padding
    from rich.text import Text

    names = max(1, len(list(takewhile(lambda column: column.kind is Kind.TEXT, columns))))
    colon = locale.say("colon")
    for row in rows:
        yield Text(" ").join(cell for cell in row[:names] if cell.plain != empty) or Text(empty)
        told = [
            Text.assemble((f"{on_one_line(column.heading)}{colon}", "dim"), "\N{NO-BREAK SPACE}", cell)
            for column, cell in zip(columns[names:], row[names:], strict=True)
            if cell.plain != empty
        ]
        if told:
            yield Padding(Text("; ").join(told), (0, 0, 0, 2))
