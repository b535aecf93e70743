"""Drawing: a picture as SVG, the same bytes on every machine, that reads in grey, in the dark and aloud.

Needs the optional extra `pictures` (vl-convert). Colours differ in lightness; ink is that of the text around.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from sdmctl.report.foreign import on_one_line
from sdmctl.report.pictures.picture import Chart, Picture, Sign

INK, DARK, MIDDLE, LIGHT = "currentColor", "#3d7ebd", "#7fb2e0", "#c3dcf3"
"""The colours stand out from white and from near black, and differ in grey."""
WIDTH = 640
_TOP, _RIGHT, _BOTTOM, _LINE = 22, 16, 26, 20
_FONT = "Liberation Sans, Arial, sans-serif"
_ALONE = "<style>svg{color:#1b1f24}@media(prefers-color-scheme:dark){svg{color:#e6e9ed}}</style>"
_VEGA_LITE = "5.20"
_SPOKEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
"""What Vega says to screen readers, in English: the picture's own words stand in its place."""
_LONG = re.compile(r"-?\d+\.\d{3,}")
_QUIET = {
    "axis": {
        "aria": False, "domainColor": INK, "domainOpacity": 0.4, "gridColor": INK, "gridOpacity": 0.12,
        "labelColor": INK, "labelFont": _FONT, "labelFontSize": 12, "labelLimit": 0, "labelOverlap": False,
        "tickColor": INK, "tickOpacity": 0.4, "title": None,
    },
    "axisX": {"labelAngle": 0, "grid": False},
    "background": None,
    "bar": {"stroke": INK, "strokeOpacity": 0.55},
    "legend": {"disable": True},
    "line": {"color": DARK, "strokeWidth": 2.5},
    "mark": {"aria": False},
    "point": {"color": DARK, "filled": True, "opacity": 1, "size": 80},
    "rule": {"color": INK, "strokeDash": [5, 4]},
    "text": {"color": INK, "font": _FONT, "fontSize": 12},
    "view": {"stroke": None},
}  # fmt: skip


def drawn(picture: Picture, *, alone: bool = False) -> str:
    """The picture as one SVG element: its panels from top to bottom, its legend below.

    `alone`: in a file of its own, where no page gives it the colour of the ink.
    """
    each = _TOP + picture.height + _BOTTOM
    width, height = picture.left + WIDTH + _RIGHT, each * len(picture.panels) + (_LINE if picture.legend else 0)
    name = f"picture-{picture.name}"
    panels = "".join(
        f'<g transform="translate(0,{each * n})">{_text(picture.left, _TOP - 8, _shown(panel.name))}'
        f"{_inside(panel.chart, picture)}</g>"
        for n, panel in enumerate(picture.panels)
    )
    legend = "\u2003".join(map(_sign, picture.legend))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{name}-title {name}-description" '
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<title id="{name}-title">{_shown(picture.title)}</title>'
        f'<desc id="{name}-description">{_shown(picture.description)}</desc>'
        f"{_ALONE if alone else ''}{panels}{_text(picture.left, height - 6, legend)}</svg>\n"
    )


def _inside(chart: Chart, picture: Picture) -> str:
    """What Vega-Lite draws, at a fixed place, without its frame, with coordinates of two decimals.

    More decimals are below a pixel, and the last ones are the processor's own.
    """
    import vl_convert

    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "height": picture.height,
        "autosize": {"type": "none"},
        "padding": {"left": picture.left, "right": _RIGHT, "top": _TOP, "bottom": _BOTTOM},
        "config": _QUIET,
        **_harmless(chart),
    }
    svg = str(vl_convert.vegalite_to_svg(spec, vl_version=_VEGA_LITE))
    inside = _SPOKEN.sub("", svg[svg.index(">") + 1 : svg.rindex("</svg>")])
    return _LONG.sub(lambda found: f"{float(found[0]):.2f}".rstrip("0").rstrip("."), inside)


def _harmless(value: Any) -> Any:
    """The same chart with every text of it on one line: a control character in a label brings the drawing down."""
    if isinstance(value, str):
        return on_one_line(value)
    if isinstance(value, dict):
        return {name: _harmless(each) for name, each in value.items()}
    return [_harmless(each) for each in value] if isinstance(value, list) else value


def _sign(sign: Sign) -> str:
    """A shape in its colour, rimmed with ink so that the lightest is seen, and what it stands for."""
    shape = f'<tspan fill="{sign.colour}" stroke="{INK}" stroke-width="0.4">{_shown(sign.shape)}</tspan>'
    return f"{shape}\u00a0{_shown(sign.meaning)}"


def _text(x: int, y: int, text: str) -> str:
    if not text:
        return ""
    return f'<text x="{x}" y="{y}" font-family="{_FONT}" font-size="12" fill="{INK}">{text}</text>'


def _shown(text: str) -> str:
    return escape(on_one_line(text))


def shortened(text: str, most: int = 30) -> str:
    """A label of so many characters at most: Vega would measure it with whatever fonts there are."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
