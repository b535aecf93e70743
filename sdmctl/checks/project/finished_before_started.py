"""A work package was finished before it was begun, or the project ends before it starts.

Why: one of the two days is wrong, and the progress or the pace that is read from it.

Instead: correct the day.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.project.documents import read_projects
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "finished-before-started"
SEVERITY = Severity.ERROR
WRONG = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
work_packages:
  WP1:
    title: Design
    budget: 90000
    planned_value: 90000
    rule: 0/100
    started: 2026-03-02
    finished: 2026-02-27  # here
    actual_cost: 91000
    remaining: 0
"""
RIGHT = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
work_packages:
  WP1:
    title: Design
    budget: 90000
    planned_value: 90000
    rule: 0/100
    started: 2026-01-05
    finished: 2026-02-27
    actual_cost: 91000
    remaining: 0
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each work package, and each project that says from when to when it is planned."""
    for read in read_projects(dossier):
        project = read.document
        if project.start is not None and project.end is not None and project.end < project.start:
            yield Finding(f"the project ends on {project.end} and starts on {project.start}", at(read, "end"))
        for name, package in project.work_packages.items():
            begun, finished = package.started, package.finished
            if begun is not None and finished is not None and finished < begun:
                place = at(read, "work_packages", name, "finished")
                yield Finding(f"`{name}` was finished on {finished} and begun on {begun}", place)
