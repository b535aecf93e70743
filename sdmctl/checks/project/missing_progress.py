"""The progress of a work package cannot be told: its rule lacks what it reads.

Why: earned value and landing would count the package as not begun, and say less than is known.

Instead: write `progress` for the rule `physical`; `started` for `50/50` once there is a cost; what each of the
`milestones` is worth for that rule; an actual cost or remaining work for `cost`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.checks.project.documents import read_projects
from sdmctl.diagnostics import Severity
from sdmctl.model.progress import progress_of
from sdmctl.model.repository import Dossier

CODE = "missing-progress"
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
  WP1: {title: Design, budget: 40000, planned_value: 40000, actual_cost: 21000, remaining: 18000}  # here
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
  WP1: {title: Design, budget: 40000, planned_value: 40000, progress: 50%, actual_cost: 21000, remaining: 18000}
"""

_LACKS = {
    "physical": "there is no `progress`",
    "50/50": "it has a cost, and nothing says when it was `started`",
    "milestones": "it names no milestones of the project",
    "cost": "it has neither cost nor remaining work",
}


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each work package of each project."""
    for read in read_projects(dossier):
        for name, package in read.document.work_packages.items():
            if package.milestones.keys() - read.document.milestones.keys():
                continue  # an unknown name, which is told by itself
            if progress_of(package, read.document) is None:
                message = f"the progress of `{name}` cannot be told: by `{package.rule}`, {_LACKS[package.rule]}"
                yield Finding(message, key(read, "work_packages", name))
