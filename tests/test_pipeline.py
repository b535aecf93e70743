"""The way through, on the examples."""

import shutil
from pathlib import Path

import pytest
from polars.testing import assert_frame_equal

from sdmctl import pipeline
from sdmctl.diagnostics import InDocument, InFile, InTable, error, warning
from sdmctl.load.tables import read_tables
from sdmctl.values.period import parse_period

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture
def horizon() -> pipeline.Evidence:
    (dossier,) = pipeline.load(EXAMPLES / "horizon-rh").dossiers
    return pipeline.gather(dossier)


def test_tickets_of_documents_are_the_same_with_and_without_the_reader_of_exports(horizon: pipeline.Evidence) -> None:
    tables, diagnostics = read_tables(horizon.dossier)
    assert_frame_equal(horizon.tables.tickets, tables.tickets)
    # How the events of different instants are numbered is each reader's own affair: their order is the same.
    assert_frame_equal(horizon.tables.events.drop("seq"), tables.events.drop("seq"))
    assert (horizon.tables.files, horizon.tables.exported_at) == (tables.files, tables.exported_at)
    assert diagnostics == horizon.diagnostics == ()


def test_the_last_of_a_trend_is_the_period_asked_about(horizon: pipeline.Evidence) -> None:
    question = pipeline.Question(parse_period("2024-03"))
    trend = pipeline.judge_trend(horizon, question, 3)
    assert [each.period.label for each in trend] == ["2024-01", "2024-02", "2024-03"]
    assert trend[-1].lines == pipeline.judge(horizon, question).lines


def test_a_contract_can_be_asked_again_by_another_as_of(horizon: pipeline.Evidence) -> None:
    new_year = 1_704_063_600
    early = pipeline.judge(horizon, pipeline.Question(parse_period("2024-03"), as_of=new_year))
    assert sum(line.counted for line in early.lines) == 0


def test_what_is_wrong_with_one_ticket_or_row_stops_nothing(horizon: pipeline.Evidence) -> None:
    tickets = horizon.dossier.tickets[0].file
    contract = horizon.dossier.contract.file
    one = [
        error("x", "a ticket", InDocument(tickets, ("tickets", 0, "status"))),
        error("x", "a row", InTable(Path("a.csv"), 3, "State")),
        warning("x", "a warning", InFile(contract)),
    ]
    all_of_them = [
        error("x", "the contract", InDocument(contract, ("calendars", "office"))),
        error("x", "the tickets as a whole", InDocument(tickets, ("tickets",))),
        error("x", "a header", InTable(Path("a.csv"), None, "State")),
        error("x", "an export", InFile(Path("a.csv"))),
    ]
    assert pipeline.stopping(one, (horizon.dossier,)) == ()
    assert pipeline.stopping(one + all_of_them, (horizon.dossier,)) == tuple(all_of_them)


def test_exports_are_looked_for_inside_the_repository_and_not_only_beside_the_contract(tmp_path: Path) -> None:
    desk = shutil.copytree(EXAMPLES / "northgate-desk", tmp_path / "desk", ignore=shutil.ignore_patterns("expected"))
    shutil.move(desk / "exports", tmp_path / "exports")
    for source in ("tickets-source.yaml", "history-source.yaml"):
        text = (desk / source).read_text(encoding="utf-8")
        (desk / source).write_text(text.replace("files: exports/", "files: ../exports/"), encoding="utf-8")
    (dossier,) = pipeline.load(tmp_path).dossiers
    assert pipeline.gather(dossier, tmp_path).tables.tickets.height == 25
    assert pipeline.check_tickets(dossier, tmp_path) == ()
