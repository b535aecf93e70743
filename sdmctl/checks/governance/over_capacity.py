"""A team is asked for more days in a month than it has, leave taken off.

Why: what does not fit is late; the committee hears of it before, or the customer after.

Instead: move work or leave to another month, or raise the capacity. Where it is so, leave the warning.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.diagnostics import Severity
from sdmctl.model import register
from sdmctl.model.repository import Dossier

CODE = "over-capacity"
SEVERITY = Severity.WARNING
WRONG = """
kind: teams
teams:
  desk:
    title: Service desk
    capacity: {2026-03: 60}
    leave: {2026-03: 8}
    load:
      2026-03: 55  # here
"""
RIGHT = """
kind: teams
teams:
  desk:
    title: Service desk
    capacity: {2026-03: 60}
    leave: {2026-03: 8}
    load:
      2026-03: 52
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each month in which the load is more than capacity less leave; none where the capacity is not written."""
    for each in register.teams(dossier):
        for month, load in each.entry.load.items():
            available = each.entry.available(month)
            if available is not None and load > available:
                message = f"{each.entry.title} has {available} days in {month}, and {load} are asked of it"
                yield Finding(message, each.at("load", month))
