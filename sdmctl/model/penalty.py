"""Penalties: money for what was missed, as the contract states it."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, NonNegativeInt, StringConstraints, WithJsonSchema

from sdmctl.model.document import Model, Name, Names
from sdmctl.values.ratio import PATTERN as PERCENT
from sdmctl.values.ratio import parse_percent

FEE_SHARE = r"^\d+(\.\d+)?\s*% of (monthly_fee|annual_fee|amount)$"

Money = Annotated[Decimal, Field(ge=0)]
Amount = Annotated[Money | Annotated[str, StringConstraints(pattern=FEE_SHARE)], Field(union_mode="left_to_right")]
"""Money, or a percentage of a fee, as `0.5% of monthly_fee`."""


def _step(text: str) -> str:
    parse_percent(text)
    return text


Step = Annotated[Name, AfterValidator(_step), WithJsonSchema({"type": "string", "pattern": PERCENT})]
"""A percentage as the key of a table: `99.5%`."""


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
    tiers: dict[Step, Amount] = {}
    """For `per: tier`: a percentage, and what a figure below it costs; the lowest one that it lies below counts."""
    grace_months: NonNegativeInt = 0
    """Months from the contract's beginning in which nothing is charged."""
