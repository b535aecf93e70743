"""The committee's report of one contract: the period that was asked for and those before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdmctl import pipeline
from sdmctl.calendar.zone import midnight
from sdmctl.report.document import render_report
from sdmctl.report.input_hash import input_hash
from sdmctl.values.period import trend

if TYPE_CHECKING:
    from pathlib import Path

    from sdmctl.assess.results import Assessment
    from sdmctl.cli.judging import Judged
    from sdmctl.values.period import Period

PERIODS = 6
"""Of the trend, the one reported on included."""


def committee_report(judged: Judged, language: str | None, templates: Path | None) -> str:
    """The report in a language, or in the contract's."""
    earlier = trend(judged.question.period, PERIODS)[:-1]
    assessments = (*(_then(judged, period) for period in earlier), judged.assessment)
    dossier = judged.evidence.dossier
    hashed = input_hash(dossier, judged.evidence.tables)
    return render_report(assessments, dossier, language or judged.assessment.contract.language, templates, hashed)


def _then(judged: Judged, period: Period) -> Assessment:
    """An earlier period as its own report showed it: as it stood at its end."""
    as_of = judged.question.as_of
    if as_of is not None:
        as_of = min(as_of, midnight(period.after, judged.assessment.contract.time_zone))
    return pipeline.judge(judged.evidence, replace(judged.question, period=period, as_of=as_of))
