"""From the command line's words to contracts: find them, hold them against their files, judge them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Generic, TypeVar

from sdmctl import pipeline
from sdmctl.cli.clock import When
from sdmctl.cli.diagnose import diagnose
from sdmctl.cli.fault import Misuse, Outcome
from sdmctl.cli.options import SPARK
from sdmctl.cli.terminal import Progress
from sdmctl.diagnostics import InvalidInput

if TYPE_CHECKING:
    from argparse import Namespace

    from sdmctl.assess.results import Assessment
    from sdmctl.diagnostics import Diagnostic
    from sdmctl.model.repository import Dossier, Repository


@dataclass(frozen=True, slots=True)
class Request:
    """What a command was asked, once for all its contracts."""

    path: Path
    contract: str | None = None
    when: When = field(default_factory=When)
    allow_outside: bool = False
    engine: str = "polars"


@dataclass(frozen=True, slots=True)
class Gathered:
    """A contract's evidence and what it is asked."""

    evidence: pipeline.Evidence
    question: pipeline.Question


@dataclass(frozen=True, slots=True)
class Judged(Gathered):
    """The same with the answer."""

    assessment: Assessment


C = TypeVar("C", bound=Gathered)


@dataclass(frozen=True, slots=True)
class Answer(Generic[C]):
    """The contracts, and the exit code that their files ask for."""

    contracts: tuple[C, ...]
    outcome: Outcome


def request(asked: Namespace) -> Request:
    """What the options of a judging command ask."""
    if asked.engine == SPARK:
        _needs_spark()
    when = When(asked.period, asked.as_of)
    return Request(asked.path, asked.contract, when, asked.allow_outside, asked.engine)


def opened(request: Request) -> tuple[Repository, tuple[Dossier, ...]]:
    """The repository under a path, and its contracts or the one that was asked for."""
    if not request.path.exists():
        raise Misuse(f"{request.path} does not exist")
    if not request.path.is_dir():
        raise Misuse(f"{request.path} is a file; give the folder that it is in")
    repository = pipeline.load(request.path, allow_outside=request.allow_outside)
    dossiers = repository.dossiers
    if request.contract is not None:
        dossiers = tuple(each for each in dossiers if each.contract.document.id == request.contract)
    if dossiers or repository.errors:
        return repository, dossiers
    raise Misuse(_not_found(request, [each.contract.document.id for each in repository.dossiers]))


def checked(request: Request) -> tuple[tuple[Dossier, ...], Outcome]:
    """The contracts, whose documents were held together; InvalidInput where one of them stops every figure."""
    dossiers, found = _documents(request)
    return dossiers, diagnose(found, request.path)


def gathered(request: Request) -> Answer[Gathered]:
    """The evidence of every contract; what is wrong is shown. InvalidInput where no figure can be given."""
    return _answer(request, lambda each: each)


def judged(request: Request) -> Answer[Judged]:
    """Every contract judged; what is wrong is shown. InvalidInput where no figure can be given."""
    return _answer(
        request, lambda each: Judged(each.evidence, each.question, pipeline.judge(each.evidence, each.question))
    )


def _answer(request: Request, answer: Callable[[Gathered], C]) -> Answer[C]:
    with Progress() as progress:
        progress.step("reading documents")
        dossiers, found = _documents(request)
        answers = []
        for dossier in dossiers:
            contract = dossier.contract.document
            progress.step(f"reading the tickets of {contract.id}")
            evidence = _gathered(dossier, request, found)
            found += evidence.diagnostics
            progress.step(f"judging {contract.id}")
            when = request.when
            question = pipeline.Question(
                when.period(contract.time_zone), when.as_of(contract.time_zone), request.engine
            )
            answers.append(answer(Gathered(evidence, question)))
    return Answer(tuple(answers), diagnose(found, request.path))


def _documents(request: Request) -> tuple[tuple[Dossier, ...], list[Diagnostic]]:
    repository, dossiers = opened(request)
    found = list(repository.diagnostics)
    for dossier in dossiers:
        found += pipeline.check(dossier)
    if pipeline.stopping(found, dossiers):
        raise InvalidInput(found)
    return dossiers, found


def _gathered(dossier: Dossier, request: Request, found: list[Diagnostic]) -> pipeline.Evidence:
    try:
        return pipeline.gather(dossier, allow_outside=request.allow_outside)
    except InvalidInput as wrong:
        raise InvalidInput([*found, *wrong.diagnostics]) from wrong


def _needs_spark() -> None:
    if find_spec("pyspark") is None:
        raise Misuse("the engine spark is not installed; pip install 'sdmctl[spark]'")
    if not (os.environ.get("JAVA_HOME") or which("java")):
        raise Misuse("the engine spark needs Java; install it, or set JAVA_HOME")


def _not_found(request: Request, ids: list[str]) -> str:
    if not ids:
        return f"there is no contract under {request.path}; `sdmctl init` makes one"
    near = get_close_matches(request.contract or "", ids, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(ids)}"
    return f"there is no contract {request.contract} under {request.path}; {hint}"
