"""Manual: committed procedures."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

PROCEDURES = (
    Entry(
        code="stale-procedure",
        severity=Severity.WARNING,
        what="A committed procedure is missing, or is not what the contract and its documents say today.",
        why="At two in the morning nobody reads the contract: last year's procedure is followed, with its numbers.",
        instead="Write it again with the command that the hint gives, and read what has changed.",
        wrong="the contract grants 4h to P1, and procedures/incidents.md says 8 h",
        right="the same, once sdmctl procedure incident has written the file again",
    ),
)
