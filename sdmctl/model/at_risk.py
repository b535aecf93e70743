"""Service points and what is at risk: how the lines of a month together become one amount."""

from typing import Annotated

from pydantic import Field

from sdmctl.model.document import Model, Name, Percent
from sdmctl.model.penalty import Amount


class ServicePoints(Model):
    """What the points of a month cost: an amount for each, or a ladder."""

    title: str | None = None
    clause: str | None = None
    amount: Amount | None = None
    """For each point."""
    ladder: dict[Annotated[int, Field(ge=0)], Amount] = {}
    """From so many points on, what they cost together; the highest step that is reached counts."""


class AtRisk(Model):
    """The most that a month can cost, and how it is shared among pools."""

    amount: Amount
    pools: Annotated[dict[Name, Percent], Field(min_length=1)]
    """By pool, its share of what is at risk; together they may be more than the whole."""
