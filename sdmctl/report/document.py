"""The committee's report: sections in order, each from its template, as one Markdown document."""

import re
from dataclasses import dataclass
from pathlib import Path

from sdmctl.assess.results import Assessment
from sdmctl.model.repository import Dossier
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.medium import Medium, OnPaper
from sdmctl.report.page.medium import OnPage
from sdmctl.report.page.page import page
from sdmctl.report.sections import SECTIONS
from sdmctl.report.templating import check_names, environment, guarded, render

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

    @property
    def locale(self) -> Locale:
        """Of its reader."""
        return Locale(self.language, self.trend[-1].contract.time_zone)

    def markdown(self, medium: OnPaper | None = None) -> str:
        """The report in Markdown; the same bytes from the same arguments. `None`: without pictures."""
        return self._written(medium or OnPaper(self.locale))

    def page(self, *, pictures: bool = False) -> str:
        """The same as one page of HTML, from the same templates."""
        medium = OnPage(pictures=pictures)
        return page(self._written(medium), medium, self.locale)

    def _written(self, medium: Medium) -> str:
        material = Material(self.trend, self.dossier, self.locale, self.input_hash)
        check_names(self.templates)
        made = environment(material, self.templates, medium)
        bodies = {
            section.name: render(made, section.template, guarded(section.context(material), material)).strip()
            for section in SECTIONS
        }
        sections = {name: material.written(body) for name, body in bodies.items()}
        whole = render(made, LAYOUT, {"sections": sections, "language": material.locale.language})
        return re.sub(r"\n{3,}", "\n\n", whole).strip() + "\n"
