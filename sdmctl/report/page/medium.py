"""The medium of a page: tables are set aside while the text is still Markdown, and take their place in the HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdmctl.report.table import Table

_OPEN, _CLOSE = "\x02", "\x03"
"""Around a number: control characters, which no text that is shown can hold."""
PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


class OnPage:
    """Keeps each table and leaves its number in the text."""

    def __init__(self) -> None:
        self.tables: list[Table] = []

    def table(self, table: Table) -> str:
        """The number under which the table waits, as a paragraph of its own."""
        self.tables.append(table)
        return f"{_OPEN}{len(self.tables) - 1}{_CLOSE}\n"
