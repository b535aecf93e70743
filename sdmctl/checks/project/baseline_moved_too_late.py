"""A milestone was promised anew once it was reached.

Why: a promise made afterwards hides a delay, and its penalty with it.

Instead: write the day on which the new date was agreed, before the milestone was reached.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.checks.project.documents import read_projects
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "baseline-moved-too-late"
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
  M1:
    title: Design accepted
    baseline: 2026-02-13
    baselines:
      2026-03-16: 2026-03-13  # here
    actual: 2026-03-11
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
  M1:
    title: Design accepted
    baseline: 2026-02-13
    baselines:
      2026-02-02: 2026-03-13
    actual: 2026-03-11
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each new baseline of a milestone that was reached."""
    for read in read_projects(dossier):
        for name, milestone in read.document.milestones.items():
            for agreed in milestone.baselines:
                if milestone.actual is not None and agreed > milestone.actual:
                    place = key(read, "milestones", name, "baselines", agreed.isoformat())
                    message = f"`{name}` was promised anew on {agreed}, after it was reached on {milestone.actual}"
                    yield Finding(message, place)
