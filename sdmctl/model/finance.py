"""A project as it is written: what work is planned, and what it has come to."""

from typing import Annotated, Literal

from pydantic import Field

from sdmctl.model.document import Day, Document, Model, Name, Percent
from sdmctl.model.penalty import Money


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
