"""The weather: each axis with its sign and word, its way since the period before, and what decides."""

from sdmctl.assess.weather import Axis, Sky, Weather, overall, weather
from sdmctl.report.material import Material
from sdmctl.report.table import Kind, Row, Table
from sdmctl.report.trend import in_term

_COLUMNS = {"answered_for": Kind.TEXT, "sky": Kind.TEXT, "tendency": Kind.TEXT, "decides": Kind.TEXT}


def weather_table(material: Material) -> Table | None:
    """The axes and the whole, which is the worst of them; a committee always reads them.

    `None` in the whole report where no more than the service levels is known.
    """
    before = material.trend[-2] if len(material.trend) > 1 and in_term(material.trend[-2]) else None
    axes = weather(material.dossier, material.assessment, before)
    if material.committee is None and not any(each.sky for each in axes if each.axis is not Axis.QUALITY):
        return None
    whole = overall(axes)
    last = (material.say("axis.overall"), _sky(material, whole), None, material.say("why.worst"))
    return material.table(_COLUMNS, [*(_row(material, each) for each in axes), last])


def _row(material: Material, each: Weather) -> Row:
    why = material.say(f"why.{each.why}", n=each.count) if each.why else None
    return (material.say(f"axis.{each.axis}"), _sky(material, each.sky), _way(material, each), why)


def _sky(material: Material, sky: Sky | None) -> str:
    said = material.say(f"sky.{sky or 'none'}")
    return material.written(f"**{said}**") if sky is Sky.RAIN else said


def _way(material: Material, each: Weather) -> str | None:
    if each.better is None:
        return None
    return material.say("sky.up" if each.better > 0 else "sky.down" if each.better < 0 else "sky.level")
