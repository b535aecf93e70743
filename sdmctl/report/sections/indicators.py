"""The annex of indicators: each with its value and its formula."""

from collections.abc import Iterator

from sdmctl.assess.natures.indicators import OF_TIMES, indicators
from sdmctl.assess.natures.review import Review, review
from sdmctl.report.flow import times_table, value_of
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Kind, Row

_FIGURES = {"indicator": Kind.WORD, "indicated": Kind.TEXT, "formula": Kind.TEXT}


def annex(material: Material) -> Context:
    """`figures`, a table: each indicator for which there is data; `times`, a table or none, with its `formulas`."""
    [found] = review(material.assessment)
    times = times_table(found, material.locale)
    measured = {f"{each.measures.value}_time" for each in found.times}
    return {
        "figures": material.table(_FIGURES, _figures(found, material)),
        "times": times,
        "formulas": [_formula(material, name) for name in OF_TIMES if name in measured],
    }


def _figures(found: Review, material: Material) -> Iterator[Row]:
    locale = material.locale
    for each in indicators(found):
        yield each.name, value_of(each, locale), locale.say(f"formula.{each.name}")


def _formula(material: Material, name: str) -> str:
    named, formula = material.say(f"indicator.{name}"), material.say(f"formula.{name}")
    return material.say("indicators.formula", indicator=named, formula=formula)
