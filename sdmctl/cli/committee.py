"""The committee's report of one contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.report.document import Report
from sdmctl.report.input_hash import input_hash

if TYPE_CHECKING:
    from pathlib import Path

    from sdmctl.cli.judging import Judged

PERIODS = 6
"""Of the trend, the one reported on included."""


def committee_report(judged: Judged, language: str | None, templates: Path | None) -> Report:
    """The report in a language, or in the contract's."""
    dossier = judged.evidence.dossier
    hashed = input_hash(dossier, judged.evidence.tables)
    return Report(judged.trend, dossier, language or judged.assessment.contract.language, templates, hashed)
