"""Tickets as a test writes them: what was at opening, and what changed since, in file order."""

from dataclasses import dataclass, field, replace
from typing import Literal

Field = Literal["status", "priority", "nature", "service", "event"]


@dataclass(frozen=True, slots=True)
class Change:
    """What one event says, at an instant in seconds since 1970-01-01T00:00Z."""

    at: int
    field: Field
    value: str


@dataclass(frozen=True, slots=True)
class Case:
    """One ticket; priority, nature and service are those at opening."""

    id: str
    opened: int
    changes: tuple[Change, ...] = ()
    """In file order, which orders the events of one instant."""
    priority: str | None = None
    nature: str | None = None
    service: str | None = None
    type: str | None = None
    team: str | None = None
    due: int | None = None
    excluded: bool = False
    """With an approval."""

    def known_at(self, as_of: int) -> "Case":
        """The ticket without what had not happened yet, its changes in the order in which they apply."""
        happened = [each for each in self.changes if each.at <= as_of]
        return replace(self, changes=tuple(sorted(happened, key=lambda each: each.at)))

    def last(self, name: Literal["priority", "nature", "service"]) -> str | None:
        """The value of a field once every change has been applied."""
        value: str | None = getattr(self, name)
        for change in self.changes:
            if change.field == name:
                value = change.value
        return value


@dataclass(frozen=True, slots=True)
class Row:
    """The judgement of a ticket by one service level, for one cycle: `results.VERDICTS` with names for codes."""

    ticket: int
    service_level: str
    cycle: int
    priority: str | None
    service: str | None
    started: int
    stopped: int | None
    deadline: int | None
    elapsed_seconds: int
    paused_seconds: int
    late_seconds: int | None
    """`None` unless breached."""
    verdict: str
    counted: bool
    excluded: bool
    line: int
    in_period: bool = field(compare=False)
    """Met or breached in the period, excluded or not."""
