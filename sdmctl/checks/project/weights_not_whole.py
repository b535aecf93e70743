"""What the milestones of a work package are worth is not 100% together.

Why: the package is never done, or done before its last milestone.

Instead: write the weight of each, 100% together.
"""

from collections.abc import Iterator
from fractions import Fraction

from sdmctl.checks.check import Finding, key
from sdmctl.checks.project.documents import read_projects
from sdmctl.checks.project.percent import percent
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "weights-not-whole"
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
    planned_value: 40000
    rule: milestones
    milestones: {M1: 30%, M2: 60%}  # here
    actual_cost: 21000
    remaining: 60000
milestones:
  M1: {title: Design accepted, baseline: 2026-02-27, actual: 2026-02-27}
  M2: {title: Go-live, baseline: 2026-09-30}
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
    planned_value: 40000
    rule: milestones
    milestones: {M1: 40%, M2: 60%}
    actual_cost: 21000
    remaining: 60000
milestones:
  M1: {title: Design accepted, baseline: 2026-02-27, actual: 2026-02-27}
  M2: {title: Go-live, baseline: 2026-09-30}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each work package that weighs milestones."""
    for read in read_projects(dossier):
        for name, package in read.document.work_packages.items():
            total = sum(package.milestones.values(), Fraction())
            if package.milestones and total != 1:
                message = f"the milestones of `{name}` weigh {percent(total)} together"
                yield Finding(message, key(read, "work_packages", name, "milestones"))
