"""What a report is written from: the judged period, those before it, the documents, and the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sdmctl.assess.results import Assessment, Line, Status, Verdict
from sdmctl.model.committee import Committee
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Dossier
from sdmctl.report.formats.markdown import escape
from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Row, Table

if TYPE_CHECKING:
    from markupsafe import Markup

Context = dict[str, Any]
"""What a section's template can name."""

_SIGNS = {Status.ACHIEVED: "✔", Status.TOLERATED: "≈", Status.MISSED: "✘", Status.NO_DATA: "–"}
"""Before the word, never in its place."""


@dataclass(frozen=True)
class Material:
    """Everything that a section may draw on; sections add nothing of their own but wording."""

    trend: tuple[Assessment, ...]
    """The same contract over successive periods, oldest first; the last is the report's own."""
    dossier: Dossier
    locale: Locale
    input_hash: str
    committee: Committee | None = None
    """Who reads it; `None`: the whole report, for everybody."""

    @property
    def assessment(self) -> Assessment:
        """The period that the report is about."""
        return self.trend[-1]

    @property
    def contract(self) -> Contract:
        """The contract that was judged."""
        return self.assessment.contract

    @property
    def in_force(self) -> Contract:
        """The contract as it reads at the end of the period, without what an amendment took away."""
        return self.assessment.terms[-1].contract if self.assessment.terms else self.contract

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

    def line(self, line: Line) -> str:
        """A line by its name and priority."""
        if line.priority:
            return f"{line.title} {line.priority}"
        return self.locale.say("line.others", title=line.title) if self.priority(line) else line.title

    def priority(self, line: Line) -> str | None:
        """The priority of a line, or the word for all the others; `None` where one line stands for all."""
        level = self.contract.service_levels[line.service_level]
        others = line.priority is None and level.objective is None and len(level.targets) > 1
        return self.locale.say("priority.others") if others else line.priority

    def status(self, status: Status) -> Markup:
        """A status as a sign and a word; a missed one is bold."""
        word = f"{_SIGNS[status]} {self.locale.say(f'status.{status}')}"
        return self.written(f"**{word}**" if status is Status.MISSED else word)

    def lines(self, *statuses: Status) -> list[Line]:
        """The period's lines that have one of these statuses."""
        return [line for line in self.assessment.lines if line.status in statuses]

    def verdict(self, verdict: Verdict) -> str:
        """A verdict as a word."""
        return self.locale.say(f"verdict.{verdict}")
