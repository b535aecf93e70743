"""A source does not say which column holds a field that its table cannot do without.

Why: a ticket without an id or an opening, an event without a ticket, an instant or a change cannot be judged; an
entry of the ledger needs its line, its stage, its day, and how much it is.

Instead: name the column under `columns`; of a ledger, the line and the stage may be under `defaults`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.source import Source, missing_of_ledger
from sdmctl.model.tickets import HISTORY_FIELDS

CODE = "unmapped-field"
SEVERITY = Severity.ERROR
WRONG = """
kind: source
reads: tickets
files: export.csv
columns: {id: Number}  # here
"""
RIGHT = """
kind: source
reads: tickets
files: export.csv
columns: {id: Number, opened: Opened}
"""

_NEEDED = {"tickets": ("id", "opened"), "history": ("ticket", "at")}


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each source that lacks a field, once for all that it lacks."""
    for source in dossier.sources:
        if missing := _missing(source.document):
            message = f"a source of {source.document.reads} needs a column for {' and '.join(missing)}"
            yield Finding(message, key(source, "columns"))


def _missing(source: Source) -> list[str]:
    if source.reads == "ledger":
        return missing_of_ledger(source)
    missing = [field for field in _NEEDED.get(source.reads, ()) if field not in source.columns]
    if source.reads == "history" and not any(field in source.columns for field in HISTORY_FIELDS):
        missing.append(f"one of {', '.join(HISTORY_FIELDS)}")
    return missing
