"""The committee's report: sections in order, each from its template, as one Markdown document."""

import re
from pathlib import Path

from sdmctl.assess.results import Assessment
from sdmctl.model.repository import Dossier
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.sections import SECTIONS
from sdmctl.report.templating import check_names, environment, guarded, render

LAYOUT = "layout.md.j2"


def render_report(
    trend: tuple[Assessment, ...], dossier: Dossier, language: str, templates: Path | None = None, input_hash: str = ""
) -> str:
    """The report of the last of these assessments, oldest first; the same bytes from the same arguments.

    `templates` is a folder whose files replace ours of the same name; a mistake in one raises `InvalidInput`.
    """
    contract = trend[-1].contract
    material = Material(trend, dossier, Locale(language, contract.time_zone), input_hash)
    check_names(templates)
    made = environment(material, templates)
    bodies = {
        section.name: render(made, section.template, guarded(section.context(material), material)).strip()
        for section in SECTIONS
    }
    sections = {name: material.written(body) for name, body in bodies.items()}
    whole = render(made, LAYOUT, {"sections": sections, "language": language})
    return re.sub(r"\n{3,}", "\n\n", whole).strip() + "\n"
