"""A source maps a field that its table does not have.

Why: the column would be read and thrown away, and what it says be missing from the figures.

Instead: tickets and their history are two sources, which may read the same file. Only a log that holds the tickets
too, because nothing else does or because it has their `opened`, may have the fields of both.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.ledger import LEDGER_COLUMNS
from sdmctl.model.repository import Dossier
from sdmctl.model.source import HISTORY_COLUMNS, TICKET_COLUMNS

CODE = "misplaced-field"
SEVERITY = Severity.ERROR
WRONG = """
kind: tickets
tickets: []
---
kind: source
reads: history
files: events.csv
columns:
  ticket: Number
  at: Updated
  status: State
  title: Short description  # here
"""
RIGHT = """
kind: tickets
tickets: []
---
kind: source
reads: history
files: events.csv
columns:
  ticket: Number
  at: Updated
  status: State
"""

_FIELDS = {
    "tickets": ("a ticket", TICKET_COLUMNS),
    "history": ("an event", HISTORY_COLUMNS),
    "ledger": ("an entry", LEDGER_COLUMNS),
}
_LOG = (*HISTORY_COLUMNS, *(field for field in TICKET_COLUMNS if field not in ("id", *HISTORY_COLUMNS)))
"""What a log has that writes out the whole ticket each time."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each field of the other table."""
    alone = not dossier.tickets and all(source.document.reads != "tickets" for source in dossier.sources)
    for source in dossier.sources:
        what, fields = _FIELDS[source.document.reads]
        if source.document.reads == "history" and (alone or "opened" in source.document.columns):
            fields = _LOG
        for field in source.document.columns:
            if field not in fields:
                place = key(source, "columns", field)
                yield Finding(f"{what} has no `{field}`; it has {', '.join(fields)}", place)
