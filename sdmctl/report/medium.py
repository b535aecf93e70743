"""The medium of a report: how tables and pictures stand in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sdmctl.report.formats.markdown import rows
from sdmctl.report.locale import Locale

if TYPE_CHECKING:
    from sdmctl.report.table import Table


class Medium(Protocol):
    """What a template's `| table` writes into the document."""

    def table(self, table: Table) -> str:
        """What stands for a table, as a block of its own."""
        ...


class OnPaper:
    """Markdown as it is read: tables in place."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale

    def table(self, table: Table) -> str:
        """The table in Markdown, numbers to the right."""
        return rows(table, self._locale)
