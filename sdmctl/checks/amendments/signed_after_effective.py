"""An amendment was signed after the day on which it takes effect.

Why: tickets judged and reports signed between the two days are judged again by other terms, without a word.

Instead: write the day it was signed; let it take effect on a later day, unless both parties want it to look back.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "signed-after-effective"
SEVERITY = Severity.WARNING
WRONG = """
id: example
---
kind: amendment
id: a1
title: Faster
signed: 2026-04-15  # here
effective: 2026-03-01
changes: {service_levels: {resolution: {targets: {any: 6h}}}}
"""
RIGHT = """
id: example
---
kind: amendment
id: a1
title: Faster
signed: 2026-02-15
effective: 2026-03-01
changes: {service_levels: {resolution: {targets: {any: 6h}}}}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each amendment."""
    for terms in dossier.amended:
        read = terms.amendment
        if read and read.document.signed and read.document.signed > read.document.effective:
            message = f"signed on {read.document.signed}, in force since {read.document.effective}"
            yield Finding(message, at(read, "signed"))
