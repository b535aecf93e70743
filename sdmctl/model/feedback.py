"""Feedback: what users say of the service."""

from typing import Annotated, Literal

from pydantic import Field

from sdmctl.model.budget import Month
from sdmctl.model.document import Day, Document, Model, Name


class Complaint(Model):
    """What somebody complained of, and when they got their answer."""

    text: Name
    received: Day
    answered_on: Day | None = None
    """`None` until it is."""
    by: Name | None = None
    """Who complained."""
    service: Name | None = None
    action: Name | None = None
    """The id of the action that answers it."""


class Feedback(Document):
    """Answers to the satisfaction survey of a month, and what was said beside it."""

    kind: Literal["feedback"]
    period: Month
    csat: tuple[Annotated[int, Field(ge=1, le=5)], ...] = ()
    nps: tuple[Annotated[int, Field(ge=0, le=10)], ...] = ()
    sent: Annotated[int, Field(ge=0)] | None = None
    """How many were asked; `None` where nobody counted, and there is no response rate."""
    responses: Annotated[int, Field(ge=0)] | None = None
    """How many answered; default: as many as the longer list of answers."""
    verbatims: tuple[Name, ...] = ()
    """In the words of who answered."""
    complaints: tuple[Complaint, ...] = ()

    @property
    def answered(self) -> int:
        """How many answered."""
        return max(len(self.csat), len(self.nps)) if self.responses is None else self.responses
