"""An outage lies outside the contract's term.

Why: the contract promises nothing for that time; the date is probably mistyped, and the outage missing where it
belongs.

Instead: correct the date, or the term.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.moments import moment, term_of
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "outage-outside-term"
SEVERITY = Severity.WARNING
WRONG = """
term: {start: 2026-01-01, end: 2026-12-31}
---
kind: outages
outages:
  - service: portal
    start: 2025-03-10T10:00:00+01:00  # here
    end: 2025-03-10T11:00:00+01:00
"""
RIGHT = """
term: {start: 2026-01-01, end: 2026-12-31}
---
kind: outages
outages:
  - service: portal
    start: 2026-03-10T10:00:00+01:00
    end: 2026-03-10T11:00:00+01:00
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each outage of which no second is within the term."""
    contract = dossier.contract.document
    first, after = term_of(contract)
    for outages in dossier.outages:
        for index, outage in enumerate(outages.document.outages):
            start, end = (moment(each, contract.time_zone) for each in (outage.start, outage.end))
            if start is not None and (start >= after or (end is not None and end <= first)):
                term = f"{contract.term.start} to {contract.term.end}"
                message = f"the outage of `{outage.service}` is outside the term, {term}"
                yield Finding(message, at(outages, "outages", index, "start"))
