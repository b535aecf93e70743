"""Milestones: how far a date has slipped from what was promised, and what that costs."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sdmctl.model.finance import Milestone, Project


@dataclass(frozen=True, slots=True)
class Slip:
    """A milestone with its slip."""

    name: str
    milestone: Milestone
    days: int
    """From the baseline to the actual date, or the forecast until then; calendar days, below zero when early."""
    penalty: Fraction | None
    """value × days / 1000 (or the fraction that the contract says); `None` where none is agreed."""

    @property
    def date(self) -> date:
        """Actual, else forecast, else the baseline."""
        return self.milestone.actual or self.milestone.forecast or self.milestone.baseline


def slips(project: Project) -> tuple[Slip, ...]:
    """The milestones of a project in their order."""
    found = []
    for name, milestone in project.milestones.items():
        expected = milestone.actual or milestone.forecast or milestone.baseline
        days = (expected - milestone.baseline).days
        late = milestone.late_penalty
        penalty = Fraction(late.value) * Fraction(late.per_day) * max(days, 0) if late else None
        found.append(Slip(name, milestone, days, penalty))
    return tuple(found)
