"""Satisfaction: what the survey of the period says, from how many; complaints and what users wrote."""

from collections.abc import Iterator

from sdmctl.assess.governance import day_of
from sdmctl.assess.satisfaction import satisfaction as answers_of
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Kind, Row

MOST = 5
_FIGURES = {"survey": Kind.TEXT, "survey_value": Kind.TEXT, "answers": Kind.INTEGER}
_COMPLAINTS = {"received": Kind.DAY, "complaint": Kind.TEXT, "complained_by": Kind.TEXT, "answered": Kind.TEXT}


def satisfaction(material: Material) -> Context:
    """`figures` and `complaints`, tables; `verbatims`, the first five of them; `more`, how many others there are."""
    found = answers_of(material.dossier, material.assessment.period)
    return {
        "figures": material.table(_FIGURES, _figures(material)),
        "complaints": material.table(_COMPLAINTS, _complaints(material)),
        "verbatims": list(found.verbatims[:MOST]),
        "more": max(0, len(found.verbatims) - MOST),
    }


def _figures(material: Material) -> Iterator[Row]:
    locale, found = material.locale, answers_of(material.dossier, material.assessment.period)
    if found.satisfied is not None and found.mean is not None:
        yield material.say("survey.csat"), locale.percent(found.satisfied), len(found.csat)
        yield material.say("survey.mean"), locale.quantity(found.mean), len(found.csat)
    if found.promoters_less_detractors is not None:
        yield material.say("survey.nps"), locale.quantity(found.promoters_less_detractors), len(found.nps)
    if found.response_rate is not None:
        yield material.say("survey.rate"), locale.percent(found.response_rate), found.answered


def _complaints(material: Material) -> Iterator[Row]:
    day = day_of(material.assessment)
    for each in answers_of(material.dossier, material.assessment.period).complaints:
        if each.answered_on is not None and each.answered_on <= day:
            answered: str = material.locale.day(each.answered_on)
        else:
            answered = material.written(f"**{material.say('complaint.open')}**")
        yield each.received, each.text, each.by, answered
