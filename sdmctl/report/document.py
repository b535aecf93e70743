"""The committee's report: sections in order, each from its template, as one Markdown document."""

import re
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


def render_report(
    trend: tuple[Assessment, ...], dossier: Dossier, language: str, templates: Path | None = None, input_hash: str = ""
) -> str:
    """The report of the last of these assessments, oldest first, in Markdown; the same bytes from the same arguments.

    `templates` is a folder whose files replace ours of the same name; a mistake in one raises `InvalidInput`.
    """
    material = _material(trend, dossier, language, input_hash)
    return _written(material, templates, OnPaper(material.locale))


def render_page(
    trend: tuple[Assessment, ...], dossier: Dossier, language: str, templates: Path | None = None, input_hash: str = ""
) -> str:
    """The same report as one page of HTML, from the same templates."""
    material, medium = _material(trend, dossier, language, input_hash), OnPage()
    return page(_written(material, templates, medium), medium, material.locale)


def _material(trend: tuple[Assessment, ...], dossier: Dossier, language: str, input_hash: str) -> Material:
    return Material(trend, dossier, Locale(language, trend[-1].contract.time_zone), input_hash)


def _written(material: Material, templates: Path | None, medium: Medium) -> str:
    check_names(templates)
    made = environment(material, templates, medium)
    bodies = {
        section.name: render(made, section.template, guarded(section.context(material), material)).strip()
        for section in SECTIONS
    }
    sections = {name: material.written(body) for name, body in bodies.items()}
    whole = render(made, LAYOUT, {"sections": sections, "language": material.locale.language})
    return re.sub(r"\n{3,}", "\n\n", whole).strip() + "\n"
