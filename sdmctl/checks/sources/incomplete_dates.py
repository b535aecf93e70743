"""The format of a source's dates leaves out a part of the instant.

Why: without a time of day every ticket opens at midnight; with a clock of twelve hours and no AM or PM an afternoon
is a morning.

Instead: write the format of the whole cell, as `%d/%m/%Y %H:%M` or `%m/%d/%Y %I:%M %p`. Where an export has days
only, ask the tool for the time: no figure in hours can be made without it.
"""

from collections.abc import Iterator
from re import findall

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "incomplete-dates"
SEVERITY = Severity.ERROR
WRONG = """
kind: source
reads: tickets
files: export.csv
dates: "%d/%m/%Y"  # here
columns: {id: Number, opened: Opened}
"""
RIGHT = """
kind: source
reads: tickets
files: export.csv
dates: "%d/%m/%Y %H:%M"
columns: {id: Number, opened: Opened}
"""

_WHOLE = frozenset("sc+")
"""Directives that give a whole instant: seconds since 1970, a local date and time, ISO 8601."""
_PARTS = {
    "year": frozenset("YyCGgDFxv"),
    "month": frozenset("mbBhDFxvjUWV"),
    "day": frozenset("deDFxvjuaA"),
    "time of day": frozenset("HkIlTRrX"),
}
_TWELVE_HOURS = frozenset("Il")
_HALF_OF_DAY = frozenset("pPr")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each source whose format names no year, month, day or time of day."""
    for source in dossier.sources:
        if source.document.dates is None:
            continue
        written = set(findall(r"%[-_0.:36]*([A-Za-z+])", source.document.dates.replace("%%", "")))
        if written & _WHOLE:
            continue
        missing = [part for part, directives in _PARTS.items() if not written & directives]
        if source.document.reads == "ledger" and "time of day" in missing:
            missing.remove("time of day")  # an entry has a day
        if written & _TWELVE_HOURS and not written & _HALF_OF_DAY:
            missing.append("AM or PM")
        if missing:
            yield Finding(f"`{source.document.dates}` gives no {' and no '.join(missing)}", at(source, "dates"))
