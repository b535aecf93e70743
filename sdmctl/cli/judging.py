"""Contracts judged: their evidence is gathered, what is wrong with it is shown, and each is judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Generic, TypeVar

from sdmctl import pipeline
from sdmctl.cli.clock import When
from sdmctl.cli.contracts import Request, documents
from sdmctl.cli.diagnose import diagnose
from sdmctl.cli.fault import Misuse, Outcome
from sdmctl.cli.terminal import Progress
from sdmctl.diagnostics import InvalidInput

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.cli.options import Judging
    from sdmctl.diagnostics import Diagnostic
    from sdmctl.model.repository import Dossier


@dataclass(frozen=True, slots=True)
class Gathered:
    """A contract's evidence and what it is asked."""

    evidence: pipeline.Evidence
    question: pipeline.Question


@dataclass(frozen=True, slots=True)
class Judged(Gathered):
    """The same with the answer: over the period asked about, last, and over those before it, where asked."""

    trend: tuple[Assessment, ...]

    @property
    def assessment(self) -> Assessment:
        """That of the period asked about."""
        return self.trend[-1]


C = TypeVar("C", bound=Gathered)


@dataclass(frozen=True, slots=True)
class Answer(Generic[C]):
    """The contracts, and the exit code that their files ask for."""

    contracts: tuple[C, ...]
    outcome: Outcome


def request(asked: Judging, *, with_ledger: bool = True) -> Request:
    """What the options of a judging command ask; `with_ledger`: whether its answer needs the ledger."""
    when = When(asked.period, asked.as_of)
    return Request(asked.path, asked.contract, when, asked.allow_outside, asked.engine, with_ledger)


def gathered(request: Request) -> Answer[Gathered]:
    """The evidence of every contract; what is wrong is shown. InvalidInput where no figure can be given."""
    return _answer(request, lambda each: each)


def judged(request: Request, trend: int = 1) -> Answer[Judged]:
    """Every contract judged over so many periods; what is wrong is shown. InvalidInput where there is no figure."""
    return _answer(request, lambda each: judged_over(each, trend))


def judged_over(each: Gathered, trend: int) -> Judged:
    """One contract judged over so many periods, the last being that asked about."""
    from sdmctl.facts.engine import EngineMissing

    try:
        return Judged(each.evidence, each.question, pipeline.judge_trend(each.evidence, each.question, trend))
    except EngineMissing as missing:
        raise Misuse(str(missing)) from missing


def _answer(request: Request, answer: Callable[[Gathered], C]) -> Answer[C]:
    with Progress() as progress:
        progress.step("reading documents")
        dossiers, found = documents(request)
        answers = []
        for dossier in dossiers:
            contract = dossier.contract.document
            progress.step(f"reading the tickets of {contract.id}")
            gathered = gathered_of(dossier, request, found)
            progress.step(f"judging {contract.id}")
            answers.append(answer(gathered))
    return Answer(tuple(answers), diagnose(found, request.path))


def gathered_of(dossier: Dossier, request: Request, found: list[Diagnostic]) -> Gathered:
    """The evidence of one contract; what is wrong is added to `found`. InvalidInput where no figure can be given."""
    contract, when = dossier.contract.document, request.when
    evidence = _evidence(dossier, request, found)
    found += evidence.diagnostics
    question = pipeline.Question(when.period(contract.time_zone), when.as_of(contract.time_zone), request.engine)
    return Gathered(_as_of(evidence, question), question)


def _as_of(evidence: pipeline.Evidence, question: pipeline.Question) -> pipeline.Evidence:
    """With budgets and projects as they read at the period's end, or when it is looked at if that is earlier."""
    from sdmctl.calendar.zone import to_local

    dossier, last = evidence.dossier, question.period.after - timedelta(days=1)
    if question.as_of is not None:
        last = min(last, to_local(question.as_of - 1, dossier.contract.document.time_zone).date())
    return replace(evidence, dossier=dossier.on(last))


def _evidence(dossier: Dossier, request: Request, found: list[Diagnostic]) -> pipeline.Evidence:
    """The tickets of a contract; an export that cannot be read leaves no figure, as those left would mislead."""
    try:
        evidence = pipeline.gather(
            dossier, request.path, allow_outside=request.allow_outside, with_ledger=request.with_ledger
        )
    except InvalidInput as wrong:
        raise InvalidInput([*found, *wrong.diagnostics]) from wrong
    if pipeline.stopping(evidence.diagnostics, (dossier,)):
        raise InvalidInput([*found, *evidence.diagnostics])
    return evidence
