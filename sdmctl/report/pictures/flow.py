"""Flow and split over the periods: what came, what went, what is left, and of which nature it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sdmctl.assess.natures.review import Review
from sdmctl.model.nature import Nature
from sdmctl.report.locale import Locale
from sdmctl.report.pictures.drawing import DARK, INK, LIGHT, MIDDLE
from sdmctl.report.pictures.picture import Chart, Panel, Picture, Sign
from sdmctl.report.table import Column, Kind, Row, Table

_SHADES = {
    Nature.ANOMALY: DARK,
    Nature.EVOLUTION: LIGHT,
    Nature.REQUEST: MIDDLE,
    Nature.DISPUTED: "#1b1f24",
    Nature.UNCLASSIFIED: "#ffffff",
}
"""From dark to light, so that they differ in grey, too."""


def flow_picture(reviews: Sequence[Review], locale: Locale) -> Picture | None:
    """Opened and closed a period, and the backlog at its end; `None` where nothing ever moved."""
    flows = [(each.judged.period, each.support) for each in reviews]
    if len(flows) < 2 or not any(flow.opened or flow.closed or flow.backlog_end for _, flow in flows):
        return None
    names = [locale.short_period(period) for period, _ in flows]
    rows = [
        {"period": name, "what": what, "count": count}
        for name, (_, flow) in zip(names, flows, strict=True)
        for what, count in (("opened", flow.opened), ("closed", flow.closed))
    ]
    left = [{"period": name, "left": flow.backlog_end} for name, (_, flow) in zip(names, flows, strict=True)]
    last_period, last = flows[-1]
    kinds = {"period": Kind.TEXT, "opened": Kind.INTEGER, "closed": Kind.INTEGER, "left": Kind.INTEGER}
    cells = ((name, flow.opened, flow.closed, flow.backlog_end) for name, (_, flow) in zip(names, flows, strict=True))
    return Picture(
        name="flow",
        title=locale.say("picture.flow"),
        description=locale.say(
            "picture.flow.said",
            first=flows[0][1].backlog_end,
            since=locale.period(flows[0][0]),
            last=last.backlog_end,
            until=locale.period(last_period),
            opened=sum(flow.opened for _, flow in flows),
            closed=sum(flow.closed for _, flow in flows),
        ),
        panels=(Panel("", _flow_chart(rows, left)),),
        legend=(
            Sign("■", locale.say("picture.opened"), DARK),
            Sign("■", locale.say("picture.closed"), LIGHT),
            Sign("—", locale.say("picture.left")),
        ),
        table=Table("", _columns(kinds, locale), tuple(cells)),
    )


def split_picture(reviews: Sequence[Review], locale: Locale) -> Picture | None:
    """Tickets opened a period by nature, one above the other; `None` where none was."""
    opened = [
        (each.judged.period, {nature: tally.opened for nature, tally in each.split.by_nature.items()})
        for each in reviews
    ]
    natures = [nature for nature in Nature if any(counts.get(nature) for _, counts in opened)]
    if len(opened) < 2 or not natures:
        return None
    rows = [
        {"period": locale.short_period(period), "nature": nature.value, "n": order, "count": counts.get(nature, 0)}
        for period, counts in opened
        for order, nature in enumerate(natures)
    ]
    totals = {nature: sum(counts.get(nature, 0) for _, counts in opened) for nature in natures}
    told = [
        locale.say("picture.of_nature", nature=locale.say(f"nature.{nature}"), n=totals[nature]) for nature in natures
    ]
    kinds = {"period": Kind.TEXT, **{nature.value: Kind.INTEGER for nature in natures}}
    columns = tuple(
        Column(name, kind, locale.say("picture.period" if name == "period" else f"nature.{name}"))
        for name, kind in kinds.items()
    )
    cells: list[Row] = [
        (locale.short_period(period), *(counts.get(nature, 0) for nature in natures)) for period, counts in opened
    ]
    return Picture(
        name="split",
        title=locale.say("picture.split"),
        description=locale.say(
            "picture.split.said",
            since=locale.period(opened[0][0]),
            until=locale.period(opened[-1][0]),
            parts=locale.listed(told),
        ),
        panels=(Panel("", _split_chart(rows, natures)),),
        legend=tuple(Sign("■", locale.say(f"nature.{nature}"), _SHADES[nature]) for nature in natures),
        table=Table("", columns, tuple(cells)),
    )


def _flow_chart(rows: list[dict[str, Any]], left: list[dict[str, Any]]) -> Chart:
    shades = {"domain": ["opened", "closed"], "range": [DARK, LIGHT]}
    x = {"field": "period", "type": "ordinal", "sort": None}
    bars = {
        "x": x,
        "xOffset": {"field": "what", "type": "nominal", "sort": ["opened", "closed"]},
        "y": {"field": "count", "type": "quantitative", "axis": {"format": "d", "tickMinStep": 1}},
        "color": {"field": "what", "type": "nominal", "scale": shades},
    }
    return {
        "layer": [
            {"data": {"values": rows}, "mark": "bar", "encoding": bars},
            {
                "data": {"values": left},
                "mark": {"type": "line", "color": INK, "point": {"color": INK, "size": 40}},
                "encoding": {"x": x, "y": {"field": "left", "type": "quantitative"}},
            },
        ]
    }


def _split_chart(rows: list[dict[str, Any]], natures: list[Nature]) -> Chart:
    shades = {"domain": [nature.value for nature in natures], "range": [_SHADES[nature] for nature in natures]}
    return {
        "data": {"values": rows},
        "mark": "bar",
        "encoding": {
            "x": {"field": "period", "type": "ordinal", "sort": None},
            "y": {
                "field": "count",
                "type": "quantitative",
                "stack": "zero",
                "axis": {"format": "d", "tickMinStep": 1},
            },
            "color": {"field": "nature", "type": "nominal", "scale": shades},
            "order": {"field": "n", "type": "quantitative"},
        },
    }


def _columns(kinds: dict[str, Kind], locale: Locale) -> tuple[Column, ...]:
    return tuple(Column(name, kind, locale.say(f"picture.{name}")) for name, kind in kinds.items())
