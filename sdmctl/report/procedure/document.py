"""A procedure as one Markdown document: each part from the contract, the whole from its template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.model.procedure import Committed, Kind, Procedures
from sdmctl.report.locale import Locale
from sdmctl.report.medium import OnPaper
from sdmctl.report.procedure.course import course
from sdmctl.report.procedure.duties import crisis, duties, title
from sdmctl.report.procedure.escalating import communication, escalation
from sdmctl.report.procedure.flow import flow
from sdmctl.report.procedure.people import contacts, declaring, roles
from sdmctl.report.procedure.priorities import priorities
from sdmctl.report.procedure.service_hours import service_hours, services
from sdmctl.report.procedure.sheet import Sheet
from sdmctl.report.templating import environment, guarded, render

if TYPE_CHECKING:
    from sdmctl.model.repository import Dossier

TEMPLATES = Path(__file__).parent / "templates"
_PARTS = (
    title, services, priorities, service_hours, declaring, roles, flow, escalation, communication, course, crisis,
    duties, contacts,
)  # fmt: skip


@dataclass(frozen=True)
class Procedure:
    """A procedure that is asked for: of which contract and incidents, in which language."""

    dossier: Dossier
    kind: Kind
    language: str
    committed: Committed | None = None

    def markdown(self) -> str:
        """The procedure in Markdown; the same bytes from the same documents."""
        locale = Locale(self.language, self.dossier.contract.document.time_zone)
        sheet = Sheet(self.dossier, self.kind, locale, self.committed)
        context = {"top": sheet.top or "", **{name: it for part in _PARTS for name, it in part(sheet).items()}}
        made = environment(sheet, None, OnPaper(locale), TEMPLATES)
        text = render(made, f"{self.kind}.md.j2", guarded(context, sheet))
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def procedure_of(dossier: Dossier, kind: Kind, language: str | None) -> Procedure:
    """The procedure of a kind: as it is kept, in the language asked for, or in that in which it is kept."""
    own = dossier.contract.document.language
    kept = [
        each
        for read in dossier.others
        if isinstance(read.document, Procedures)
        for each in read.document.committed
        if each.procedure == kind and language in (None, each.language or own)
    ]
    if not kept:
        return Procedure(dossier, kind, language or own)
    return kept_procedure(dossier, kept[0])


def kept_procedure(dossier: Dossier, committed: Committed) -> Procedure:
    """The procedure that a committed file should hold."""
    language = committed.language or dossier.contract.document.language
    return Procedure(dossier, committed.procedure, language, committed)
