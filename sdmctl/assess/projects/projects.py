"""The projects of a contract."""

from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier


def projects(dossier: Dossier) -> tuple[Project, ...]:
    """In the order of their files."""
    return tuple(read.document for read in dossier.others if isinstance(read.document, Project))


def name_of(project: Project, dossier: Dossier) -> str:
    """Its title, else that of its lot."""
    lots = dossier.contract.document.lots
    return project.title or (lots[project.lot].title if project.lot in lots else project.lot)
