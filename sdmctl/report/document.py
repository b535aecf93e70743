"""The committee's report: sections in order, each from its template, as one Markdown document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.assess.service_levels.results import Assessment
from sdmctl.diagnostics import Diagnostic
from sdmctl.model.committee import Committee, annexes_of, sections_of
from sdmctl.model.repository import Dossier
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.medium import Medium, OnPaper
from sdmctl.report.notes import Notes, notes, placed
from sdmctl.report.page.medium import OnPage
from sdmctl.report.page.page import page
from sdmctl.report.sections import SECTIONS, Section, section_of
from sdmctl.report.templating import check_names, environment, guarded, render
from sdmctl.report.workbook.collected import collected
from sdmctl.report.workbook.sheet import Sheet, sheets_for

if TYPE_CHECKING:
    from jinja2 import Environment

LAYOUT = "layout.md.j2"


@dataclass(frozen=True)
class Report:
    """A report that is asked for: of which contract and period, in which language, by which templates."""

    trend: tuple[Assessment, ...]
    """The period that it is about, and those before it, oldest first."""
    dossier: Dossier
    language: str
    templates: Path | None = None
    """A folder whose files replace ours of the same name; a mistake in one raises `InvalidInput`."""
    input_hash: str = ""
    committee: Committee | None = None
    """Who reads it; `None`: the whole report, for everybody."""
    engine: str = "polars"
    """What judges the months that a section asks for besides."""

    @property
    def locale(self) -> Locale:
        """Of its reader."""
        return Locale(self.language, self.trend[-1].contract.time_zone)

    @property
    def name(self) -> str:
        """Contract, period, committee and language, as a name of a folder."""
        judged = self.trend[-1]
        parts = (judged.contract.id, judged.period.label, self.committee.id if self.committee else "", self.language)
        return re.sub(r"[^\w.-]+", "-", "-".join(filter(None, parts)))

    def markdown(self, medium: OnPaper | None = None) -> str:
        """The report in Markdown; the same bytes from the same arguments. `None`: without pictures."""
        return self._written(medium or OnPaper(self.locale))

    def page(self, *, pictures: bool = False, home: str = "") -> str:
        """The same as one page of HTML, from the same templates; `home` is the address of the page above it."""
        medium = OnPage(pictures=pictures)
        return page(self._written(medium), medium, self.locale, home)

    def sheets(self) -> tuple[Sheet, ...]:
        """The same as the sheets of a workbook: its tables alone."""
        medium = OnPage()
        tables = tuple(collected(self._written(medium), medium))
        return tuple(sheets_for(tables, self.locale, self.trend[-1].contract.id))

    @property
    def misplaced(self) -> tuple[Diagnostic, ...]:
        """A warning for each of the manager's notes that is in no section of the report."""
        return self._notes.diagnostics

    def _written(self, medium: Medium) -> str:
        material = Material(self.trend, self.dossier, self.locale, self.input_hash, self.committee, self.engine)
        check_names(self.templates)
        made = environment(material, self.templates, medium)
        bodies = {name: self._noted(name, self._body(section_of(name), made, material)) for name in self._names}
        sections = {name: material.written(body) for name, body in bodies.items()}
        annexes = [name for name in bodies if self.committee and name in annexes_of(self.committee)]
        whole = render(made, LAYOUT, {"sections": sections, "annexes": annexes, "language": self.language})
        return re.sub(r"\n{3,}", "\n\n", whole).strip() + "\n"

    def _body(self, section: Section, made: Environment, material: Material) -> str:
        return render(made, section.template, guarded(section.context(material), material)).strip()

    def _noted(self, name: str, body: str) -> str:
        note = self._notes.by_section.get(name)
        return body if note is None else placed(body, note, self.locale.say(f"section.{name}"))

    @property
    def _names(self) -> tuple[str, ...]:
        """The sections in their order, the title first."""
        if self.committee is None:
            return tuple(each.name for each in SECTIONS)
        return tuple(dict.fromkeys(("title", *sections_of(self.committee), *annexes_of(self.committee))))

    @cached_property
    def _notes(self) -> Notes:
        period = self.trend[-1].period.label
        own = (f"{period}-{self.committee.id}",) if self.committee else ()
        return notes(self.dossier.folder, (period, *own), self._names)
