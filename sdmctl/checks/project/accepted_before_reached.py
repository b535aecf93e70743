"""A milestone was accepted before it was reached, or without being reached at all.

Why: its share of the amount would be due for something that is not there.

Instead: write the day on which it was reached as `actual`, and acceptance on that day or later.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.project.documents import read_projects
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "accepted-before-reached"
SEVERITY = Severity.ERROR
WRONG = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
milestones:
  M1: {title: Design, share: 100%, baseline: 2026-02-27, actual: 2026-02-27, accepted: 2026-02-17}  # here
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
  M1: {title: Design, share: 100%, baseline: 2026-02-27, actual: 2026-02-27, accepted: 2026-03-09}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each milestone that is accepted."""
    for read in read_projects(dossier):
        for name, milestone in read.document.milestones.items():
            reached, accepted = milestone.actual, milestone.accepted
            if accepted is not None and (reached is None or accepted < reached):
                when = "it is not reached" if reached is None else f"it was reached on {reached}"
                place = at(read, "milestones", name, "accepted")
                yield Finding(f"`{name}` was accepted on {accepted}, and {when}", place)
