"""Amendments in force, and where the contract stands in its term."""

from collections.abc import Iterator, Sequence

from sdmctl.assess.term import Life, life, notice_begins
from sdmctl.model.amended import own_changes
from sdmctl.model.amendment import Amendment
from sdmctl.report.material import Material


def in_force(material: Material) -> Sequence[Amendment]:
    """In order of effect, as of the end of the period."""
    return [each.amendment.document for each in material.assessment.terms if each.amendment]


def names(material: Material) -> str:
    """All of them in a sentence; nothing where there is none."""
    return material.listed(_named(material, each) for each in in_force(material)) if in_force(material) else ""


def sentences(material: Material) -> Sequence[str]:
    """One each, with the tickets that it is about."""
    return [material.say(f"amendment.{_about(each)}", amendment=_named(material, each)) for each in in_force(material)]


def _about(each: Amendment) -> str:
    """Which tickets it judges, or none where it changes budgets and projects alone."""
    return each.governs if own_changes(each.changes, ()) else "money"


def end_of_term(material: Material) -> str:
    """The end of the contract, once its notice has begun; nothing before."""
    contract, term, locale = material.contract, material.contract.term, material.locale
    found, last = life(contract, material.assessment.as_of), notice_begins(contract.term)
    if found is Life.RUNS:
        return ""
    end = locale.long_day(term.end)
    if found is Life.ENDED or last is None:
        return material.say("life.ended", end=end)
    sentence = material.say("life.notice", end=end, last=locale.long_day(last))
    return material.say(f"life.{term.renewal}", sentence=sentence) if term.renewal else sentence


def renewal(material: Material) -> Iterator[str]:
    """What the committee has to decide of the contract itself."""
    if life(material.contract, material.assessment.as_of) is Life.NOTICE:
        yield material.say("decision.renewal", end=material.locale.long_day(material.contract.term.end))


def _named(material: Material, each: Amendment) -> str:
    effective = material.locale.long_day(each.effective)
    return material.say("amendment", title=each.title, id=each.id, effective=effective)
