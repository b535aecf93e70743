"""A milestone is not reached, and the day on which it was expected is past.

Why: the slip and its penalty are counted to the day of the project, and grow with every day without a new forecast.

Instead: write when it was reached as `actual`, or when it is expected now as `forecast`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.project.documents import read_projects
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "forecast-passed"
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
  M1: {title: Design accepted, baseline: 2026-02-27, forecast: 2026-03-16}  # here
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
  M1: {title: Design accepted, baseline: 2026-02-27, forecast: 2026-04-20}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each milestone that is not reached."""
    for read in read_projects(dossier):
        day = read.document.as_of
        for name, milestone in read.document.milestones.items():
            expected = milestone.forecast or milestone.baseline_on(day)
            if milestone.actual is None and expected < day:
                field = "forecast" if milestone.forecast else "baseline"
                place = at(read, "milestones", name, field)
                yield Finding(f"`{name}` was expected on {expected}, and is not reached on {day}", place)
