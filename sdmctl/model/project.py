"""A project as it is written: what work is planned, and what it has come to."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sdmctl.model.document import Day, Document, Model, Name, Percent

Rule = Literal["physical", "0/100", "50/50", "milestones", "cost"]
"""How the progress of a work package is measured."""

MOST = 1_000_000_000_000
"""No amount of a project is larger, nor has more than four decimals."""
Money = Annotated[Decimal, Field(ge=0, le=MOST, decimal_places=4)]
"""Excluding VAT, in the contract's currency."""
AmountShare = Annotated[str, StringConstraints(pattern=r"^\d{1,3}(\.\d{1,6})?\s*% of amount$")]
"""A percentage of the project's amount, as `10% of amount`."""


class WorkPackage(Model):
    """A part of a project: planned value and actual cost to date, remaining work re-estimated."""

    title: Name
    budget: Money
    planned_value: Money
    rule: Rule = "physical"
    progress: Percent | None = None
    """For the rule `physical`: the share of the work that is done. Any other rule gives it."""
    started: Day | None = None
    """For the rule `50/50`; `None` until it is."""
    finished: Day | None = None
    """For the rules `0/100` and `50/50`; `None` until it is."""
    milestones: dict[Name, Percent] = {}
    """For the rule `milestones`: what each milestone of the project is worth, 100% together."""
    actual_cost: Money
    remaining: Money


class LatePenalty(Model):
    """value × days / 1000."""

    value: Money
    per_day: Annotated[str, Field(pattern=r"^\d{1,6}/[1-9]\d{0,6}$")] = "1/1000"
    exempt_below: Money | None = None
    """A penalty below it is not owed at all; one that reaches it is owed whole."""
    cap: Annotated[Money | AmountShare, Field(union_mode="left_to_right")] | None = None
    """What it never exceeds: money, or a share of the project's amount."""


class Milestone(Model):
    """A date promised (baseline), expected (forecast), reached (actual)."""

    title: Name
    share: Percent | None = None
    """Of the project's amount, to be paid once it is accepted."""
    baseline: Day
    """As it was first promised."""
    baselines: dict[Day, Day] = {}
    """Promised since: by the day on which it was agreed, the new date."""
    forecast: Day | None = None
    actual: Day | None = None
    accepted: Day | None = None
    """When the customer accepted it; `None` where that is not written, and nothing is released."""
    late_penalty: LatePenalty | None = None

    def baseline_on(self, day: date) -> date:
        """The date promised, as it was agreed by a day."""
        agreed = [each for each in self.baselines if each <= day]
        return self.baselines[max(agreed)] if agreed else self.baseline

    def is_reached(self, day: date) -> bool:
        """Whether it was reached by a day, inclusive."""
        return self.actual is not None and self.actual <= day

    def is_accepted(self, day: date) -> bool:
        """Whether it was accepted by a day, inclusive."""
        return self.accepted is not None and self.accepted <= day


class Project(Document):
    """Work packages and milestones of a project lot."""

    kind: Literal["project"]
    title: Name | None = None
    """Where a lot has several projects; default: the lot's."""
    lot: Name
    pricing: Literal["fixed", "time"]
    amount: Money
    as_of: Day
    """The day of which the costs are; what happens after it has not happened."""
    start: Day | None = None
    end: Day | None = None
    """Of the work as planned, both days inclusive: from them and the pace so far comes the day on which it ends."""
    alert_gap: Percent | None = None
    """How many points of the budget what is spent may be ahead of progress; `None`: nothing is alerted."""
    work_packages: dict[Name, WorkPackage] = {}
    milestones: dict[Name, Milestone] = {}
