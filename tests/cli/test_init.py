"""`sdmctl init`: a repository that works at once."""

import json
from pathlib import Path

import pytest

from sdmctl.cli import run


@pytest.fixture
def started(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "contract"
    assert run(["init", str(folder)]) == 0
    capsys.readouterr()
    return folder


def test_the_result_validates(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", str(started)]) == 0
    assert capsys.readouterr().out == "my-contract: no error\n"


def test_the_result_has_a_report_of_the_last_month(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(started)]) == 0
    shown = capsys.readouterr()
    assert "Application support" in shown.out
    assert not shown.err


def test_its_tickets_lie_in_the_last_month(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", str(started), "--format", "json"]) == 0
    lines = json.loads(capsys.readouterr().out)["service_levels"]
    assert sum(line["counted"] for line in lines) == 6


def test_each_document_names_a_schema_that_is_there(started: Path) -> None:
    documents = sorted(started.glob("*.yaml"))
    assert documents
    for document in documents:
        first = document.read_text().split("\n", 1)[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (document.parent / first.partition("=")[2]).is_file()


def test_it_holds_a_job_for_ci(started: Path) -> None:
    for job in (".gitlab-ci.yml", ".github/workflows/contract.yml"):
        assert "sdmctl check" in (started / job).read_text()


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "README.md").write_text("mine")
    assert run(["init", str(tmp_path)]) == 2
    assert "README.md already; nothing was written" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]
    assert (tmp_path / "README.md").read_text() == "mine"
