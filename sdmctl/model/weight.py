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
