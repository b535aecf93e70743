"""How a document says things: sentences, lists and tables in its reader's language, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from sdmctl.report.formats.markdown import escape
from sdmctl.report.table import Column, Kind, Row, Table

if TYPE_CHECKING:
    from markupsafe import Markup

    from sdmctl.report.locale import Locale


class Voice:
    """What has a locale and speaks by it; whatever it is given to say is made harmless."""

    if TYPE_CHECKING:

        @property
        def locale(self) -> Locale:
            """The reader's language, and the zone whose wall clock is shown."""
            ...

    @cached_property
    def written(self) -> Callable[[str], Markup]:
        """Marks a text as Markdown of our own, which is not escaped again."""
        from markupsafe import Markup

        return Markup

    def say(self, key: str, /, **values: str | int) -> Markup:
        """A sentence of the catalogue as Markdown, whatever was put in it made harmless."""
        said = {name: escape(value) if isinstance(value, str) else value for name, value in values.items()}
        return self.written(self.locale.say(key, **said))

    def listed(self, parts: Iterable[str], word: str = "and") -> Markup:
        """`a, b and c` as Markdown."""
        return self.written(self.locale.listed(map(escape, parts), word))

    def some(self, parts: list[str], most: int = 10) -> Markup:
        """The first of a list, and how many more there are."""
        if len(parts) <= most:
            return self.listed(parts)
        return self.say("some", parts=self.written(", ".join(map(escape, parts[:most]))), n=len(parts) - most)

    def table(self, columns: dict[str, Kind], rows: Iterable[Row]) -> Table:
        """A table without a title, its headings from the catalogue."""
        headed = tuple(Column(name, kind, self.locale.say(f"column.{name}")) for name, kind in columns.items())
        return Table("", headed, tuple(rows))
