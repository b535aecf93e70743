"""A name stands for something that the contract does not list.

Why: what it should stand for decides a figure: a calendar, a target, an amount. A guess would be somebody's money.

Instead: write a name from the contract's own list, in the same capitals; or add what is missing to that list.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.nearest import suggestion
from sdmctl.checks.references import references
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "unknown-reference"
SEVERITY = Severity.ERROR
WRONG = """
services:
  payroll: {title: Payroll, calendar: offise}  # here
  portal: {title: Portal, calendar: office, lot: run}  # here
"""
RIGHT = """
services:
  payroll: {title: Payroll, calendar: office}
  portal: {title: Portal, calendar: office}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each reference whose name is not among those that it may have."""
    for reference in references(dossier):
        if reference.name not in reference.known:
            hint = suggestion(reference.name, reference.known) or f"the contract lists no {reference.what}"
            yield Finding(f"there is no {reference.what} `{reference.name}`", reference.place, hint)
