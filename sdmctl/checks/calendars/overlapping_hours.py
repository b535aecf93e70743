"""Two stretches of a calendar's hours overlap, on one day or past midnight.

Why: one of them is a mistake, and business time cannot be told without knowing which.

Instead: write each stretch once. A day has the hours of every range that names it: `mon-fri` and `fri` add up, the
second does not replace the first. Hours that cross midnight run into the next day's.
"""

from collections.abc import Iterator
from datetime import date

from sdmctl.calendar.holiday import holidays_of
from sdmctl.checks.calendars.written import Stretch, neighbours, on, overlaps, week
from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.calendar import Calendar
from sdmctl.model.repository import Dossier

CODE = "overlapping-hours"
SEVERITY = Severity.ERROR
WRONG = """
calendars:
  office:
    hours:
      mon-fri: [09:00-12:00, 13:00-18:00]
      fri: [09:00-16:00]  # here
"""
RIGHT = """
calendars:
  office:
    hours:
      mon-thu: [09:00-12:00, 13:00-18:00]
      fri: [09:00-16:00]
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each pair of stretches that meet, once, at the one that is written later."""
    for name, calendar in dossier.contract.document.calendars.items():
        places = _places(calendar)
        found: dict[tuple[int, int], tuple[Stretch, Stretch]] = {}
        for one, other in (*_in_the_week(calendar), *_in_openings(calendar)):
            first, second = sorted((one, other), key=lambda stretch: places[stretch.route])
            found.setdefault((places[first.route], places[second.route]), (first, second))
        for first, second in found.values():
            place = at(dossier.contract, "calendars", name, *second.route)
            yield Finding(f"{second.name} overlaps {first.name}", place)


def _places(calendar: Calendar) -> dict[tuple[str | int, ...], int]:
    """The position of each stretch in the document's order."""
    written: list[tuple[str | int, ...]] = []
    for days, hours in calendar.hours.items():
        written += [("hours", days, index) for index in range(len(hours))]
    for day, hours in calendar.openings.items():
        written += [("openings", day.isoformat(), index) for index in range(len(hours))]
    return {route: position for position, route in enumerate(written)}


def _in_the_week(calendar: Calendar) -> Iterator[tuple[Stretch, Stretch]]:
    stretches = [stretch.moved(day) for day, stretch in week(calendar)]
    again = [stretch.moved(7) for stretch in stretches if stretch.start < 2 * 86_400]  # Sunday's night meets Monday
    yield from overlaps(stretches + again)


def _in_openings(calendar: Calendar) -> Iterator[tuple[Stretch, Stretch]]:
    for day in calendar.openings:
        own = on(calendar, day)
        yield from overlaps(own)
        for other in neighbours(day):
            move = (other - day).days
            for pair in overlaps((*own, *(stretch.moved(move) for stretch in on(calendar, other)))):
                if pair[0].route[:2] != pair[1].route[:2] and not _closed_for_holiday(calendar, other):
                    yield pair


def _closed_for_holiday(calendar: Calendar, day: date) -> bool:
    if calendar.holidays is None or day in calendar.openings:
        return False
    try:
        return day in holidays_of(calendar.holidays, day.year)
    except KeyError:  # a code that is not known is another check's affair
        return False
