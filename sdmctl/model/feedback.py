"""Feedback: what users say of the service."""

from typing import Annotated, Literal

from pydantic import Field

from sdmctl.model.budget import Month
from sdmctl.model.document import Document


class Feedback(Document):
    """Answers to the satisfaction survey of a month."""

    kind: Literal["feedback"]
    period: Month
    csat: tuple[Annotated[int, Field(ge=1, le=5)], ...] = ()
    nps: tuple[Annotated[int, Field(ge=0, le=10)], ...] = ()
