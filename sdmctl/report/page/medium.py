"""The medium of a page: what is no text is set aside while that is Markdown, and takes its place in the HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdmctl.report.pictures.picture import Picture
    from sdmctl.report.table import Table

_OPEN, _CLOSE = "\x02", "\x03"
"""Around a number: control characters, which no text that is shown can hold."""
PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


class OnPage:
    """Keeps each table and picture, and leaves its number in the text."""

    def __init__(self, *, pictures: bool = False) -> None:
        self.kept: list[Table | Picture] = []
        self._pictures = pictures

    def table(self, table: Table) -> str:
        """The number under which the table waits, as a paragraph of its own."""
        return self._keep(table)

    def picture(self, picture: Picture) -> str:
        """The same for a picture; nothing where none is drawn."""
        return self._keep(picture) if self._pictures else ""

    def _keep(self, each: Table | Picture) -> str:
        self.kept.append(each)
        return f"{_OPEN}{len(self.kept) - 1}{_CLOSE}\n"
