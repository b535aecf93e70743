"""Projects: milestones that are late or slip, landings over the budget, spending ahead of progress."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sdmctl.assess.projects.earned_value import earned_value, over_budget, spent_ahead
from sdmctl.assess.projects.milestones import Slip, slips
from sdmctl.assess.projects.projects import name_of
from sdmctl.diagnostics import InDocument
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.project import Project
from sdmctl.model.repository import Read
from sdmctl.model.weight import Code


def milestone_late(held: Held) -> Iterator[Breach]:
    """Milestones whose day has gone by before they are reached; those reached late only in the period of that day.

    The day is the one promised, as agreed by the day as of which they are held.
    """
    period = held.assessment.period
    for read in _projects(held):
        for slip in slips(read.document):
            reached, day = slip.milestone.is_reached(held.today), slip.milestone.baseline_on(held.today)
            actual = slip.milestone.actual if reached else None
            if not reached and day < held.today:
                yield _breach(Code.MILESTONE_LATE, read, slip, (day, slip.milestone.forecast))
            elif actual and day < actual and period.first <= actual < period.after:
                yield _breach(Code.MILESTONE_LATE, read, slip, (day, actual))


def milestone_slips(held: Held) -> Iterator[Breach]:
    """Milestones whose day is still to come: expected after it, or on a day that has gone by."""
    for read in _projects(held):
        for slip in slips(read.document):
            day, expected = slip.milestone.baseline_on(held.today), slip.milestone.forecast
            if expected is None or slip.milestone.is_reached(held.today) or day < held.today:
                continue
            if expected > day or expected < held.today:
                yield _breach(Code.MILESTONE_SLIPS, read, slip, (day, expected))


def landing(held: Held) -> Iterator[Breach]:
    """Projects whose spending and remaining work are more than their budget."""
    for read in _projects(held):
        if value := over_budget(read.document):
            yield Breach(
                Code.LANDING,
                name_of(read.document, held.dossier),
                subject=read.document.lot,
                day=read.document.as_of,
                amount=value.eac_bottom_up,
                limit=value.bac,
                unit=held.assessment.contract.currency,
                place=InDocument(read.file, ("work_packages",), on_key=True),
            )


def ahead(held: Held) -> Iterator[Breach]:
    """Projects that have spent more than is done, by more points of the budget than their `alert_gap`."""
    for read in _projects(held):
        if spent_ahead(read.document) is not None:
            value = earned_value(read.document)
            yield Breach(
                Code.SPENT_AHEAD,
                name_of(read.document, held.dossier),
                subject=read.document.lot,
                day=read.document.as_of,
                amount=value.ac,
                limit=value.ev,
                unit=held.assessment.contract.currency,
                place=InDocument(read.file, ("alert_gap",)),
            )


def _projects(held: Held) -> Iterator[Read[Project]]:
    for read in held.dossier.others:
        if isinstance(read.document, Project):
            yield Read(read.file, read.document)


def _breach(code: Code, read: Read[Project], slip: Slip, days: tuple[date, date | None]) -> Breach:
    """With the day promised, the day expected or reached, and the penalty of these dates."""
    return Breach(
        code,
        slip.milestone.title,
        subject=slip.name,
        day=days[0],
        expected=days[1],
        amount=slip.penalty,
        place=InDocument(read.file, ("milestones", slip.name, "baseline")),
    )
