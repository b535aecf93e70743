"""Teams: how many days they can give, how many are asked of them, by month."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from sdmctl.model.budget import Month
from sdmctl.model.document import Document, Model, Name

Days = Annotated[Decimal, Field(ge=0, le=100_000, decimal_places=2)]


class Team(Model):
    """Who does the work, in days by month."""

    title: Name
    lead: Name | None = None
    lot: Name | None = None
    capacity: dict[Month, Days] = {}
    """What the team can give, leave included."""
    leave: dict[Month, Days] = {}
    load: dict[Month, Days] = {}
    """What is asked of it."""

    def available(self, month: str) -> Decimal | None:
        """Capacity − leave; `None` where the capacity of the month is not written."""
        given = self.capacity.get(month)
        return None if given is None else given - self.leave.get(month, Decimal())


class Teams(Document):
    """The teams that work on the contract."""

    kind: Literal["teams"]
    teams: dict[Name, Team] = {}
    """By id."""
