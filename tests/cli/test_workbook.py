"""`--format xlsx`: a file of its own, or a pipe; never a terminal."""

import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sdmctl.cli import run
from sdmctl.cli.fault import Misuse
from sdmctl.cli.overview import COMMANDS as OVERVIEW
from sdmctl.cli.workbook import NEEDED, must_be_writable
from tests.house.made import help_of

EXAMPLES = Path(__file__).parents[2] / "examples"
COMMANDS = [
    ("sla", "--tickets"),
    ("penalties",),
    ("budget", "--invoice"),
    ("split",),
    ("split", "--disputes"),
    ("split", "--suspects"),
    ("check",),
    ("evolutions",),
    ("portfolio",),
    ("actions", "--all"),
    ("calendar",),
    ("calendar", "--deadline", "2024-03-29T10:00", "8h"),
    ("report", "--language", "en"),
]


def _when(command: tuple[str, ...]) -> tuple[str, str]:
    return ("--on", "2024-03-31") if command[0] == "actions" else ("--period", "2024-03")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_that_shows_tables_gives_them_as_sheets(command: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    words = [*command, str(EXAMPLES / "horizon-rh"), *_when(command), "--format", "xlsx", "--output", str(file)]
    assert run(words) in (0, 1)
    book = load_workbook(file)
    listed = [line[0] for line in book.worksheets[0].iter_rows(min_row=2, values_only=True)]
    assert listed or "--suspects" in command  # there are none in the example
    assert listed == book.sheetnames[1:]


def test_no_command_that_offers_it_is_left_out() -> None:
    offered = {name for name in OVERVIEW if "xlsx" in help_of(name)}
    assert offered == {words[0] for words in COMMANDS}


def test_several_contracts_are_sheets_of_one_workbook(tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    run(["sla", str(EXAMPLES), "--period", "2024-03", "--format", "xlsx", "--output", str(file)])
    contents = load_workbook(file).worksheets[0]
    assert {line[2] for line in contents.iter_rows(min_row=2, values_only=True)} == {"horizon-rh", "northgate-desk"}


def test_a_pipe_takes_it_whole() -> None:
    command = [sys.executable, "-m", "sdmctl", "sla", str(EXAMPLES / "horizon-rh"), "--format", "xlsx"]
    ran = subprocess.run([*command, "--period", "2024-03"], capture_output=True, check=True)
    assert len(load_workbook(BytesIO(ran.stdout)).sheetnames) == 2


class Terminal(TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", Terminal(BytesIO()))
    with pytest.raises(Misuse, match="--output FILE"):
        must_be_writable(None)


def test_without_xlsxwriter_it_is_said_which_extra_has_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sdmctl.cli.workbook.find_spec", lambda name: None)
    file = tmp_path / "out.xlsx"
    assert run(["sla", str(EXAMPLES / "horizon-rh"), "--format", "xlsx", "--output", str(file)]) == 2
    assert capsys.readouterr().err == f"sdmctl: {NEEDED}\n"
    assert "sdmctl[xlsx]" in NEEDED
    assert not file.exists()
