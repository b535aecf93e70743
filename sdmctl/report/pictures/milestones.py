"""Milestones on a line of time: where each was promised, and where it was reached or is expected."""

from __future__ import annotations

from sdmctl.assess.projects.milestones import Slip
from sdmctl.report.locale import Locale
from sdmctl.report.pictures.drawing import DARK, INK, shortened
from sdmctl.report.pictures.picture import Chart, Panel, Picture, Sign

_ROW = 30


def milestone_picture(name: str, title: str, slips: tuple[Slip, ...], locale: Locale) -> Picture | None:
    """The milestones of a project, one under the other; `None` where it has none."""
    if not slips:
        return None
    return Picture(
        name=f"milestones-{name}",
        title=locale.say("picture.milestones", project=title),
        description=" ".join(_said(each, locale) for each in slips),
        panels=(Panel("", _chart(slips, locale)),),
        legend=(
            Sign("◇", locale.say("picture.baseline")),
            Sign("●", locale.say("picture.reached"), DARK),
            Sign("○", locale.say("picture.forecast"), DARK),
        ),
        height=_ROW * len(slips),
        left=220,
    )


def _chart(slips: tuple[Slip, ...], locale: Locale) -> Chart:
    """Days as whole numbers, so that no clock and no zone has a say; the first of each month is written below."""
    days = [day for each in slips for day in (each.baseline, each.date)]
    first, last = min(days).replace(day=1), max(days)
    months = [first]
    while months[-1] < last:
        year, month = divmod(months[-1].month, 12)
        months.append(months[-1].replace(year=months[-1].year + year, month=month + 1))
    step = -(-len(months) // 8)
    labels = {month.toordinal(): locale.short_month(month) for month in months[::step]}
    values = [
        {
            "name": shortened(each.milestone.title),
            "baseline": each.baseline.toordinal(),
            "date": each.date.toordinal(),
            "reached": each.reached,
        }
        for each in slips
    ]
    x = {
        "type": "quantitative",
        "scale": {"domain": [months[0].toordinal(), months[-1].toordinal()], "zero": False, "nice": False},
    }
    axis = {"values": list(labels), "labelExpr": f"{_lookup(labels)}[datum.value]", "grid": True}
    return {
        "data": {"values": values},
        "encoding": {"y": {"field": "name", "type": "ordinal", "sort": None}},
        "layer": [
            {
                "mark": {"type": "rule", "strokeDash": [], "opacity": 0.6, "strokeWidth": 3},
                "encoding": {"x": {"field": "baseline", **x, "axis": axis}, "x2": {"field": "date"}},
            },
            {
                "mark": {"type": "point", "shape": "diamond", "filled": False, "color": INK, "size": 110},
                "encoding": {"x": {"field": "baseline", **x}},
            },
            {
                "transform": [{"filter": "datum.reached"}],
                "mark": {"type": "point", "color": DARK},
                "encoding": {"x": {"field": "date", **x}},
            },
            {
                "transform": [{"filter": "!datum.reached"}],
                "mark": {"type": "point", "color": DARK, "filled": False, "strokeWidth": 2},
                "encoding": {"x": {"field": "date", **x}},
            },
        ],
    }


def _lookup(labels: dict[int, str]) -> str:
    """A table of labels as Vega's expressions have it."""
    return "{" + ", ".join(f"'{day}': '{label}'" for day, label in labels.items()) + "}"


def _said(slip: Slip, locale: Locale) -> str:
    return locale.say(
        "picture.milestone.reached" if slip.reached else "picture.milestone.expected",
        title=slip.milestone.title,
        baseline=locale.day(slip.baseline),
        day=locale.day(slip.date),
    )
