"""Two projects of a lot cannot be told apart: neither has a title, or both have the same.

Why: their sections of the report read as one, and their amounts add up where a penalty is a share of the amount. Most
often it is one project, written again for another month.

Instead: give each its `title`; of one project keep the last document, its history is the repository's.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.project.documents import read_projects
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "projects-alike"
SEVERITY = Severity.WARNING
WRONG = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
---
kind: project
lot: build  # here
pricing: fixed
amount: 90000
as_of: 2026-04-30
"""
RIGHT = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
---
kind: project
title: Second release
lot: build
pricing: fixed
amount: 90000
as_of: 2026-04-30
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each project after the first of its lot and title."""
    known: dict[tuple[str, str | None], str] = {}
    for read in read_projects(dossier):
        project = read.document
        other = known.setdefault((project.lot, project.title), read.file.name)
        if other != read.file.name:
            message = f"a project of lot `{project.lot}` with the same title is in {other}"
            yield Finding(message, at(read, "title" if project.title else "lot"))
