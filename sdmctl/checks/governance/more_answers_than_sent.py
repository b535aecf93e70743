"""More people answered a survey than were asked.

Why: the response rate is above 100%, and nobody believes the answers.

Instead: write under `sent` how many were asked in that month, under `responses` how many of them answered.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.feedback import Feedback
from sdmctl.model.register import reads
from sdmctl.model.repository import Dossier

CODE = "more-answers-than-sent"
SEVERITY = Severity.ERROR
WRONG = """
kind: feedback
period: 2026-03
csat: [5, 4, 4]
sent: 2  # here
"""
RIGHT = """
kind: feedback
period: 2026-03
csat: [5, 4, 4]
sent: 20
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each survey with more answers than questionnaires."""
    for read in reads(dossier, Feedback):
        answered, sent = read.document.answered, read.document.sent
        if sent is not None and answered > sent:
            yield Finding(f"{answered} answered, and {sent} were asked", at(read, "sent"))
