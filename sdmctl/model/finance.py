"""Budget and project as they are written: what money was granted, what work is planned."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sdmctl.model.document import Day, Document, Model, Name, Percent
from sdmctl.model.penalty import Money

Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}$")]


class BudgetLine(Model):
    """A line of the budget: subscription, units of work, time or fixed price."""

    title: Name
    lot: Name | None = None
    pricing: Literal["subscription", "units", "time", "fixed"]
    monthly_fee: Money | None = None
    unit: Name | None = None
    unit_price: Money | None = None
    amount: Money | None = None
    envelope: Money | None = None
    """In units, for the year."""
    consumed_when: Literal["accepted", "delivered", "approved"] | None = None
    catalogue: dict[Name, Money] = {}
    """Units of work by kind of work."""
    opening: dict[Month, Decimal] = {}
    """Consumed before the ledger begins, by month."""


class Budget(Document):
    """The envelope of a year, line by line."""

    kind: Literal["budget"]
    year: int
    lines: dict[Name, BudgetLine]
    penalties_applied: dict[Month, Money] = {}
    vat: Percent | None = None


class WorkPackage(Model):
    """A part of a project: planned value and actual cost to date, remaining work re-estimated."""

    title: Name
    budget: Money
    planned_value: Money
    progress: Percent
    actual_cost: Money
    remaining: Money


class LatePenalty(Model):
    """value × days / 1000."""

    value: Money
    per_day: Annotated[str, Field(pattern=r"^\d+/\d+$")] = "1/1000"


class Milestone(Model):
    """A date promised (baseline), expected (forecast), reached (actual)."""

    title: Name
    share: Percent | None = None
    baseline: Day
    forecast: Day | None = None
    actual: Day | None = None
    late_penalty: LatePenalty | None = None


class Project(Document):
    """Work packages and milestones of a project lot."""

    kind: Literal["project"]
    lot: Name
    pricing: Literal["fixed", "time"]
    amount: Money
    as_of: Day
    work_packages: dict[Name, WorkPackage] = {}
    milestones: dict[Name, Milestone] = {}
