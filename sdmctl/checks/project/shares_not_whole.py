"""The shares of the milestones, which are those of the project's amount, are not 100% together.

Why: a part of the price is never due, or more than the price is.

Instead: write the shares of the payment schedule; a milestone that nothing is paid for has none.
"""

from collections.abc import Iterator
from fractions import Fraction

from sdmctl.checks.check import Finding, key
from sdmctl.checks.project.documents import read_projects
from sdmctl.checks.project.percent import percent
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "shares-not-whole"
SEVERITY = Severity.WARNING
WRONG = """
lots: {build: {title: Build, nature: project, manager: ada}}
---
kind: project
lot: build
pricing: fixed
amount: 90000
as_of: 2026-03-31
milestones:  # here
  M1: {title: Design accepted, share: 30%, baseline: 2026-02-27, actual: 2026-02-27}
  M2: {title: Go-live, share: 60%, baseline: 2026-09-30}
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
  M1: {title: Design accepted, share: 40%, baseline: 2026-02-27, actual: 2026-02-27}
  M2: {title: Go-live, share: 60%, baseline: 2026-09-30}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each project whose milestones have shares."""
    for read in read_projects(dossier):
        shares = [each.share for each in read.document.milestones.values() if each.share is not None]
        total = sum(shares, Fraction())
        if shares and total != 1:
            yield Finding(f"the milestones' shares are {percent(total)} together", key(read, "milestones"))
