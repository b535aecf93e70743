"""Improvements: the plan of progress, in which done is not effective."""

from datetime import date
from enum import StrEnum
from typing import Literal

from sdmctl.model.action import Origin
from sdmctl.model.document import Day, Document, Name, Names
from sdmctl.model.effect import Effect


class Stage(StrEnum):
    """How far an improvement is."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    EFFECTIVE = "effective"
    """It was measured again, and its target is reached."""
    ABANDONED = "abandoned"


class Improvement(Effect):
    """What is to become better, by how much."""

    title: Name
    owner: Name | None = None
    status: Stage = Stage.PROPOSED
    source: Origin | Literal["survey"] | None = None
    opened: Day | None = None
    due: Day | None = None
    closed: Day | None = None
    """On which day it was done or abandoned."""
    measure_on: Day | None = None
    """When it is to be measured again."""
    service_level: Names = ()
    ticket: Name | None = None
    risk: Name | None = None

    def is_not_effective(self, day: date) -> bool:
        """Whether it was done by a day, and not measured by then as having reached its target."""
        if self.status not in (Stage.DONE, Stage.EFFECTIVE) or (self.closed is not None and self.closed > day):
            return False
        measured = self.measured_on is None or self.measured_on <= day
        return not (measured and self.reached)


class Improvements(Document):
    """The register of improvements."""

    kind: Literal["improvements"]
    improvements: dict[Name, Improvement] = {}
    """By id."""
