"""Start-up is a feature: what a command does not need is not imported."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.made import ROOT

HORIZON = str(ROOT / "examples" / "horizon-rh")
COUNT = (
    "import sys; from sdmctl.cli import run; code = run({words!r}); print(code, *sorted(sys.modules), file=sys.stderr)"
)
HEAVY = {"babel", "fastexcel", "jinja2", "narwhals", "numpy", "pandas", "polars", "pyspark", "rich"}


def imported(*words: str) -> set[str]:
    """The top modules that a command imports, in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-c", COUNT.format(words=list(words))], capture_output=True, text=True, check=True
    )
    code, *modules = ran.stderr.splitlines()[-1].split()
    assert code in ("0", "1"), ran.stderr
    return {module for module in modules if "." not in module}


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_the_overview_and_the_version_import_nothing_heavy(words: list[str]) -> None:
    found = imported(*words)
    assert not found & (HEAVY | {"pydantic", "typer", "dataclasses", "yaml", "datetime"})


@pytest.mark.parametrize(
    "command",
    [
        "validate",
        "sla",
        "report",
        "check",
        "explain",
        "calendar",
        "contract",
        "classify",
        "actions",
        "minutes",
        "procedure",
        "init",
        "schema",
    ],
)
def test_the_help_of_a_command_imports_no_pydantic_and_no_polars(command: str) -> None:
    assert not imported(command, "--help") & (HEAVY | {"pydantic", "yaml"})


def test_validate_of_documents_alone_imports_no_table_engine(tmp_path: Path) -> None:
    folder = shutil.copytree(HORIZON, tmp_path / "horizon", ignore=shutil.ignore_patterns("expected", "procedures*"))
    assert not imported("validate", str(folder)) & (HEAVY | {"holidays"})


def test_validate_writes_committed_procedures_anew_without_a_table_engine() -> None:
    assert not imported("validate", HORIZON) & (HEAVY - {"babel", "jinja2"} | {"holidays"})


def test_validate_reads_no_metadata_of_packages() -> None:
    assert "email" not in imported("validate", HORIZON), "importlib.metadata is imported: see cli/spared.py"


def test_reading_the_options_of_a_command_makes_no_adapter_of_pydantic() -> None:
    script = (
        "import sys; from sdmctl.cli import run; run(['sla', 'nowhere', '--contract', 'x']); "
        "print('typer._adapters' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n", "see cli/plain.py"


def test_calendar_imports_no_table_engine() -> None:
    assert not imported("calendar", HORIZON, "--period", "2024-03", "--format", "json") & (HEAVY - {"babel"})


def test_sla_imports_no_templates() -> None:
    found = imported("sla", HORIZON, "--period", "2024-03", "--format", "json")
    assert not found & {"jinja2", "rich", "babel", "pyspark", "pandas", "fastexcel"}
