"""An amendment takes effect before the contract starts or after it ends.

Why: it changes nothing that was promised in the term; most often the year is wrong.

Instead: write the day of effect that was signed, or amend the term with it.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "amendment-outside-term"
SEVERITY = Severity.WARNING
WRONG = """
term: {start: 2026-01-01, end: 2026-12-31}
---
kind: amendment
id: a1
title: Faster
effective: 2027-03-01  # here
changes: {service_levels: {resolution: {targets: {any: 6h}}}}
"""
RIGHT = """
term: {start: 2026-01-01, end: 2026-12-31}
---
kind: amendment
id: a1
title: Faster, and a year more
effective: 2027-01-01
changes: {term: {end: 2027-12-31}, service_levels: {resolution: {targets: {any: 6h}}}}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each amendment against the term that it leaves."""
    for terms in dossier.amended:
        term, read = terms.contract.term, terms.amendment
        if read and not term.start <= read.document.effective <= term.end:
            message = f"the amendment takes effect on {read.document.effective}; the term is {term.start} to {term.end}"
            yield Finding(message, at(read, "effective"))
