"""Exemptions: penalties that are too small to be due, and those that the customer waives."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from sdmctl.model.document import Day, Model, Name
from sdmctl.model.penalty import Amount


class ExemptBelow(Model):
    """Penalties whose total is no more than an amount are not due (CCAG-TIC 14.1.3)."""

    amount: Amount
    scope: Literal["month", "contract"]
    """The total of each month by itself, or of all months since the contract began."""


class Waiver(Model):
    """What the customer lets pass: a ticket, or a rule or service level in a month; what is written must all fit.

    Without an approval it is refused.
    """

    reason: Name
    approved_by: Name | None = None
    approved_on: Day | None = None
    ticket: Name | None = None
    rule: Name | None = None
    service_level: Name | None = None
    priority: Name | None = None
    month: Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")] | None = None

    @property
    def approved(self) -> bool:
        """Whether somebody has approved it, on a day."""
        return self.approved_by is not None and self.approved_on is not None
