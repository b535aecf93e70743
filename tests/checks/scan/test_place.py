"""Where a row of the tables is written."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from sdmctl.checks.scan.place import Places
from sdmctl.checks.scan.row import CLOSED, RESOLVED
from sdmctl.diagnostics import InDocument, InTable
from sdmctl.model.repository import Dossier
from sdmctl.model.tables import PHASES
from tests.checks.dossiers import dossier
from tests.oracle.specimen import instant

TICKETS = """
kind: tickets
tickets:
  - {id: A, opened: 2026-03-10T10:00:00+01:00, responded: 2026-03-10T10:10:00+01:00, closed: 2026-03-12T10:00:00}
  - id: B
    opened: 2026-03-10T10:00:00+01:00
    status: dropped
    history:
      - {at: 2026-03-10T11:00:00+01:00, status: working}
      - {at: "2026-03-10 12:00", status: done}
"""
SOURCES = """
kind: source
reads: tickets
files: exports/*.csv
columns: {id: Number, opened: Opened, responded: Answered, resolved: Solved, closed: Closed}
---
kind: source
reads: history
files: [exports/history*.csv, elsewhere.csv]
columns: {ticket: Number, at: "Updated#2", status: State}
"""


def row(
    file: int = 0, number: int = 0, at: str = "2026-03-10T10:00:00+01:00", phase: int | None = None
) -> SimpleNamespace:
    return SimpleNamespace(file=file, row=number, at=instant(at), phase=phase)


def places(folder: Path, text: str, *exports: str) -> Places:
    read: Dossier = dossier(folder, text)
    return Places(read, (*(each.file for each in read.tickets), *(folder / export for export in exports)))


@pytest.mark.parametrize("field", ["id", "opened", "due"])
def test_a_field_of_a_ticket_is_in_its_document(field: str, tmp_path: Path) -> None:
    place = places(tmp_path, TICKETS).of(row(number=1), field)
    assert place == InDocument(tmp_path / "document-1.yaml", ("tickets", 1, field))


@pytest.mark.parametrize(
    ("number", "at", "route"),
    [
        (1, "2026-03-10T11:00:00+01:00", ("history", 0, "at")),
        (1, "2026-03-10T11:00:00+00:00", ("history", 1, "at")),
        (1, "2026-03-10T10:00:00+01:00", ("opened",)),
        (0, "2026-03-10T10:10:00+01:00", ("responded",)),
        (0, "2026-03-12T10:00:00+01:00", ("closed",)),
    ],
)
def test_an_event_is_found_by_its_instant(number: int, at: str, route: tuple[str | int, ...], tmp_path: Path) -> None:
    place = places(tmp_path, TICKETS).of(row(number=number, at=at), "at")
    assert place == InDocument(tmp_path / "document-1.yaml", ("tickets", number, *route))


def test_positions_in_the_file_count_tickets_that_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "contract.yaml").write_text("")
    read = dossier(tmp_path, TICKETS)
    (document,) = read.tickets
    broken = type(document)(document.file, document.document, frozenset({0, 2}))
    made = Places(Dossier(read.folder, read.contract, (broken,)), (document.file,))
    place = made.of(row(number=3, at="2026-03-10T11:00:00+01:00"), "at")
    assert place == InDocument(document.file, ("tickets", 3, "history", 0, "at"))


def test_a_field_of_an_export_is_in_the_column_that_its_source_names(tmp_path: Path) -> None:
    place = places(tmp_path, SOURCES, "exports/tickets.csv").of(row(number=41), "opened")
    assert place == InTable(tmp_path / "exports/tickets.csv", 41, "Opened")


def test_an_event_of_an_export_is_in_the_column_of_its_instant(tmp_path: Path) -> None:
    made = places(tmp_path, SOURCES, "exports/history-2026.csv", "elsewhere.csv")
    assert made.of(row(0, 7), "at") == InTable(tmp_path / "exports/history-2026.csv", 7, "Updated#2")
    assert made.of(row(1, 7), "at") == InTable(tmp_path / "elsewhere.csv", 7, "Updated#2")


@pytest.mark.parametrize(
    ("phase", "column"), [(RESOLVED, "Solved"), (CLOSED, "Closed"), (PHASES.index(PHASES[1]), "Answered")]
)
def test_a_date_of_a_ticket_that_stands_for_an_event_is_its_place(phase: int, column: str, tmp_path: Path) -> None:
    place = places(tmp_path, SOURCES, "exports/tickets.csv").of(row(phase=phase), "at")
    assert place == InTable(tmp_path / "exports/tickets.csv", 0, column)


def test_a_ticket_of_a_log_is_in_the_column_of_the_log(tmp_path: Path) -> None:
    log = "kind: source\nreads: history\nfiles: log.csv\ncolumns: {ticket: No, at: When, status: S, opened: Opened}"
    assert places(tmp_path, log, "log.csv").of(row(), "opened") == InTable(tmp_path / "log.csv", 0, "Opened")
    assert places(tmp_path, log, "log.csv").of(row(), "due") == InTable(tmp_path / "log.csv", 0, None)


def test_a_file_of_no_source_and_a_field_of_no_column_are_places_all_the_same(tmp_path: Path) -> None:
    made = places(tmp_path, SOURCES, "unknown.csv", "exports/tickets.csv")
    assert made.of(row(0), "opened") == InTable(tmp_path / "unknown.csv", 0, None)
    assert made.of(row(1), "due") == InTable(tmp_path / "exports/tickets.csv", 0, None)
