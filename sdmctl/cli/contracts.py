"""From the command line's words to contracts: find them, and hold their documents together."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl import pipeline
from sdmctl.cli.clock import When
from sdmctl.cli.diagnose import diagnose
from sdmctl.cli.fault import Misuse, Outcome
from sdmctl.diagnostics import InvalidInput

if TYPE_CHECKING:
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
    with_ledger: bool = True
    """Whether the answer needs the ledger: what does not is not held up by it."""


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
    if dossiers:
        return repository, dossiers
    if repository.errors:
        raise InvalidInput(repository.diagnostics)
    raise Misuse(_not_found(request, [each.contract.document.id for each in repository.dossiers]))


def checked(request: Request) -> tuple[tuple[Dossier, ...], Outcome]:
    """The contracts, whose documents were held together; InvalidInput where one of them stops every figure."""
    dossiers, found = documents(request)
    return dossiers, diagnose(found, request.path)


def documents(request: Request) -> tuple[tuple[Dossier, ...], list[Diagnostic]]:
    """The contracts and what is wrong with their documents; InvalidInput where no figure can be given."""
    repository, dossiers = opened(request)
    found = list(repository.diagnostics)
    for dossier in dossiers:
        found += pipeline.check(dossier)
    if pipeline.stopping(found, dossiers):
        raise InvalidInput(found)
    return dossiers, found


def _not_found(request: Request, ids: list[str]) -> str:
    if not ids:
        return f"there is no contract under {request.path}; `sdmctl init` makes one"
    from difflib import get_close_matches

    near = get_close_matches(request.contract or "", ids, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(ids)}"
    return f"there is no contract {request.contract} under {request.path}; {hint}"
