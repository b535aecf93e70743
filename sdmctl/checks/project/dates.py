"""The dates that a milestone and a work package write, with their places."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sdmctl.checks.check import at, key
from sdmctl.diagnostics import InDocument, Route
from sdmctl.model.project import Milestone, Project
from sdmctl.model.repository import Read


class Written(NamedTuple):
    """A date, what it is called, and where it is written."""

    what: str
    day: date
    place: InDocument


def of_milestones(read: Read[Project]) -> Iterator[Written]:
    """Baselines, forecast, actual and acceptance of each milestone."""
    for name, milestone in read.document.milestones.items():
        for route, day in _of_milestone(milestone):
            what = "new baseline" if len(route) > 1 else route[0]
            yield Written(f"the {what} of `{name}`", day, at(read, "milestones", name, *route))


def happened(read: Read[Project]) -> Iterator[Written]:
    """What is written as having happened: milestones reached, accepted and promised anew, work begun and finished."""
    for name, milestone in read.document.milestones.items():
        for field, what in (("actual", "was reached"), ("accepted", "was accepted")):
            day = getattr(milestone, field)
            if day is not None:
                yield Written(f"`{name}` {what}", day, at(read, "milestones", name, field))
        for agreed in milestone.baselines:
            place = key(read, "milestones", name, "baselines", agreed.isoformat())
            yield Written(f"`{name}` was promised anew", agreed, place)
    for name, package in read.document.work_packages.items():
        for field, what in (("started", "was begun"), ("finished", "was finished")):
            day = getattr(package, field)
            if day is not None:
                yield Written(f"`{name}` {what}", day, at(read, "work_packages", name, field))


def _of_milestone(milestone: Milestone) -> Iterator[tuple[Route, date]]:
    yield ("baseline",), milestone.baseline
    for agreed, promised in milestone.baselines.items():
        yield ("baselines", agreed.isoformat()), promised
    for field in ("forecast", "actual", "accepted"):
        day = getattr(milestone, field)
        if day is not None:
            yield (field,), day
