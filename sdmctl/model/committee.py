"""A committee: which report it reads, in which language, with which sections."""

from enum import StrEnum
from typing import Literal

from sdmctl.model.document import Day, Document, Name, Names

SectionName = Literal[
    "summary", "service_levels", "worst", "breached", "open_tickets", "availability", "split", "evolutions",
    "penalties", "budget", "project", "satisfaction", "risks", "improvements", "actions", "follow_up", "upcoming",
    "minutes", "teams", "requirements", "exclusions", "left_out", "indicators", "rules",
]  # fmt: skip
"""The sections that a committee may ask for; the title always comes first."""


class Type(StrEnum):
    """What a committee is for; each has sections of its own, where the document names none."""

    STEERING = "steering"
    FOLLOW_UP = "follow_up"
    STRATEGIC = "strategic"
    REVIEW = "review"


class Committee(Document):
    """A committee and its report."""

    kind: Literal["committee"]
    id: Name
    title: Name
    type: Type = Type.STEERING
    audience: Names = ()
    """Who reads the report."""
    confidentiality: Name | None = None
    language: Literal["fr", "en"] | None = None
    """Default: the contract's."""
    sections: tuple[SectionName, ...] | None = None
    """In their order; default: those of its type."""
    annexes: tuple[SectionName, ...] | None = None
    """What stands after them; default: those of its type."""
    held: tuple[Day, ...] = ()
    """On which days it met."""


_ANNEXES: tuple[SectionName, ...] = ("breached", "exclusions", "left_out", "requirements", "indicators", "rules")
SECTIONS: dict[Type, tuple[SectionName, ...]] = {
    Type.STEERING: (
        "summary", "follow_up", "service_levels", "worst", "availability", "split", "evolutions", "project", "budget",
        "penalties", "satisfaction", "risks", "improvements", "actions", "upcoming", "minutes",
    ),
    Type.FOLLOW_UP: (
        "summary", "follow_up", "worst", "open_tickets", "split", "evolutions", "teams", "actions", "upcoming",
        "minutes",
    ),
    Type.STRATEGIC: (
        "summary", "follow_up", "service_levels", "project", "budget", "penalties", "satisfaction", "risks",
        "improvements", "minutes",
    ),
    Type.REVIEW: (
        "summary", "service_levels", "worst", "open_tickets", "availability", "split", "satisfaction", "improvements",
        "actions",
    ),
}  # fmt: skip
"""The sections of each type, in the order in which its committee reads them."""
ANNEXES: dict[Type, tuple[SectionName, ...]] = {
    Type.STEERING: _ANNEXES,
    Type.FOLLOW_UP: ("breached", "left_out"),
    Type.STRATEGIC: ("rules",),
    Type.REVIEW: _ANNEXES,
}


PERIODS = 6
"""Of a trend, the one reported on included."""
MOST_PERIODS = 12
"""The same for a strategic committee, which looks back a year."""


def periods_of(committee: Committee | None) -> int:
    """How many periods the trend of a report has."""
    return MOST_PERIODS if committee is not None and committee.type is Type.STRATEGIC else PERIODS


def sections_of(committee: Committee) -> tuple[SectionName, ...]:
    """The sections that a committee reads, in their order, the title aside."""
    return SECTIONS[committee.type] if committee.sections is None else committee.sections


def annexes_of(committee: Committee) -> tuple[SectionName, ...]:
    """What stands after them, less what is among them already."""
    named = ANNEXES[committee.type] if committee.annexes is None else committee.annexes
    return tuple(name for name in named if name not in sections_of(committee))
