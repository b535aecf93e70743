"""A table as GitHub Markdown, and the escaping that keeps anybody's text inside its cell."""

import re

from sdmctl.report.foreign import on_one_line
from sdmctl.report.locale import Locale
from sdmctl.report.shown import NUMBERS, shown
from sdmctl.report.table import Readers, Table
from sdmctl.report.width import width

_SPECIAL = re.compile(r"[\\`*{}\[\]|#~$^]")
_EMPHASIS = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINK = re.compile(r"(?i)(?<=[a-z]):(?=//)|(?<=\bwww)\.|@")
_BLOCK = re.compile(r"^(?:([-+=>])(?=[-=\s]|$)|(>)|(\d{1,9})([.)])(?=\s|$))")
_ALIGNED_UP_TO = 60
"""Columns line up in plain text too; a cell that is longer than this does not push the others away."""


def markdown(table: Table, locale: Locale) -> str:
    """The table under its title, numbers to the right."""
    title = f"**{escape(table.title)}**\n\n" if table.title else ""
    return title + rows(table, locale)


def rows(table: Table, locale: Locale) -> str:
    """The table alone."""
    read = table.read_by(Readers.PEOPLE)
    right = [column.kind in NUMBERS for column in read.columns]
    head = [escape(column.heading) for column in read.columns]
    body = [
        [escape(shown(cell, column, locale)) for cell, column in zip(row, read.columns, strict=True)]
        for row in read.rows
    ]
    widths = [min(max(3, *map(width, cells)), _ALIGNED_UP_TO) for cells in zip(head, *body, strict=True)]
    rule = ["-" * (wide - 1) + (":" if to_right else "-") for wide, to_right in zip(widths, right, strict=True)]
    lines = [_padded(cells, widths, right) for cells in (head, *body)]
    return "".join(f"| {' | '.join(line)} |\n" for line in (lines[0], rule, *lines[1:]))


def escape(text: str) -> str:
    """Text that shows as it is written, in a cell as in a sentence: no markup, HTML, link or line break of its own.

    Text that is Markdown already, as `markupsafe` marks it, stays as it is.
    """
    if hasattr(text, "__html__"):
        return str(text)
    line = on_one_line(text).strip()
    line = _SPECIAL.sub(r"\\\g<0>", line)
    line = _EMPHASIS.sub(r"\\_", line)
    line = _ENTITY.sub("&amp;", line).replace("<", "&lt;")
    line = _LINK.sub(r"\\\g<0>", line)
    return _BLOCK.sub(_not_a_block, line)


def _not_a_block(found: re.Match[str]) -> str:
    """The start of a line that would begin a list, a quotation or a heading, with its mark escaped."""
    return f"{found[3]}\\{found[4]}" if found[3] else f"\\{found[0]}"


def _padded(cells: list[str], widths: list[int], right: list[bool]) -> list[str]:
    return [
        " " * (wide - width(cell)) * to_right + cell + " " * (wide - width(cell)) * (not to_right)
        for cell, wide, to_right in zip(cells, widths, right, strict=True)
    ]
