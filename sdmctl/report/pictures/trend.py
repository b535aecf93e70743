"""The trend of a service level: each of its lines over the periods, against its objective."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from sdmctl.assess.service_levels.results import Line
from sdmctl.report.material import Material
from sdmctl.report.pictures.drawing import DARK
from sdmctl.report.pictures.picture import Chart, Panel, Picture, Sign
from sdmctl.report.trend import figures

Curve = tuple[Line, tuple[Fraction | None, ...]]
"""A line, and its figure in each period."""


def trends(material: Material) -> tuple[Picture, ...]:
    """A picture for each service level that the customer was promised, with figures in two periods at least."""
    by_level: dict[str, list[Curve]] = {}
    for line in material.assessment.promised:
        found = figures(material.trend, line)
        if sum(figure is not None for figure in found) > 1:
            by_level.setdefault(line.service_level, []).append((line, found))
    return tuple(_picture(material, level, curves) for level, curves in by_level.items())


def _picture(material: Material, level: str, curves: list[Curve]) -> Picture:
    say = material.locale.say
    several = len(curves) > 1
    return Picture(
        name=f"trend-{level}",
        title=say("picture.trend", level=curves[0][0].title),
        description=" ".join(_said(material, curve) for curve in curves),
        panels=tuple(Panel(material.line(curve[0]) if several else "", _chart(material, curve)) for curve in curves),
        legend=(
            Sign("●", say("picture.kept"), DARK),
            Sign("▼", say("picture.not_kept"), DARK),
            Sign("┄", say("picture.objective")),
        ),
        height=90 if several else 130,
    )


def _chart(material: Material, curve: Curve) -> Chart:
    """The curve over the dashed objective, from the tenth below the lowest of both up to 100 %."""
    points = list(_points(material, curve))
    lowest = min(curve[0].objective, *(each for each in curve[1] if each is not None))
    low = min(9, int(10 * lowest)) / 10
    sign = "\u00a0%" if material.locale.language == "fr" else "%"
    y = {"type": "quantitative", "scale": {"domain": [low, 1], "zero": False}}
    axis = {"values": [low, (low + 1) / 2, 1], "labelExpr": f"format(datum.value * 100, '.3~f') + '{sign}'"}
    shapes = {"domain": [True, False], "range": ["circle", "triangle-down"]}
    figure = {"y": {"field": "figure", **y}}
    return {
        "data": {"values": points},
        "encoding": {"x": {"field": "period", "type": "ordinal", "sort": None}},
        "layer": [
            {"mark": "rule", "encoding": {"x": None, "y": {"datum": points[0]["objective"], **y, "axis": axis}}},
            {"mark": "line", "encoding": figure},
            {
                "transform": [{"filter": "datum.figure != null"}],
                "mark": "point",
                "encoding": {**figure, "shape": {"field": "kept", "type": "nominal", "scale": shapes}},
            },
        ],
    }


def _points(material: Material, curve: Curve) -> Iterator[dict[str, Any]]:
    line, found = curve
    for assessment, figure in zip(material.trend, found, strict=True):
        yield {
            "period": material.locale.short_period(assessment.period),
            "objective": float(line.objective),
            "figure": None if figure is None else float(figure),
            "kept": figure is not None and figure >= line.objective,
        }


def _said(material: Material, curve: Curve) -> str:
    """The curve from its first figure to its last, in a sentence."""
    locale, (line, found) = material.locale, curve
    known = [(each.period, figure) for each, figure in zip(material.trend, found, strict=True) if figure is not None]
    (since, first), (until, last) = known[0], known[-1]
    return locale.say(
        "picture.trend.said",
        line=material.line(line),
        first=locale.percent(first),
        since=locale.period(since),
        last=locale.percent(last),
        until=locale.period(until),
        objective=locale.objective(line.objective),
    )
