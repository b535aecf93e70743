"""`sdmctl --help`, `--version`, and names of commands that are not quite right."""

import importlib
import os
import subprocess
import sys

import pytest

from sdmctl import __version__
from sdmctl.cli import run
from sdmctl.cli.application import ask
from sdmctl.cli.overview import COMMANDS, overview


def test_help_is_the_overview(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert capsys.readouterr().out == overview()


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--version"]])
def test_what_is_answered_before_typer_is_imported_is_what_typer_says(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run(words) == 0
    early = capsys.readouterr().out
    assert ask(words) == 0
    assert capsys.readouterr().out == early


def test_no_command_shows_the_overview_and_is_a_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert capsys.readouterr().out == overview()


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "sla"]])
def test_version_is_that_of_the_package(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    assert capsys.readouterr().out == f"sdmctl {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_a_module_of_its_name_and_help_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert importlib.import_module(f"sdmctl.cli.{name}").__doc__
    assert run([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Example:" in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert f"  sdmctl {name}" in shown


def test_a_wrong_command_is_a_misuse_and_suggests_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["vlidate"]) == 2
    shown = capsys.readouterr()
    assert "did you mean validate?" in shown.err
    assert not shown.out


def test_a_command_like_no_other_gets_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["xyzzy"]) == 2
    assert "init, validate, calendar" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sla", "--perio", "2024"], "there is no option --perio; did you mean --period?"),
        (["sla", "--xyzzy"], "there is no option --xyzzy\n  sdmctl sla --help shows the options and an example"),
        (["--verson"], "there is no option --verson; did you mean --version?"),
        (["sla", "--format", "xml"], "'table', 'json', 'csv', 'markdown'"),
        (["sla", "--period", "2024-13"], "2024-13 is not a period; write 2026-10, 2026-Q4, 2026 or last-month"),
        (["sla", "--as-of", "yesterday"], "yesterday is not an instant"),
        (["sla", "nowhere"], "nowhere does not exist"),
        (["sla", __file__], "is a file; give the folder that it is in"),
        (["sla", "one", "two"], "Got unexpected extra argument(s) (two)"),
        (["sla", "--period"], "Option '--period' requires an argument."),
        (["explain"], "Missing argument 'TICKET'."),
        (["schema", "contrat"], "did you mean contract?"),
        (["schema", "xyzzy"], "one of contract, amendment"),
        (["calendar", "--deadline", "2024-03-01T10:00", "4 hours"], "4 hours is not a duration"),
        (["calendar", "--between", "a", "b", "--deadline", "a", "4h"], "two questions"),
    ],
)
def test_a_misuse_says_what_to_write_instead(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert not shown.out


def completed(*words: str) -> list[str]:
    """What bash is told could come next, where the last word has been begun."""
    asked = {
        "_SDMCTL_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(("sdmctl", *words)),
        "COMP_CWORD": str(len(words)),
    }
    ran = subprocess.run(
        [sys.executable, "-c", "from sdmctl.cli import main; main()"],
        env=os.environ | asked, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return ran.stdout.split()


def test_a_shell_is_told_the_commands_the_options_and_the_choices() -> None:
    assert completed("s") == ["sla", "split", "schema"]
    assert completed("sla", "--per") == ["--period"]
    assert completed("sla", "--format", "m") == ["markdown"]
