"""Actions: what somebody is to do by a day, why, and what it was to change."""

from datetime import date
from enum import StrEnum
from typing import Literal

from sdmctl.model.document import Day, Document, Model, Name, Names
from sdmctl.model.effect import Effect


class Progress(StrEnum):
    """How far an action is."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    """It was done; whether it changed anything is not said."""
    EFFECTIVE = "effective"
    """It was done, and what it was to change has changed."""
    ABANDONED = "abandoned"


LEFT_TO_DO = frozenset((Progress.OPEN, Progress.IN_PROGRESS))
Origin = Literal["committee", "audit", "rca", "ticket", "risk"]
"""Where an action or an improvement comes from; `rca`: the review after an incident, which looks for its cause."""


class Action(Model):
    """What somebody is to do by a day."""

    title: Name
    owner: Name
    """Who answers for it."""
    due: Day
    status: Progress = Progress.OPEN
    opened: Day | None = None
    """`None`: it was always there."""
    closed: Day | None = None
    """On which day it was done or abandoned."""
    source: Origin | None = None
    committee: Name | None = None
    """The id of the committee that asked for it."""
    service_level: Names = ()
    """Those that it is to bring back to their objective."""
    ticket: Name | None = None
    risk: Name | None = None
    effect: Effect | None = None

    def is_known(self, day: date) -> bool:
        """Whether it had been opened by a day, inclusive."""
        return self.opened is None or self.opened <= day

    def is_left(self, day: date) -> bool:
        """Whether it was still to be done at the end of a day; what is closed without a day always is closed."""
        if self.closed is not None and self.closed > day:
            return True
        return self.status in LEFT_TO_DO

    def is_late(self, day: date) -> bool:
        """Whether its day had gone by at the end of a day and it was still to be done."""
        return self.is_known(day) and self.due < day and self.is_left(day)


class Actions(Document):
    """What is to be done: the action plan."""

    kind: Literal["actions"]
    actions: dict[Name, Action] = {}
    """By id."""
