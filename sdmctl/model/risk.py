"""Risks: what may happen, how likely and how bad, what is done about it and by whom."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from sdmctl.model.document import Day, Document, Model, Name

Grade = Annotated[int, Field(ge=1, le=5)]
"""From 1, the least, to 5."""


class Risk(Model):
    """What may happen to the service."""

    title: Name
    probability: Grade
    impact: Grade
    treatment: Name | None = None
    """What is done about it; `None` while nothing is."""
    owner: Name | None = None
    """Who answers for it; `None` where nobody does, which the gate tells."""
    trend: Literal["up", "level", "down"] | None = None
    """Since the last review; `None` where it is not known."""
    status: Literal["open", "occurred", "closed"] = "open"
    opened: Day | None = None
    closed: Day | None = None
    review: Day | None = None
    """When it is looked at next."""

    @property
    def exposure(self) -> int:
        """Probability × impact, from 1 to 25."""
        return self.probability * self.impact

    def is_open(self, day: date) -> bool:
        """Whether it is known and not closed at the end of a day; one that occurred is still open."""
        if self.opened is not None and self.opened > day:
            return False
        return self.status != "closed" or (self.closed is not None and self.closed > day)


class Risks(Document):
    """The register of risks."""

    kind: Literal["risks"]
    risks: dict[Name, Risk] = {}
    """By id."""
