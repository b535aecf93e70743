"""A picture of a report: what it shows in words, and what Vega-Lite draws of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Chart = dict[str, Any]
"""Vega-Lite without sizes, fonts and colours of its own: `drawing` gives those to all pictures alike."""


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
    legend: tuple[tuple[str, str], ...] = ()
    """A sign and what it stands for, under the drawing."""
    height: int = 180
    """Of a panel's drawing, in pixels."""
    left: int = 60
    """For the labels beside it: fixed, so that no machine's fonts move anything."""
