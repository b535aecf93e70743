"""A work package has a `progress` that its rule does not give.

Why: two figures are written for one thing, and the report would have to choose.

Instead: leave `progress` out, as the rule gives it; or write `rule: physical` where it is estimated on site.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.project.documents import read_projects
from sdmctl.checks.project.percent import percent
from sdmctl.diagnostics import Severity
from sdmctl.model.progress import progress_of
from sdmctl.model.repository import Dossier

CODE = "contradicted-progress"
SEVERITY = Severity.ERROR
WRONG = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 40000
as_of: 2026-03-31
work_packages:
  WP1:
    title: Design
    budget: 40000
    planned_value: 40000
    rule: 50/50
    started: 2026-02-02
    progress: 80%  # here
    actual_cost: 21000
    remaining: 18000
"""
RIGHT = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 40000
as_of: 2026-03-31
work_packages:
  WP1:
    title: Design
    budget: 40000
    planned_value: 40000
    rule: 50/50
    started: 2026-02-02
    actual_cost: 21000
    remaining: 18000
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each progress that is written beside a rule."""
    for read in read_projects(dossier):
        for name, package in read.document.work_packages.items():
            given = progress_of(package, read.document)
            if package.progress is not None and given is not None and package.progress != given:
                message = f"by the rule `{package.rule}` the progress of `{name}` is {percent(given)}"
                yield Finding(message, at(read, "work_packages", name, "progress"), "leave `progress` out")
