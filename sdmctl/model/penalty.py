"""Penalties: money for what was missed, as the contract states it."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    NonNegativeInt,
    PositiveInt,
    StringConstraints,
    WithJsonSchema,
)

from sdmctl.model.document import Model, Name, Names, Percent
from sdmctl.values.ratio import PATTERN as PERCENT
from sdmctl.values.ratio import parse_percent

FEE_SHARE = r"^\d+(\.\d+)?\s*% of (monthly_fee|annual_fee|amount|pool)$"

Money = Annotated[Decimal, Field(ge=0)]
Amount = Annotated[Money | Annotated[str, StringConstraints(pattern=FEE_SHARE)], Field(union_mode="left_to_right")]
"""Money, or a percentage of a fee, as `0.5% of monthly_fee`; of the rule's pool, as `40% of pool`."""


def _step(text: str) -> str:
    parse_percent(text)
    return text


Step = Annotated[Name, AfterValidator(_step), WithJsonSchema({"type": "string", "pattern": PERCENT})]
"""A percentage as the key of a table: `99.5%`."""


class Caps(Model):
    """What penalties never exceed; bonuses neither, with the other sign."""

    month: Amount | None = None
    year: Amount | None = None
    """Of the contract year, which begins in the month of the contract's start."""
    rolling_year: Amount | None = None
    """Of any twelve months in a row."""


class Repeat(Model):
    """What a line costs that is missed in consecutive months."""

    factor: Annotated[Decimal, Field(ge=1, le=100, decimal_places=2)]
    after: PositiveInt = 1
    """So many missed months just before it: 1 multiplies from the second in a row."""


class EarnBack(Model):
    """When a penalty is returned: every one of the months that follow reaches a target."""

    at_least: Percent
    months: PositiveInt


def _repeat(value: Any) -> Any:
    return value if isinstance(value, dict | Repeat) else {"factor": value}


class Penalty(Model):
    """Money for one kind of miss on some service levels."""

    title: str | None = None
    clause: str | None = None
    on: Names
    per: Literal[
        "started_hour_late",
        "full_hour_late",
        "ticket",
        "line",
        "started_point_below",
        "full_point_below",
        "started_tenth_below",
        "full_tenth_below",
        "tier",
        "service_points",
        "day_late",
        "bonus",
    ]
    amount: Amount | None = None
    amounts: dict[Name, Amount] = {}
    """By priority."""
    tiers: dict[Step, Amount] = {}
    """For `per: tier`: a percentage, and what a figure below it costs; the lowest one that it lies below counts."""
    points: dict[Step, NonNegativeInt] = {}
    """For `per: service_points`: a percentage, and the points of a figure below it; the lowest one counts."""
    at_least: Percent | None = None
    """For `per: bonus`: the compliance from which a line earns it."""
    pool: Name | None = None
    """The share of what is at risk that `of pool` is a percentage of."""
    repeat: Annotated[Repeat | None, BeforeValidator(lambda value: None if value is None else _repeat(value))] = None
    """Multiplies what is missed month after month; a number alone is the factor from the second month on."""
    earn_back: EarnBack | None = None
    grace_months: NonNegativeInt = 0
    """Months from the contract's beginning in which nothing is charged."""
