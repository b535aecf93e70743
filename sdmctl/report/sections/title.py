"""The title block: which contract, between whom, over which period, as of when, from which files."""

from datetime import timedelta

from sdmctl.report.material import Context, Material
from sdmctl.report.sections.amendments import end_of_term, names


def title(material: Material) -> Context:
    """`heading`, `contract` by its title, and `facts`: pairs of a word and what it stands for."""
    assessment, contract, locale = material.assessment, material.contract, material.locale
    last = assessment.period.after - timedelta(days=1)
    committee = material.committee
    facts = {
        "audience": ", ".join(committee.audience) if committee else "",
        "confidentiality": (committee.confidentiality or "") if committee else "",
        "contract": material.say(
            "title.term",
            id=contract.id,
            start=locale.long_day(contract.term.start),
            end=locale.long_day(contract.term.end),
        ),
        "amendments": names(material),
        "life": end_of_term(material),
        "customer": contract.customer.name,
        "provider": contract.provider.name,
        "managers": _managers(material),
        "period": material.say(
            "title.days", first=locale.long_day(assessment.period.first), last=locale.long_day(last)
        ),
        "as_of": material.say("title.instant", at=locale.instant(assessment.as_of), zone=contract.time_zone),
        "figures": material.say("title.provisional" if assessment.as_of < assessment.end else "title.final"),
        "input_hash": material.written(f"`{material.input_hash}`") if material.input_hash else "",
    }
    return {
        "heading": _heading(material),
        "contract": contract.title,
        "facts": [(locale.say(f"title.{name}"), fact) for name, fact in facts.items() if fact],
    }


def _heading(material: Material) -> str:
    period = material.locale.period(material.assessment.period)
    if material.committee is None:
        return material.say("title.heading", period=period)
    return material.say("committee.heading", committee=material.committee.title, period=period)


def _managers(material: Material) -> str:
    contract = material.contract
    named = [
        material.locale.say("title.manager", name=contract.managers[lot.manager].name, lot=lot.title)
        for lot in contract.lots.values()
        if lot.manager in contract.managers
    ]
    return ", ".join(named)
