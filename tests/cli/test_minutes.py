"""`sdmctl minutes`: a report's last section, filled in, becomes documents, and is followed up at the next committee."""

import io
import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sdmctl.cli import run
from sdmctl.report.json_schema import output_schema
from tests.house.made import ROOT

HELD, D1 = "| 11/04/2024 |", "| D1 | Avancer le lot 3 | Client | A1, A-02 |"
A1 = "| A1 | Livrer | Claire Adam | 30/04/2024 |"


@pytest.fixture
def horizon(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples" / "horizon-rh", tmp_path / "horizon-rh")
    return tmp_path / "horizon-rh"


@pytest.fixture
def april(horizon: Path) -> Path:
    """The report of March, filled in."""
    file = horizon.parent / "april.md"
    report = ("report", str(horizon), "--period", "2024-03", "--committee", "copil", "--pictures", "none")
    assert run([*report, "--output", str(file)]) == 0
    lines = file.read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        words = line.split()
        if line.startswith("| copil "):
            lines[number] = f"| copil {HELD}"
        if words[:3] == ["|", "D1", "|"]:
            lines[number] = D1
        if words[:3] == ["|", "A1", "|"]:
            lines[number] = A1
    file.write_text("\n".join(lines), "utf-8")
    return file


def followed(horizon: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["report", str(horizon), "--period", "2024-05", "--committee", "copil", "--pictures", "none"]) == 0
    shown = capsys.readouterr().out.replace("\u00a0", " ")
    return shown.partition("## Suivi des décisions")[2].partition("\n## ")[0]


def test_what_was_filled_in_is_written_and_followed_up_at_the_next_committee(
    horizon: Path, april: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {name: (horizon / name).read_text("utf-8") for name in ("actions.yaml", "decisions.yaml")}
    assert run(["minutes", str(april), str(horizon)]) == 0
    for name, text in before.items():
        after = (horizon / name).read_text("utf-8")
        added = iter(after.splitlines())
        assert all(line in added for line in text.splitlines())  # in their order
    shown = followed(horizon, capsys)
    assert "Dernière séance : 11 avril 2024" in shown
    assert "Avancer le lot 3" in shown
    assert "**30/04/2024**" in shown
    assert "**en retard de 31 jours**" in shown


def test_the_same_minutes_twice_change_nothing(horizon: Path, april: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["minutes", str(april), str(horizon)]) == 0
    before = {file: file.read_bytes() for file in horizon.glob("*.yaml")}
    assert run(["minutes", str(april), str(horizon)]) == 0
    assert {file: file.read_bytes() for file in horizon.glob("*.yaml")} == before
    assert "Rien de nouveau" in capsys.readouterr().out


def test_an_action_that_was_done_since_stays_done(
    horizon: Path, april: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["minutes", str(april), str(horizon)]) == 0
    file = horizon / "actions.yaml"
    left = "status: open\n    opened: 2024-04-11"
    done = file.read_text("utf-8").replace(left, "status: done\n    closed: 2024-04-20")
    file.write_text(done.replace("title: Livrer", "title: Livrer le lot 3"), "utf-8")
    assert run(["minutes", str(april), str(horizon)]) == 0
    assert "closed: 2024-04-20" in file.read_text("utf-8")
    assert "warning[minutes-differ]" in capsys.readouterr().err


def test_a_row_that_cannot_be_read_writes_nothing_at_all(
    horizon: Path, april: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file: file.read_bytes() for file in horizon.glob("*.yaml")}
    april.write_text(april.read_text("utf-8").replace("30/04/2024", "bientôt"), "utf-8")
    assert run(["minutes", str(april), str(horizon)]) == 3
    said = capsys.readouterr().err
    assert "error[unreadable-minutes]: `bientôt` is not a day" in said
    assert "april.md:" in said
    assert {file: file.read_bytes() for file in horizon.glob("*.yaml")} == before


def test_documents_that_are_not_there_yet_are_made(
    horizon: Path, april: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (horizon / "actions.yaml").unlink()
    april.write_text(april.read_text("utf-8").replace("A1, A-02", "A1"), "utf-8")
    run(["minutes", str(april), str(horizon)])
    capsys.readouterr()
    assert (
        (horizon / "actions.yaml")
        .read_text("utf-8")
        .startswith("kind: actions\ncontract: horizon-rh\nactions:\n  copil-2024-04-11-A1:\n    title: Livrer\n")
    )


def test_the_json_has_a_schema_and_a_dry_run_of_standard_input_writes_nothing(
    horizon: Path, april: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file: file.read_bytes() for file in horizon.glob("*.yaml")}
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(april.read_bytes())))
    assert run(["minutes", "-", str(horizon), "--dry-run", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    Draft202012Validator(output_schema("output-minutes")).validate(shown)
    assert (shown["decisions"], shown["actions"]) == (["copil-2024-04-11-D1"], ["copil-2024-04-11-A1"])
    assert [each["written"] for each in shown["files"]] == [False, False]
    assert {file: file.read_bytes() for file in horizon.glob("*.yaml")} == before


@pytest.mark.parametrize(
    ("written", "words", "said"),
    [
        ("| copil |  |", (), "the minutes do not say when it met"),
        ("| copil | mardi |", (), "mardi is not a day"),
        ("| copli | 11/04/2024 |", (), "there is no committee copli"),
        ("| copil |  |", ("--held", "2024-04-11"), ""),
        ("|  |  |", ("--held", "2024-04-11", "--committee", "copil"), ""),
    ],
)
def test_who_met_and_when_is_said_by_the_minutes_or_on_the_command_line(
    april: Path, capsys: pytest.CaptureFixture[str], written: str, words: tuple[str, ...], said: str
) -> None:
    april.write_text(april.read_text("utf-8").replace(f"| copil {HELD}", written), "utf-8")
    assert run(["minutes", str(april), str(april.parent / "horizon-rh"), *words]) == (2 if said else 0)
    assert said in capsys.readouterr().err
