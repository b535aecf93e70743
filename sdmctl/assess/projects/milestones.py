"""Milestones: how far a date has slipped from what was promised, what that costs, and what they release."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sdmctl.model.fees import money
from sdmctl.model.project import LatePenalty, Milestone, Project


@dataclass(frozen=True, slots=True)
class Slip:
    """A milestone with its slip, as of the project's day."""

    name: str
    milestone: Milestone
    baseline: date
    """The date promised, as last agreed."""
    date: date
    """Actual, else forecast, else the baseline; never before the project's day while it is not reached."""
    reached: bool
    penalty: Fraction | None
    """What is owed for the days since the baseline, exempt below and capped; `None` where none is agreed."""
    gross: Fraction | None
    """value × days / 1000, or the fraction that the contract says, before exemption and cap."""

    @property
    def days(self) -> int:
        """From the baseline as last agreed; calendar days, below zero when early."""
        return (self.date - self.baseline).days

    @property
    def days_since_first(self) -> int:
        """From the date that was first promised."""
        return (self.date - self.milestone.baseline).days


@dataclass(frozen=True, slots=True)
class Released:
    """What the milestones of a project release of its amount."""

    reached: Fraction
    """The shares of those reached, from 0 to 1."""
    accepted: Fraction
    """The shares of those accepted: what may be paid."""
    amount: Fraction
    """Of the project."""


def slips(project: Project) -> tuple[Slip, ...]:
    """The milestones of a project in their order."""
    return tuple(_slip(name, each, project) for name, each in project.milestones.items())


def late_milestones(project: Project) -> tuple[Slip, ...]:
    """Those that were or will be reached after the date last agreed."""
    return tuple(each for each in slips(project) if each.days > 0)


def released(project: Project) -> Released | None:
    """What milestones release of the amount; `None` where none has a share."""
    shares = [each for each in project.milestones.values() if each.share is not None]
    if not shares:
        return None
    reached = sum((each.share or Fraction() for each in shares if each.is_reached(project.as_of)), Fraction())
    accepted = sum((each.share or Fraction() for each in shares if each.is_accepted(project.as_of)), Fraction())
    return Released(reached, accepted, Fraction(project.amount))


def _slip(name: str, milestone: Milestone, project: Project) -> Slip:
    baseline, reached = milestone.baseline_on(project.as_of), milestone.is_reached(project.as_of)
    day = milestone.actual or milestone.forecast or baseline
    if not reached:
        day = max(day, project.as_of)
    late = milestone.late_penalty
    gross = _gross(late, (day - baseline).days) if late else None
    owed = _owed(late, gross, project) if late and gross is not None else None
    return Slip(name, milestone, baseline, day, reached, owed, gross)


def _gross(late: LatePenalty, days: int) -> Fraction:
    return Fraction(late.value) * Fraction(late.per_day) * max(days, 0)


def _owed(late: LatePenalty, gross: Fraction, project: Project) -> Fraction:
    if late.exempt_below is not None and gross < Fraction(late.exempt_below):
        return Fraction()
    return gross if late.cap is None else min(gross, money(late.cap, {"amount": Fraction(project.amount)}))
