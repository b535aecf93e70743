"""Whether a contract's documents make sense and fit together."""

from sdmctl.checks.check import diagnostic
from sdmctl.checks.registry import DOCUMENT_CHECKS
from sdmctl.diagnostics import Diagnostic
from sdmctl.model.repository import Dossier


def check_documents(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """What is wrong with the documents of a contract, tickets apart; in the order of the checks."""
    return tuple(diagnostic(check, finding) for check in DOCUMENT_CHECKS for finding in check.check(dossier))
