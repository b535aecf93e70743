"""The medium of a report: how tables and pictures stand in its text."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from sdmctl.report.formats.markdown import escape, rows
from sdmctl.report.locale import Locale

if TYPE_CHECKING:
    from sdmctl.report.pictures.picture import Picture
    from sdmctl.report.table import Table


class Medium(Protocol):
    """What a template's `| table` and `| picture` write into the document."""

    def table(self, table: Table) -> str:
        """What stands for a table, as a block of its own."""
        ...

    def picture(self, picture: Picture) -> str:
        """What stands for a picture; nothing where it is not drawn, as the table says the same."""
        ...


class Pictures(StrEnum):
    """Where the pictures of a Markdown report go."""

    FILES = "files"
    """Beside it, each by its name."""
    INLINE = "inline"
    """Into it, as SVG."""
    NONE = "none"


class OnPaper:
    """Markdown as it is read: tables in place, pictures beside it."""

    def __init__(self, locale: Locale, pictures: Pictures = Pictures.NONE, folder: str = "pictures") -> None:
        self._locale = locale
        self._pictures = pictures
        self._folder = folder
        self.files: dict[str, str] = {}
        """The SVG of each picture by the path that the document has for it."""

    def table(self, table: Table) -> str:
        """The table in Markdown, numbers to the right."""
        return rows(table, self._locale)

    def picture(self, picture: Picture) -> str:
        """A link to the picture's file, or its SVG, or nothing."""
        if self._pictures is Pictures.NONE:
            return ""
        from sdmctl.report.pictures.drawing import drawn

        if self._pictures is Pictures.INLINE:
            return drawn(picture)
        path = f"{self._folder}/{picture.name}.svg"
        self.files[path] = drawn(picture, alone=True)
        return f"![{escape(f'{picture.title}. {picture.description}')}]({path})\n"
