"""Decided tickets: what a suggestion rests on, and what it says."""

from __future__ import annotations

from dataclasses import dataclass

from sdmctl.model.contract import Nature


@dataclass(frozen=True, slots=True)
class Decided:
    """A ticket whose nature was settled: nobody contests it, and its evidence is whole."""

    ticket: str
    text: str
    """What it says of itself: its title."""
    nature: Nature
    clause: str | None = None
    """The clause that its decision names; `None` where no decision was written down."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """A decided ticket that reads like another."""

    decided: Decided
    likeness: int
    """In percent: 100 is the same text, 0 shares nothing with it. Rounded down; ranks precedents, measures nothing."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the precedents suggest for a ticket."""

    nature: Nature | None
    """`None`: they are too few, or not sure enough."""
    confidence: int
    """In percent, rounded down, of the nature that is likeliest."""
    likeliest: Nature | None
    """Named even where it is not suggested; `None` with no precedents at all."""
    precedents: tuple[Precedent, ...]
    """The most alike, best first."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A decided ticket whose text argues against its nature."""

    decided: Decided
    argued: Nature
    """The nature that the other tickets' texts argue for."""
    confidence: int
    """In percent, rounded down."""
