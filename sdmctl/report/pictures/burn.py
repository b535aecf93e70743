"""The burn of a budget's line: what was consumed month by month, its envelope, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from sdmctl.assess.budget.burn import Burn
from sdmctl.assess.budget.landing import Landing
from sdmctl.report.locale import Locale
from sdmctl.report.pictures.drawing import DARK
from sdmctl.report.pictures.picture import Chart, Panel, Picture, Sign
from sdmctl.report.table import Column, Kind, Table
from sdmctl.values.period import months_between

Point = tuple[date, Fraction | None, Fraction | None]
"""A month's first day; consumed by its end, `None` for a month to come; the forecast from the last known one on."""


def burn_pictures(burns: tuple[Burn, ...], locale: Locale) -> tuple[Picture, ...]:
    """A picture for each line that has an envelope in units and has begun."""
    return tuple(
        _picture(burn, locale)
        for burn in burns
        if burn.envelope is not None and not burn.line.counts_money and burn.run.months_gone
    )


def _picture(burn: Burn, locale: Locale) -> Picture:
    points = list(_points(burn))
    landing = Landing(burn).at_run_rate
    said = {
        "line": burn.line.title,
        "consumed": locale.quantity(burn.to_date.units),
        "envelope": locale.quantity(burn.available or Fraction()),
        "landing": locale.quantity(landing or Fraction()),
        "unit": _unit(burn, locale),
    }
    return Picture(
        name=f"burn-{burn.name}",
        title=locale.say("picture.burn", line=burn.line.title),
        description=locale.say("picture.burn.said", **said),
        panels=(Panel("", _chart(points, burn.available or Fraction(), locale)),),
        legend=(
            Sign("■", locale.say("picture.consumed"), DARK),
            Sign("┄", locale.say("picture.envelope")),
            Sign("○", locale.say("picture.landing"), DARK),
        ),
        table=_table(points, locale),
    )


def _unit(burn: Burn, locale: Locale) -> str:
    key = f"unit.{burn.line.unit}"
    return locale.say(key) if locale.knows(key) else burn.line.unit or ""


def _points(burn: Burn) -> Iterator[Point]:
    """Every month of the line's run, its consumption added up; the forecast goes on from the last known month."""
    months = months_between(burn.run.first.replace(day=1), burn.run.after)
    rate, total = Landing(burn).run_rate or Fraction(), Fraction()
    for number, month in enumerate(months, 1):
        if number <= burn.run.months_gone:
            total += sum((each.units for each in burn.consumed if month.first <= each.day < month.after), Fraction())
            yield month.first, total, total if number == burn.run.months_gone else None
        else:
            yield month.first, None, total + rate * (number - burn.run.months_gone)


def _chart(points: list[Point], available: Fraction, locale: Locale) -> Chart:
    rows: list[dict[str, Any]] = [
        {
            "month": locale.short_month(month),
            "consumed": None if consumed is None else float(consumed),
            "forecast": None if forecast is None else float(forecast),
        }
        for month, consumed, forecast in points
    ]
    top = max([available, *(each for _, *both in points for each in both if each is not None)])
    comma = "," if locale.language == "en" else "\u202f"
    axis = {"tickCount": 5, "labelExpr": f"replace(format(datum.value, ',~r'), /,/g, '{comma}')"}
    scale = {"domain": [0, float(top) * 1.05], "nice": False}
    y: dict[str, Any] = {"type": "quantitative", "scale": scale, "axis": axis}
    return {
        "data": {"values": rows},
        "encoding": {"x": {"field": "month", "type": "ordinal", "sort": None}},
        "layer": [
            {"mark": {"type": "bar", "color": DARK}, "encoding": {"y": {"field": "consumed", **y}}},
            {
                "mark": {"type": "line", "strokeDash": [2, 3]},
                "encoding": {"y": {"field": "forecast", **y}},
            },
            {
                "transform": [{"filter": "datum.forecast != null"}],
                "mark": {"type": "point", "filled": False, "strokeWidth": 2, "size": 50},
                "encoding": {"y": {"field": "forecast", **y}},
            },
            {"mark": "rule", "data": {"values": [{}]}, "encoding": {"x": None, "y": {"datum": float(available), **y}}},
        ],
    }


def _table(points: list[Point], locale: Locale) -> Table:
    kinds = {"month": Kind.TEXT, "consumed": Kind.QUANTITY, "forecast": Kind.QUANTITY}
    heads = {"month": "picture.month", "consumed": "picture.consumed", "forecast": "picture.landing"}
    columns = tuple(Column(name, kind, locale.say(heads[name])) for name, kind in kinds.items())
    return Table("", columns, tuple((locale.short_month(month), *both) for month, *both in points))
