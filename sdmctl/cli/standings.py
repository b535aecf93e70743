"""Every contract of a portfolio judged by itself: one that is wrong costs its own figures and no others'."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl import pipeline
from sdmctl.assess.standing import standing as standing_of
from sdmctl.cli.apart import Apart, folders_of, is_whole
from sdmctl.cli.contracts import opened
from sdmctl.cli.judging import Judged, gathered_of, judged_over
from sdmctl.cli.spared import spare
from sdmctl.cli.terminal import Progress
from sdmctl.diagnostics import InvalidInput, Severity
from sdmctl.report.portfolio import Entry

if TYPE_CHECKING:
    from sdmctl.cli.contracts import Request
    from sdmctl.diagnostics import Diagnostic
    from sdmctl.model.repository import Dossier, Repository


_WORTH_A_PROCESS = 16
"""Contracts: with fewer it costs more to start a process than it saves."""
_MOST_PROCESSES = 4
"""Each takes some 150 MB."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How each contract is judged: over so many periods, two at least, and what else is done while it is at hand."""

    request: Request
    periods: int
    visit: Callable[[Judged], None] | None = None


def entries(asked: Asked, found: list[Diagnostic]) -> Iterator[Entry]:
    """Each contract in order of its id; all that is wrong is added to `found`.

    A contract is let go before the next one is judged: memory does not grow with their tickets.
    """
    with Progress() as progress:
        progress.step("reading and judging contracts")
        answers = _by_folders(asked)
        for each in _together(asked) if answers is None else answers:
            found += each.found
            yield from each.entries


@dataclass(frozen=True, slots=True)
class _Answer:
    """Contracts, and all that is wrong with them."""

    entries: tuple[Entry, ...]
    found: tuple[Diagnostic, ...]


def _by_folders(asked: Asked) -> tuple[_Answer, ...] | None:
    """Many folders shared out among processes, each read where it is judged; `None`: they are to be read together.

    That is so where there are few, or where one folder says something about a contract in another.
    """
    if asked.visit is not None or asked.request.engine != "polars" or asked.request.contract is not None:
        return None
    folders = folders_of(asked.request.path) if asked.request.path.is_dir() else ()
    workers = min(_processors(), len(folders) // _WORTH_A_PROCESS, _MOST_PROCESSES)
    if workers < 2:
        return None
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    answers: list[_Answer] = []
    # A fork would copy the locks of Polars' threads.
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_begin) as pool:
        asked_of_each = [(folder, asked) for folder in folders]
        for answer in pool.map(_of_folder, asked_of_each, chunksize=max(1, _WORTH_A_PROCESS // 4)):
            if answer is None:
                pool.shutdown(cancel_futures=True)
                return None
            answers.append(answer)
    ids = [each.id for answer in answers for each in answer.entries]
    return tuple(answers) if ids and len(ids) == len(set(ids)) else None


def _of_folder(one: tuple[Apart, Asked]) -> _Answer | None:
    """The contracts of a folder; `None` where it is not to be read by itself."""
    apart, asked = one
    repository = pipeline.load(apart.folder, allow_outside=asked.request.allow_outside)
    if not is_whole(repository, apart):
        return None
    if not repository.dossiers and not repository.unread:
        return _Answer((), ())  # what lies there is not of this portfolio
    answers = tuple(_judged(repository, repository.dossiers, asked))
    return _Answer(
        tuple(entry for each in answers for entry in each.entries),
        tuple(wrong for each in answers for wrong in each.found),
    )


def _together(asked: Asked) -> Iterator[_Answer]:
    """All documents read first, then each contract judged."""
    repository, dossiers = opened(asked.request)
    yield from _judged(repository, dossiers, asked)


def _judged(repository: Repository, dossiers: Sequence[Dossier], asked: Asked) -> Iterator[_Answer]:
    """What is wrong with the documents and which contracts cannot be read; then each contract."""
    own = _by_contract(repository)
    unread = repository.unread.items() if asked.request.contract is None else ()
    wrong = tuple(Entry(name, name, errors=_errors(own.get(file, ()))) for file, name in unread)
    yield _Answer(wrong, repository.diagnostics)
    for dossier in dossiers:
        entry, more = _entry(dossier, asked, own.get(dossier.contract.file, []))
        yield _Answer((entry,), tuple(more))


def _begin() -> None:
    """In each process: an interruption is told by the one that was asked, and Polars has no threads to wait for."""
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    spare()


def _processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _entry(dossier: Dossier, asked: Asked, known: list[Diagnostic]) -> tuple[Entry, list[Diagnostic]]:
    """A contract with its standing, unless something that is wrong stops its figures, and what else is wrong.

    `known`: what is known to be wrong with its documents.
    """
    contract, more = dossier.contract.document, list(pipeline.check(dossier))
    standing = None
    if not pipeline.stopping([*known, *more], (dossier,)):
        try:
            judged = judged_over(gathered_of(dossier, asked.request, more), asked.periods)
            standing = standing_of(judged.evidence.dossier, judged.trend, asked.request.engine)
            if asked.visit is not None:
                asked.visit(judged)
        except InvalidInput as wrong:
            more += (each for each in wrong.diagnostics if each not in more)
    named = (contract.id, contract.title, contract.customer.name, contract.currency, contract.language)
    return Entry(*named, standing, _errors([*known, *more])), more


def _errors(diagnostics: Iterable[Diagnostic]) -> int:
    return sum(1 for each in set(diagnostics) if each.severity is Severity.ERROR)


def _by_contract(repository: Repository) -> dict[Path, list[Diagnostic]]:
    """What is wrong with documents, by the file of the contract that it touches."""
    by_contract: dict[Path, list[Diagnostic]] = {}
    for each in repository.diagnostics:
        for contract in repository.owners.get(each.place.file, ()):
            by_contract.setdefault(contract, []).append(each)
    return by_contract
