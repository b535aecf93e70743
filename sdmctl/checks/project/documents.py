"""The projects of a dossier with their files."""

from collections.abc import Iterator

from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier, Read


def read_projects(dossier: Dossier) -> Iterator[Read[Project]]:
    """In the order of their files."""
    for read in dossier.others:
        if isinstance(read.document, Project):
            yield Read(read.file, read.document)
