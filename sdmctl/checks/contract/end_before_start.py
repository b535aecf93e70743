"""Something ends before it starts: the contract's term, an outage.

Why: no day and no second belongs to it, so that whatever rests on it is empty without a word.

Instead: put the earlier date first; an outage that still lasts has no `end`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.moments import moment
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "end-before-start"
SEVERITY = Severity.ERROR
WRONG = """
term:
  start: 2026-12-31
  end: 2026-01-01  # here
---
kind: outages
outages:
  - {service: portal, start: 2026-03-10T10:00:00+01:00, end: 2026-03-10T09:00:00+01:00}  # here
"""
RIGHT = """
term:
  start: 2026-01-01
  end: 2026-12-31
---
kind: outages
outages:
  - {service: portal, start: 2026-03-10T09:00:00+01:00, end: 2026-03-10T10:00:00+01:00}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """The term, then each outage."""
    contract = dossier.contract.document
    if contract.term.end < contract.term.start:
        message = f"the term ends on {contract.term.end}, before it starts on {contract.term.start}"
        yield Finding(message, at(dossier.contract, "term", "end"))
    for outages in dossier.outages:
        for index, outage in enumerate(outages.document.outages):
            start, end = (moment(each, contract.time_zone) for each in (outage.start, outage.end))
            if start is not None and end is not None and end < start:
                message = f"the outage of `{outage.service}` ends at {outage.end}, before it starts at {outage.start}"
                yield Finding(message, at(outages, "outages", index, "end"))
