"""What the gate may find, and how much each finding weighs: the words with which a contract settles it."""

from enum import StrEnum


class Weight(StrEnum):
    """How much a finding of the gate weighs."""

    ERROR = "error"
    """The gate fails."""
    WARNING = "warning"
    """It is shown; the gate fails only where it was told to fail on warnings."""
    OFF = "off"
    """It is not looked for."""


class Code(StrEnum):
    """What the gate may find; `gate.registry` has the default weight of each."""

    MISSED = "missed"
    """A line below its objective, beyond what a small sample tolerates."""
    LATE = "late"
    """A ticket that is still open after its deadline."""
    TERM = "term"
    """A contract that ends within its notice, or has ended."""
    OVER_ENVELOPE = "over_envelope"
    """A line of the budget that has consumed more than its envelope."""
    FORECAST = "forecast"
    """A line that leads over its envelope by the end of the year."""
    EXHAUSTED = "exhausted"
    """A line whose envelope is used up before the end of the year, though no month's rate leads over it."""
    CAP_REACHED = "cap_reached"
    """Penalties that have reached a cap: what is missed beyond it costs nothing."""
    MILESTONE_LATE = "milestone_late"
    """A milestone that is not reached on the day promised, or was reached after it in the period."""
    MILESTONE_SLIPS = "milestone_slips"
    """A milestone that is expected after the day promised, or whose forecast has gone by."""
    LANDING = "landing"
    """A project that lands over its budget, estimated from below."""
    SPENT_AHEAD = "spent_ahead"
    """A project that has spent more than it has done, by more than its `alert_gap`."""
    NOT_INVOICEABLE = "not_invoiceable"
    """Work on an anomaly, under warranty or in dispute that is, or will be, invoiced."""
    NOT_APPROVED = "not_approved"
    """Work on an evolution that was not quoted and approved before it began."""
    NOT_TOLD = "not_told"
    """Work whose ticket does not tell whether it may be invoiced: it was left out, or is not classified."""
