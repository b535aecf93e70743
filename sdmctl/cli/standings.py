"""Every contract of a portfolio judged by itself: one that is wrong costs its own figures and no others'."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl import pipeline
from sdmctl.assess.standing import standing as standing_of
from sdmctl.cli.contracts import opened
from sdmctl.cli.judging import Judged, gathered_of, judged_over
from sdmctl.cli.terminal import Progress
from sdmctl.diagnostics import InvalidInput, Severity
from sdmctl.report.portfolio import Entry

if TYPE_CHECKING:
    from sdmctl.cli.contracts import Request
    from sdmctl.diagnostics import Diagnostic
    from sdmctl.model.repository import Dossier, Repository


@dataclass(frozen=True, slots=True)
class Asked:
    """How each contract is judged: over so many periods, two at least, and what else is done while it is at hand."""

    request: Request
    periods: int
    visit: Callable[[Judged], None]


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
        for dossier in dossiers:
            progress.step(f"judging {dossier.contract.document.id}")
            known = own.get(dossier.contract.file, [])
            more = list(pipeline.check(dossier))
            yield _entry(dossier, asked, known, more)
            found += more


def _entry(dossier: Dossier, asked: Asked, known: list[Diagnostic], more: list[Diagnostic]) -> Entry:
    """A contract with its standing, unless something that is wrong stops its figures; that is added to `more`."""
    contract = dossier.contract.document
    standing = None
    if not pipeline.stopping([*known, *more], (dossier,)):
        try:
            judged = judged_over(gathered_of(dossier, asked.request, more), asked.periods)
            standing = standing_of(judged.evidence.dossier, judged.trend, asked.request.engine)
            asked.visit(judged)
        except InvalidInput as wrong:
            more += (each for each in wrong.diagnostics if each not in more)
    named = (contract.id, contract.title, contract.customer.name, contract.currency, contract.language)
    return Entry(*named, standing, _errors([*known, *more]))


def _errors(diagnostics: Iterable[Diagnostic]) -> int:
    return sum(1 for each in set(diagnostics) if each.severity is Severity.ERROR)


def _by_contract(repository: Repository) -> dict[Path, list[Diagnostic]]:
    """What is wrong with documents, by the file of the contract that it touches."""
    by_contract: dict[Path, list[Diagnostic]] = {}
    for each in repository.diagnostics:
        for contract in repository.owners.get(each.place.file, ()):
            by_contract.setdefault(contract, []).append(each)
    return by_contract
