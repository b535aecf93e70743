"""The formats of a table, each a pure function from a table to text.

Adding one is a small module and a line here; each is imported when it is used.
"""

from importlib import import_module
from typing import Protocol

from sdmctl.report.locale import Locale
from sdmctl.report.table import Table

FORMATS = {
    "table": "sdmctl.report.formats.plain:plain",
    "json": "sdmctl.report.formats.json:json",
    "csv": "sdmctl.report.formats.csv:csv",
    "markdown": "sdmctl.report.formats.markdown:markdown",
}


class Format(Protocol):
    """Writes a table: for people in the locale's language, for machines in its zone."""

    def __call__(self, table: Table, locale: Locale) -> str:
        """The text, ended by a line break."""
        ...


def format_of(name: str) -> Format:
    """The format of a name in `FORMATS`; KeyError where there is none."""
    module, _, function = FORMATS[name].partition(":")
    found: Format = getattr(import_module(module), function)
    return found
