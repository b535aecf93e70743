"""The remaining work of every open work package is its budget less its cost: it was computed, not estimated.

Why: such a landing is the budget whatever happens; an overrun shows only once the money is gone.

Instead: ask those who do the work what is left of it. A package that is done, or has cost nothing so far, does not
count.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.checks.project.documents import read_projects
from sdmctl.diagnostics import Severity
from sdmctl.model.progress import not_re_estimated
from sdmctl.model.repository import Dossier

CODE = "not-re-estimated"
SEVERITY = Severity.WARNING
WRONG = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
work_packages:  # here
  WP1: {title: Design, budget: 40000, planned_value: 40000, progress: 50%, actual_cost: 21000, remaining: 19000}
  WP2: {title: Build, budget: 50000, planned_value: 20000, progress: 40%, actual_cost: 24000, remaining: 26000}
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
  WP1: {title: Design, budget: 40000, planned_value: 40000, progress: 50%, actual_cost: 21000, remaining: 23000}
  WP2: {title: Build, budget: 50000, planned_value: 20000, progress: 40%, actual_cost: 24000, remaining: 26000}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each project."""
    for read in read_projects(dossier):
        if not_re_estimated(read.document):
            message = "`remaining` is budget − actual cost on every open work package: it is not re-estimated"
            yield Finding(message, key(read, "work_packages"))
