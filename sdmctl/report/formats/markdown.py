"""A table as GitHub Markdown, and the escaping that keeps anybody's text inside its cell."""

import re

from sdmctl.report.foreign import on_one_line
from sdmctl.report.locale import Locale
from sdmctl.report.shown import NUMBERS, shown
from sdmctl.report.table import Readers, Table

_SPECIAL = re.compile(r"[\\`*{}\[\]|#~$^]")
_EMPHASIS = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINK = re.compile(r"(?i)(?<=[a-z])(:)(?=//)|(?<=\bwww)(\.)|(@)")
_BLOCK = re.compile(r"^(?:([-+=>])|(\d{1,9})([.)]))")


def markdown(table: Table, locale: Locale) -> str:
    """The table under its title, numbers to the right."""
    title = f"**{escape(table.title)}**\n\n" if table.title else ""
    return title + rows(table, locale)


def rows(table: Table, locale: Locale) -> str:
    """The table alone."""
    read = table.read_by(Readers.PEOPLE)
    head = [escape(column.heading) for column in read.columns]
    rule = ["---:" if column.kind in NUMBERS else "---" for column in read.columns]
    body = [
        [escape(shown(cell, column, locale)) for cell, column in zip(row, read.columns, strict=True)]
        for row in read.rows
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in (head, rule, *body))


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
    return _BLOCK.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", line)
