"""Penalties: money for what was missed, as the contract states it."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt, StringConstraints

from sdmctl.model.document import Model, Name, Names

FEE_SHARE = r"^\d+(\.\d+)?\s*% of (monthly_fee|annual_fee|amount)$"

Money = Annotated[Decimal, Field(ge=0)]
Amount = Annotated[Money | Annotated[str, StringConstraints(pattern=FEE_SHARE)], Field(union_mode="left_to_right")]
"""Money, or a percentage of a fee, as `0.5% of monthly_fee`."""


class Caps(Model):
    """What penalties never exceed."""

    month: Amount | None = None
    year: Amount | None = None


class Penalty(Model):
    """Money for one kind of miss on some service levels."""

    title: str | None = None
    clause: str | None = None
    on: Names
    per: Literal[
        "started_hour_late",
        "full_hour_late",
        "ticket",
        "started_point_below",
        "started_tenth_below",
        "tier",
        "day_late",
    ]
    amount: Amount | None = None
    amounts: dict[Name, Amount] = {}
    """By priority."""
    grace_months: NonNegativeInt = 0
