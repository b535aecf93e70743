"""A dispute on the nature of a ticket: both positions, the steps it took, and how it ended."""

from typing import Literal

from sdmctl.model.document import Day, Model, Name
from sdmctl.model.nature import Nature

Settling = Literal[Nature.ANOMALY, Nature.EVOLUTION, Nature.REQUEST]
"""The natures that settle a dispute."""


class Step(Model):
    """A step of the escalation."""

    on: Day
    step: Literal[
        "follow_up_committee", "steering_committee", "strategic_committee", "written_claim", "mediation", "court"
    ]
    note: Name | None = None


class Outcome(Model):
    """How a dispute ended."""

    nature: Settling
    on: Day | None = None
    """The day from whose end on it holds; without one it settles nothing, which a check says."""
    by: Name | None = None
    """Who settled it: a committee, a person, a court."""
    note: Name | None = None


class Dispute(Model):
    """A disagreement on the nature of a ticket: both positions, the steps it took, its outcome."""

    customer_says: Nature | None = None
    provider_says: Nature | None = None
    opened_on: Day
    steps: tuple[Step, ...] = ()
    outcome: Outcome | None = None
    """`None` while it is open."""
