"""Something is written as having happened after the day of which the project is.

Why: its figures are of `as_of`: what happens later is not counted, though it is written.

Instead: write the costs of a later day and move `as_of` with them, or correct the date; what is expected is a
`forecast`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.project.dates import happened
from sdmctl.checks.project.documents import read_projects
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "after-the-project"
SEVERITY = Severity.WARNING
WRONG = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
milestones:
  M1: {title: Design accepted, baseline: 2026-04-30, actual: 2026-04-20}  # here
"""
RIGHT = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
milestones:
  M1: {title: Design accepted, baseline: 2026-04-30, forecast: 2026-04-20}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each date that is in the past tense."""
    for read in read_projects(dossier):
        for what, day, place in happened(read):
            if day > read.document.as_of:
                yield Finding(f"{what} on {day}; the project is as of {read.document.as_of}", place)
