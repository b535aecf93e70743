"""The committee's report of one contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdmctl.cli.fault import Misuse
from sdmctl.model.committee import Committee, Type, periods_of
from sdmctl.report.document import Report
from sdmctl.report.input_hash import input_hash
from sdmctl.report.locale import Locale

if TYPE_CHECKING:
    from pathlib import Path

    from sdmctl.cli.judging import Judged
    from sdmctl.model.repository import Dossier


def committee_report(judged: Judged, asked: Asked) -> Report:
    """The report for a committee, in a language, or in the committee's or the contract's."""
    dossier = judged.evidence.dossier
    hashed = input_hash(dossier, judged.evidence.tables)
    committee = _committee(dossier, asked.committee, asked.language) if asked.committee else None
    spoken = asked.language or (committee.language if committee else None) or judged.assessment.contract.language
    trend = judged.trend[-periods_of(committee) :]
    return Report(trend, dossier, spoken, asked.templates, hashed, committee, judged.question.engine)


@dataclass(frozen=True, slots=True)
class Asked:
    """How a report is asked for."""

    committee: str | None
    language: str | None
    templates: Path | None


def _committee(dossier: Dossier, name: str, language: str | None) -> Committee:
    """The committee of an id, or a ready one by its type; Misuse where there is neither."""
    own = [read.document for read in dossier.others if isinstance(read.document, Committee)]
    found = next((each for each in own if each.id == name), None)
    if found is not None:
        return found
    if name in tuple(Type):
        locale = Locale(language or dossier.contract.document.language)
        return Committee(kind="committee", id=name, title=locale.say(f"committee.{name}"), type=Type(name))
    known = (*(each.id for each in own), *Type)
    raise Misuse(f"there is no committee {name}; write one of {', '.join(known)}")
