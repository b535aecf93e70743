"""Projects: milestones that are late or slip, and landings over the budget."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sdmctl.assess.earned_value import earned_value
from sdmctl.assess.milestones import Slip, slips
from sdmctl.diagnostics import InDocument
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.finance import Project
from sdmctl.model.repository import Read
from sdmctl.model.weight import Code


def milestone_late(held: Held) -> Iterator[Breach]:
    """Milestones whose day has gone by before they are reached; those reached late only in the period of that day."""
    period = held.assessment.period
    for read in _projects(held):
        for slip in slips(read.document):
            reached = _reached(slip, held.today)
            if reached is None and slip.milestone.baseline < held.today:
                yield _breach(Code.MILESTONE_LATE, read, slip, slip.milestone.forecast)
            elif reached and slip.milestone.baseline < reached and period.first <= reached < period.after:
                yield _breach(Code.MILESTONE_LATE, read, slip, reached)


def milestone_slips(held: Held) -> Iterator[Breach]:
    """Milestones whose day is still to come: expected after it, or on a day that has gone by."""
    for read in _projects(held):
        for slip in slips(read.document):
            day, expected = slip.milestone.baseline, slip.milestone.forecast
            if expected is None or _reached(slip, held.today) or day < held.today:
                continue
            if expected > day or expected < held.today:
                yield _breach(Code.MILESTONE_SLIPS, read, slip, expected)


def landing(held: Held) -> Iterator[Breach]:
    """Projects whose spending and remaining work are more than their budget."""
    for read in _projects(held):
        project = read.document
        value, lots = earned_value(project), held.assessment.contract.lots
        if value.eac_bottom_up > value.bac:
            yield Breach(
                Code.LANDING,
                lots[project.lot].title if project.lot in lots else project.lot,
                subject=project.lot,
                day=project.as_of,
                amount=value.eac_bottom_up,
                limit=value.bac,
                unit=held.assessment.contract.currency,
                place=InDocument(read.file, ("work_packages",), on_key=True),
            )


def _projects(held: Held) -> Iterator[Read[Project]]:
    for read in held.dossier.others:
        if isinstance(read.document, Project):
            yield Read(read.file, read.document)


def _reached(slip: Slip, today: date) -> date | None:
    """When it was reached, as far as that is known on a day."""
    actual = slip.milestone.actual
    return actual if actual is not None and actual <= today else None


def _breach(code: Code, read: Read[Project], slip: Slip, expected: date | None) -> Breach:
    """With the day promised, the day expected or reached, and the penalty of these dates."""
    return Breach(
        code,
        slip.milestone.title,
        subject=slip.name,
        day=slip.milestone.baseline,
        expected=expected,
        amount=slip.penalty,
        place=InDocument(read.file, ("milestones", slip.name, "baseline")),
    )
