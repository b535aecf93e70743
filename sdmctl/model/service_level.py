"""Service levels and the rules by which a contract is read."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, NonNegativeInt, PositiveInt

from sdmctl.model.document import Allowance, Model, Name, Names, Percent

ANY = "any"
"""The target that stands for every priority without one of its own."""
SERVICE_CALENDAR = "service"
"""The calendar of the ticket's service."""


class Measure(StrEnum):
    """What a service level measures: which clock it reads."""

    RESPONSE = "response"
    RESOLUTION = "resolution"
    WORKAROUND = "workaround"
    UPDATE = "update"
    QUOTE = "quote"
    DELIVERY = "delivery"
    AVAILABILITY = "availability"


class Filter(Model):
    """Which tickets a service level judges: each field given must match, as the ticket stands at `as_of`."""

    nature: Names = ()
    type: Names = ()
    service: Names = ()
    lot: Names = ()
    team: Names = ()


class Target(Model):
    """The time granted to a priority, on a calendar, and the share that must keep it."""

    within: Allowance | Literal["agreed"]
    """A duration, or the date agreed for the ticket (`due`)."""
    calendar: Name | None = None
    """In place of the service level's calendar."""
    objective: Percent | None = None
    """With an objective of its own the target is a line of its own."""


def _target(value: Any) -> Any:
    return value if isinstance(value, dict | Target) else {"within": value}


class ServiceLevel(Model):
    """One measurable promise: what is measured, on which tickets, within what, how often."""

    title: str
    clause: str | None = None
    measures: Measure
    applies_to: Filter = Filter.model_construct()
    calendar: Name = SERVICE_CALENDAR
    """A calendar's name, or `service` for that of the ticket's service."""
    targets: dict[Name, Annotated[Target, BeforeValidator(_target)]] = {}
    """By priority; `any` stands for all those that have none."""
    objective: Percent | None = None
    """On the level: a single line for all its targets."""
    by: Name | None = None
    """The party that has promised it, by an OLA or a UC; `None`: the provider, to the customer."""
    supports: Names = ()
    """The service levels whose time it takes a part of: what all of them grant together must fit in."""
    pauses: bool = False
    """Whether the phase paused stops the clock of a response; every other clock pauses by its nature."""


class CountsIn(StrEnum):
    """In which period a ticket counts."""

    OUTCOME = "outcome"
    """Met: that of its stop; breached: that in which its deadline passed."""
    OPENED = "opened"
    STOPPED = "stopped"


class Reopened(StrEnum):
    """What reopening does to the clock of a resolution."""

    CONTINUE = "continue"
    """The stretches add up."""
    RESTART = "restart"
    """Only the stretch after the last reopening counts."""
    FIRST_STOP = "first_stop"
    """Reopening changes nothing."""
    NEW_CYCLE = "new_cycle"
    """Each stretch is judged by itself."""


class PriorityChange(StrEnum):
    """From when a new priority's target applies."""

    FROM_CHANGE = "from_change"
    """The clock starts again at the change; a breach that had already happened stands."""
    RETROACTIVE = "retroactive"
    """Over the whole clock; an earlier breach is forgotten."""


class Boundary(StrEnum):
    """What the deadline is where the allowance is used up exactly at closing time."""

    OPENING = "opening"
    """The next opening: the last instant at which it is still met."""
    CLOSING = "closing"
    """Closing time: the instant at which the allowance is used up."""


class Disputed(StrEnum):
    """What a dispute does to the clocks of its ticket while it is open."""

    STATUS = "status"
    """Nothing: the ticket's status decides, as ever."""
    PAUSED = "paused"
    """They pause from the day of its opening on; a ticket that nobody has taken up runs on."""
    RUNS = "runs"
    """They run: a status that pauses, entered during the dispute, does not."""


class FoundAnomaly(StrEnum):
    """What becomes of the pauses of a dispute that ends as an anomaly."""

    FROM_OPENING = "from_opening"
    """They are undone: the ticket is judged as an anomaly all along."""
    PAUSES_STAND = "pauses_stand"


class SmallSample(Model):
    """A line with few tickets tolerates some breaches."""

    below: PositiveInt = 10
    tolerate: NonNegativeInt = 1


class Rules(Model):
    """How the contract is read; each rule has a default, and a report prints those in force."""

    counts_in: CountsIn = CountsIn.OUTCOME
    reopened: Reopened = Reopened.CONTINUE
    priority_raised: PriorityChange = PriorityChange.FROM_CHANGE
    priority_lowered: PriorityChange = PriorityChange.RETROACTIVE
    boundary: Boundary = Boundary.OPENING
    disputed: Disputed = Disputed.STATUS
    found_anomaly: FoundAnomaly = FoundAnomaly.FROM_OPENING
    small_sample: Annotated[SmallSample | Literal["none"], Field(union_mode="left_to_right")] = (
        SmallSample.model_construct()
    )
