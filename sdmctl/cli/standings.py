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
        progress.step("reading documents")
        request = asked.request
        repository, dossiers = opened(request)
        found += repository.diagnostics
        own = _by_contract(repository)
        if request.contract is None:
            for file, name in repository.unread.items():
                yield Entry(name, name, errors=_errors(own.get(file, ())))
        progress.step("judging contracts")
        each_apart = [(dossier, asked, own.get(dossier.contract.file, [])) for dossier in dossiers]
        for entry, more in _judged(asked, each_apart):
            yield entry
            found += more


_Apart = tuple["Dossier", Asked, list["Diagnostic"]]
"""A contract, how it is judged, and what is known to be wrong with its documents."""


def _judged(asked: Asked, each_apart: Sequence[_Apart]) -> Iterator[tuple[Entry, list[Diagnostic]]]:
    """Each with what else is wrong with it; many are shared out among processes, whose answers come in order."""
    workers = min(_processors(), len(each_apart) // _WORTH_A_PROCESS, _MOST_PROCESSES)
    if workers < 2 or asked.visit is not None or asked.request.engine != "polars":
        yield from map(_entry, each_apart)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A fork would copy the locks of Polars' threads.
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_begin) as pool:
        yield from pool.map(_entry, each_apart, chunksize=max(1, _WORTH_A_PROCESS // 4))


def _begin() -> None:
    """In each process: an interruption is told by the one that was asked, and Polars has no threads to wait for."""
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    spare()


def _processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _entry(one: _Apart) -> tuple[Entry, list[Diagnostic]]:
    """A contract with its standing, unless something that is wrong stops its figures, and what else is wrong."""
    dossier, asked, known = one
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
