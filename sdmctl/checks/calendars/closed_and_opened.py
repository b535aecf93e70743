"""A day stands alone among the closures and has openings too.

Why: the openings win, which whoever wrote the closure may not have meant.

Instead: write the day once. An opening within a range of closed days is well understood.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "closed-and-opened"
SEVERITY = Severity.WARNING
WRONG = """
calendars:
  office:
    hours: {mon-fri: [09:00-17:00]}
    closures: [2026-12-24]
    openings: {2026-12-24: [09:00-12:00]}  # here
"""
RIGHT = """
calendars:
  office:
    hours: {mon-fri: [09:00-17:00]}
    openings: {2026-12-24: [09:00-12:00]}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each opening on a day that is closed by itself."""
    for name, calendar in dossier.contract.document.calendars.items():
        for day in calendar.openings:
            if (day, day) in calendar.closures:
                place = key(dossier.contract, "calendars", name, "openings", day.isoformat())
                yield Finding(f"{day} is closed and has openings: the openings stand", place)
