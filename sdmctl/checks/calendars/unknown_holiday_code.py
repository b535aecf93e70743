"""A calendar's holidays name no country, or no part of one, that the `holidays` package knows.

Why: without its holidays a calendar is open when nobody is there, and tickets are late that were not.

Instead: write a country by its two capitals, as `FR`, or one of its subdivisions, as `FR-57` or `US-MA`. Days that no
country keeps are `closures`.
"""

from collections.abc import Iterator

from sdmctl.calendar.codes import is_listed
from sdmctl.calendar.country import country_codes, load_country, subdivisions
from sdmctl.calendar.holiday import holidays_of
from sdmctl.checks.check import Finding, at
from sdmctl.checks.nearest import nearest
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "unknown-holiday-code"
SEVERITY = Severity.ERROR
WRONG = """
calendars:
  office:
    hours: {mon-fri: [09:00-17:00]}
    holidays: FR-58  # here
"""
RIGHT = """
calendars:
  office:
    hours: {mon-fri: [09:00-17:00]}
    holidays: FR-57
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each calendar whose code has no holidays."""
    contract = dossier.contract.document
    for name, calendar in contract.calendars.items():
        if calendar.holidays is None or _known(calendar.holidays, contract.term.start.year):
            continue
        place = at(dossier.contract, "calendars", name, "holidays")
        yield Finding(f"no holidays are known by the code `{calendar.holidays}`", place, _hint(calendar.holidays))


def _known(code: str, year: int) -> bool:
    if is_listed(code):
        return True
    country, dash, part = code.partition("-")
    if (dash and not part) or not load_country(country):
        return False
    try:
        holidays_of(code, min(max(year, 1970), 2100))  # a year that the package has rules for
    except KeyError:
        return False
    return True


def _hint(code: str) -> str:
    """The nearest code: of the country where it is one, else of all countries and their names."""
    country, _, part = code.partition("-")
    codes = country_codes()
    named = nearest(country.strip().replace(" ", "_"), codes) if len(country) > len("FRA") else None
    meant = country.upper() if country.upper() in codes.values() else codes[named] if named else None
    if meant is None:
        return "write a country's two letters, as FR, or one of its subdivisions, as FR-57"
    load_country(meant)
    known = subdivisions(meant)
    if not part or not known:
        return f"did you mean {meant}?"
    if found := nearest(part, known):
        return f"did you mean {meant}-{found}?"
    return f"{meant} alone, or with one of {', '.join(known)}"
