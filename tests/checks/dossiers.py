"""Dossiers from a few lines of YAML: a contract that makes sense, but for what a test says otherwise."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sdmctl.checks.documents import check_documents
from sdmctl.checks.rows import check_rows
from sdmctl.diagnostics import Diagnostic
from sdmctl.load.locate import locate
from sdmctl.load.repository import read_repository
from sdmctl.load.tickets import read_records
from sdmctl.model.repository import Dossier

Find = Callable[[str, str], list[str]]
"""The fixture `find`: the messages under a code that a few lines of YAML give."""

CONTRACT = {
    "kind": "kind: contract",
    "id": "id: example",
    "title": "title: An example",
    "customer": "customer: {name: Northwind}",
    "provider": "provider: {name: Contoso}",
    "time_zone": "time_zone: Europe/Paris",
    "term": "term: {start: 2026-01-01, end: 2026-12-31}",
    "managers": "managers: {ada: {name: Ada Moreau}}",
    "calendars": "calendars: {office: {hours: {mon-fri: [09:00-17:00]}}, always: {hours: {mon-sun: [00:00-24:00]}}}",
    "services": "services: {portal: {title: Portal, calendar: office}}",
    "priorities": "priorities: {order: [P1, P2]}",
    "statuses": "statuses: {open: new, working: active, waiting: paused, parked: paused, done: resolved, shut: closed, "
    "dropped: cancelled}",
    "service_levels": "service_levels: "
    "{resolution: {title: Resolution, measures: resolution, calendar: office, objective: 90%, targets: {any: 8h}}}",
}
"""The parts of a contract by their key; an example's own parts stand in their place."""


@dataclass(frozen=True)
class Written:
    """What was written for a test."""

    dossier: Dossier
    marked: frozenset[tuple[Path, int]]
    """The lines that end in `# here`."""


def write(folder: Path, text: str) -> Written:
    """Documents, the first of which may be parts of the contract, written and read."""
    parts = text.strip("\n").split("\n---\n")
    contract = [] if any(line.startswith("kind:") for line in parts[0].splitlines()) else [parts.pop(0)]
    own = "\n".join(contract)
    keys = {line.partition(":")[0] for line in own.splitlines() if line[:1].isalpha()}
    default = "\n".join(part for key, part in CONTRACT.items() if key not in keys)
    files = [folder / "contract.yaml", *(folder / f"document-{number}.yaml" for number in range(1, len(parts) + 1))]
    for file, content in zip(files, (f"{default}\n{own}\n", *parts), strict=True):
        file.write_text(content, encoding="utf-8")
    repository = read_repository(folder)
    assert repository.diagnostics == (), repository.diagnostics
    marked = frozenset(
        (file, number)
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if line.endswith("# here")
    )
    return Written(repository.dossiers[0], marked)


def dossier(folder: Path, text: str) -> Dossier:
    """The dossier of some documents."""
    return write(folder, text).dossier


def lines_of(diagnostics: Iterable[Diagnostic], folder: Path) -> set[tuple[Path, int | None]]:
    """The files and lines that diagnostics point at."""
    return {(location.file, location.line) for _, location in locate(diagnostics, folder)}


def found(dossier: Dossier) -> list[Diagnostic]:
    """Everything that checks find in a dossier whose tickets can be read."""
    records, said = read_records(dossier)
    assert said == (), said
    return [*check_documents(dossier), *check_rows(records, dossier).diagnostics]
