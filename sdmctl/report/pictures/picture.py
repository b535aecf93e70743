"""A picture of a report: what it shows in words, and what Vega-Lite draws of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sdmctl.report.table import Table

Chart = dict[str, Any]
"""Vega-Lite without sizes, fonts and colours of its own: `drawing` gives those to all pictures alike."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of the legend: a shape, in the colour of what it stands for, and its meaning."""

    shape: str
    meaning: str
    colour: str = "currentColor"


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a picture, under its name."""

    name: str
    """Empty where the picture has no other."""
    chart: Chart


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, ready to be drawn; whoever does not see it reads its title, its description and its table."""

    name: str
    """In lower case with hyphens: of its file, unique in a report."""
    title: str
    description: str
    """What is to be seen, in a sentence or two."""
    panels: tuple[Panel, ...]
    """From top to bottom, all of one size."""
    legend: tuple[Sign, ...] = ()
    """Under the drawing."""
    table: Table | None = None
    """What it draws, in figures; `None` where a table of the section says the same."""
    height: int = 180
    """Of a panel's drawing, in pixels."""
    left: int = 60
    """For the labels beside it: fixed, so that no machine's fonts move anything."""
