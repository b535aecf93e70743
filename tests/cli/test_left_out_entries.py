"""Entries of the ledger that are wrong are in no figure, and every reader of the figures is told how many they are."""

import json
import shutil
from pathlib import Path

import pytest

from sdmctl.cli import run

SPECIMEN = Path(__file__).parents[2] / "examples" / "horizon-rh"
WRONG = """\
kind: ledger
contract: horizon-rh
entries:
  - {line: uo, stage: consumed, day: 2024-03-05, quantity: 1, currency: USD}
  - {line: uo, stage: consumed, day: 2024-03-05, quantity: 1, currency: USD}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SPECIMEN, tmp_path / "c", ignore=shutil.ignore_patterns("expected"))
    (tmp_path / "c" / "wrong-ledger.yaml").write_text(WRONG, "utf-8")
    return tmp_path / "c"


def test_the_budget_says_which_entries_are_in_no_figure(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["budget", str(folder), "--period", "2024-03", "--format", "json"]) == 3
    [left] = json.loads(capsys.readouterr().out)["left_out"]
    assert (left["code"], left["count"]) == ("other-currency", 2)
    assert run(["budget", str(folder), "--period", "2024-03"]) == 3
    shown = capsys.readouterr().out.partition("Écritures écartées")[2]
    assert "sa devise n'est pas celle du contrat" in shown


def test_the_report_says_so_beside_the_tickets(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(folder), "--period", "2024-03"]) == 3
    assert "Ces écritures sont erronées et n'entrent dans aucun chiffre" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["sla"], ["penalties"], ["explain", "INC-006"]])
def test_what_tickets_alone_answer_is_not_held_up_by_the_ledger(words: list[str], folder: Path) -> None:
    assert run([*words, str(folder), "--period", "2024-03"]) == 0
