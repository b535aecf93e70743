"""A date of a milestone is before the contract starts or after it ends.

Why: nothing is owed then; most often the year is wrong, and the slip and its penalty with it.

Instead: correct the date, or the term.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.project.dates import of_milestones
from sdmctl.checks.project.documents import read_projects
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "milestone-outside-term"
SEVERITY = Severity.WARNING
WRONG = """
term: {start: 2026-01-01, end: 2026-12-31}
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
milestones:
  M1: {title: Design accepted, baseline: 2025-04-30}  # here
"""
RIGHT = """
term: {start: 2026-01-01, end: 2026-12-31}
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
milestones:
  M1: {title: Design accepted, baseline: 2026-04-30}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each date of each milestone."""
    term = dossier.contract.document.term
    for read in read_projects(dossier):
        for what, day, place in of_milestones(read):
            if not term.start <= day <= term.end:
                yield Finding(f"{what}, {day}, is outside the term, {term.start} to {term.end}", place)
