"""`sdmctl procedure` as a user runs it."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from sdmctl.cli import run

HORIZON = Path(__file__).parents[2] / "examples" / "horizon-rh"


@pytest.mark.parametrize(("which", "file"), [("incident", "incidents.md"), ("major", "incidents-majeurs.md")])
def test_it_writes_the_procedure_that_the_example_keeps(
    which: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["procedure", which, str(HORIZON)]) == 0
    assert capsys.readouterr().out == (HORIZON / "procedures" / file).read_text(encoding="utf-8")


def test_it_is_written_in_english_for_who_asks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["procedure", "major", str(HORIZON), "--language", "en"]) == 0
    assert capsys.readouterr().out.startswith("# Major-incident procedure\n")


def test_there_are_but_two_procedures(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["procedure", "minor", str(HORIZON)]) == 2
    assert "'incident', 'major'" in capsys.readouterr().err


def test_a_line_changed_by_hand_is_told_by_validate_and_found_by_the_gate(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copytree(HORIZON, tmp_path / "horizon")
    kept = folder / "procedures" / "incidents.md"
    kept.write_text(kept.read_text(encoding="utf-8").replace("Karim Benali", "Claire Adam"), encoding="utf-8")
    assert run(["validate", str(folder)]) == 0
    assert "warning[stale-procedure]: `procedures/incidents.md` is not what" in capsys.readouterr().err
    run(["check", str(folder), "--period", "2024-03", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["breaches"]
    [stale] = [each for each in found if each["finding"] == "procedure_stale"]
    assert (stale["weight"], stale["title"], stale["day"]) == ("warning", "procedures/incidents.md", "2025-07-04")


def test_the_gate_finds_reviews_that_are_overdue(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", str(HORIZON), "--period", "2025-07", "--as-of", "2025-08-01T00:00", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["breaches"]
    overdue = [each["title"] for each in found if each["finding"] == "procedure_stale"]
    assert overdue == ["procedures/incidents.md", "procedures/incidents-majeurs.md"]
