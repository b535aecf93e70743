"""A calendar is never open.

Why: business time on it never passes, so that nothing measured on it is ever late.

Instead: give it hours, or openings; check that its closures leave a day of the contract's term open.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.calendar import Calendar, weekdays
from sdmctl.model.contract import Term
from sdmctl.model.repository import Dossier

CODE = "empty-calendar"
SEVERITY = Severity.ERROR
WRONG = """
calendars:
  office: {hours: {mon-fri: []}}  # here
"""
RIGHT = """
calendars:
  office: {hours: {mon-fri: [09:00-17:00]}}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each calendar with no hours, or with none on any day of the term."""
    contract = dossier.contract.document
    for name, calendar in contract.calendars.items():
        place = key(dossier.contract, "calendars", name)
        if not any(calendar.hours.values()) and not any(calendar.openings.values()):
            yield Finding(f"calendar `{name}` has no hours: it is never open", place)
        elif contract.term.start <= contract.term.end and not _opens(calendar, contract.term):
            yield Finding(f"calendar `{name}` is closed on every day of the contract's term", place)


def _opens(calendar: Calendar, term: Term) -> bool:
    """Whether a day of the term has hours, holidays apart."""
    if any(hours and term.start <= day <= term.end for day, hours in calendar.openings.items()):
        return True
    working = {day for written, hours in calendar.hours.items() if hours for day in weekdays(written)}
    return any(_has_weekday(first, last, working) for first, last in _between_closures(calendar, term))


def _between_closures(calendar: Calendar, term: Term) -> Iterator[tuple[date, date]]:
    """The stretches of days of the term that no closure covers, first and last day inclusive."""
    first = term.start.toordinal()
    for closed_from, closed_to in sorted(calendar.closures):
        if first < min(closed_from.toordinal(), term.end.toordinal() + 1):
            yield date.fromordinal(first), min(closed_from - timedelta(days=1), term.end)
        first = max(first, closed_to.toordinal() + 1)
    if first <= term.end.toordinal():
        yield date.fromordinal(first), term.end


def _has_weekday(first: date, last: date, working: set[int]) -> bool:
    days = min((last - first).days + 1, 7)
    return any((first.weekday() + ahead) % 7 in working for ahead in range(days))
