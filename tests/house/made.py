"""Files that the program writes: schemas, outputs of the examples, help in the README, the list of holiday codes.

`python -m tests.house.made` writes them; a test holds that they are what the commands write today.
"""

import os
import tempfile
from pathlib import Path

from examples.horizon_rh_year import documents as year
from sdmctl.calendar import codes
from sdmctl.cli import run
from sdmctl.cli.application import application
from sdmctl.cli.overview import COMMANDS, overview
from sdmctl.cli.schemas import all_schemas
from sdmctl.report.formats.json import text

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
COLUMNS = "80"

EXPECTED = {
    "horizon-rh": {
        "sla.json": ("sla", "--tickets", "--format", "json"),
        "sla.md": ("sla", "--format", "markdown"),
        "tickets.csv": ("sla", "--tickets", "--format", "csv"),
        "check.json": ("check", "--strict", "--format", "json"),
        "calendar.md": ("calendar", "--format", "markdown"),
        "calendar.json": ("calendar", "--format", "json"),
        "split.json": ("split", "--trend", "3", "--format", "json"),
        "split.md": ("split", "--trend", "3", "--format", "markdown"),
        "split.csv": ("split", "--format", "csv"),
        "evolutions.json": ("evolutions", "--format", "json"),
        "evolutions.md": ("evolutions", "--format", "markdown"),
        "actions.json": ("actions", "--all", "--on", "2024-03-31", "--format", "json"),
        "actions.md": ("actions", "--on", "2024-03-31", "--format", "markdown"),
        "penalties.json": ("penalties", "--format", "json"),
        "penalties.md": ("penalties", "--format", "markdown"),
        "budget.json": ("budget", "--invoice", "--format", "json"),
        "budget.md": ("budget", "--invoice", "--format", "markdown"),
        "explain-INC-006.md": ("explain", "INC-006", "--format", "markdown"),
        "explain-INC-006.json": ("explain", "INC-006", "--format", "json"),
        "explain-INC-016.md": ("explain", "INC-016", "--format", "markdown"),
        "portfolio.json": ("portfolio", "--format", "json"),
        "portfolio.md": ("portfolio", "--format", "markdown"),
        "report-fr.md": ("report", "--pictures", "none"),
        "report-en.md": ("report", "--pictures", "none", "--language", "en"),
        "copil-fr.md": ("report", "--committee", "copil"),
        "copil-en.md": ("report", "--committee", "copil", "--language", "en"),
        "cosui-fr.md": ("report", "--committee", "cosui", "--pictures", "none"),
        "cosui-en.md": ("report", "--committee", "cosui", "--pictures", "none", "--language", "en"),
        "costrat-fr.md": ("report", "--committee", "costrat", "--period", "2024-Q1"),
        "costrat-en.md": ("report", "--committee", "costrat", "--period", "2024-Q1", "--language", "en"),
    },
    "northgate-desk": {
        "sla.json": ("sla", "--tickets", "--format", "json"),
        "sla.md": ("sla", "--format", "markdown"),
        "tickets.csv": ("sla", "--tickets", "--format", "csv"),
        "check.json": ("check", "--strict", "--format", "json"),
        "explain-INC0010.md": ("explain", "INC0010", "--format", "markdown"),
        "report.md": ("report", "--pictures", "none"),
    },
}
"""By example, the file in `expected/` and the command that writes it."""

PERIODS = {"horizon-rh": "2024-03", "northgate-desk": "2026-09"}


def schemas() -> dict[Path, str]:
    """The JSON Schemas."""
    return {ROOT / "schemas" / f"{name}.json": text(made) for name, made in all_schemas().items()}


def expected(example: str) -> dict[Path, str]:
    """The outputs of an example, and the pictures that its reports show."""
    made = {}
    for name, words in EXPECTED[example].items():
        period = () if {"--period", "--on"} & set(words) else ("--period", PERIODS[example])
        folder = ROOT / "examples" / example
        for file, said in answer(words[0], *words[1:], str(folder), *period).items():
            made[folder / "expected" / (file or name)] = said
    return made


def procedures() -> dict[Path, str]:
    """The procedures that the example keeps."""
    folder = ROOT / "examples" / "horizon-rh"
    kept = {"incident": "incidents.md", "major": "incidents-majeurs.md"}
    return {folder / "procedures" / file: answer("procedure", which, str(folder))[""] for which, file in kept.items()}


def answer(*words: str) -> dict[str, str]:
    """What a command writes: to its file, which has no name here, and to others beside it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "answer"
        code = run([*words, "--output", str(file)])
        assert code in (0, 1), f"sdmctl {' '.join(words)} ended with {code}"
        written = sorted(each for each in Path(folder).rglob("*") if each.is_file())
        return {
            "" if each == file else each.relative_to(folder).as_posix(): each.read_text(encoding="utf-8")
            for each in written
        }


def help_of(command: str) -> str:
    """What `sdmctl COMMAND --help` shows on a terminal of 80 columns."""
    os.environ["COLUMNS"] = COLUMNS
    if not command:
        return overview()
    made = application()
    above = made.make_context("sdmctl", [command])
    shown: str = made.get_command(above, command).make_context(command, [], above, resilient_parsing=True).get_help()
    return shown + "\n"


def readme() -> str:
    """The README with its blocks of help as they are today."""
    written = README.read_text(encoding="utf-8")
    for command in ("", *COMMANDS):
        name = " ".join(filter(None, ("sdmctl", command)))
        before, place, after = written.partition(f"$ {name} --help\n")
        written = before + place + help_of(command) + "```" + after.partition("```")[2]
    return written


def everything() -> dict[Path, str]:
    """Every file with its text."""
    made = schemas() | procedures() | {README: readme(), codes.FILE: codes.every_code()}
    for example in EXPECTED:
        made |= expected(example)
    return made | year()


def write(files: dict[Path, str]) -> None:
    """Put each text in its file."""
    for path, written in files.items():
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(written, encoding="utf-8", newline="")


if __name__ == "__main__":
    write(procedures())  # first, as the gate looks whether they are stale
    write(everything())
