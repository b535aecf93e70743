"""What a report is written from: the judged period, those before it, the documents, and the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sdmctl.assess.service_levels.results import Assessment, Line, Status, Verdict
from sdmctl.model.committee import Committee
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Dossier
from sdmctl.report.locale import Locale
from sdmctl.report.voice import Voice

if TYPE_CHECKING:
    from markupsafe import Markup

Context = dict[str, Any]
"""What a section's template can name."""

_SIGNS = {Status.ACHIEVED: "✔", Status.TOLERATED: "≈", Status.MISSED: "✘", Status.NO_DATA: "–"}
"""Before the word, never in its place."""


@dataclass(frozen=True)
class Material(Voice):
    """Everything that a section may draw on; sections add nothing of their own but wording."""

    trend: tuple[Assessment, ...]
    """The same contract over successive periods, oldest first; the last is the report's own."""
    dossier: Dossier
    locale: Locale
    input_hash: str
    committee: Committee | None = None
    """Who reads it; `None`: the whole report, for everybody."""
    engine: str = "polars"
    """What judges the months that a section asks for besides."""

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
        """The period's lines that the customer was promised and that have one of these statuses."""
        return [line for line in self.assessment.promised if line.status in statuses]

    def verdict(self, verdict: Verdict) -> str:
        """A verdict as a word."""
        return self.locale.say(f"verdict.{verdict}")
