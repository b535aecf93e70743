"""What commands wrote into the repository is what they write today."""

import json
from pathlib import Path

import jsonschema
import pytest

from examples.horizon_rh_year import documents as year
from sdmctl.calendar import codes
from sdmctl.cli import run
from sdmctl.cli.overview import COMMANDS
from sdmctl.load.repository import read_repository
from sdmctl.load.yaml import read_yaml
from tests.house.made import EXPECTED, README, ROOT, expected, help_of, schemas

STALE = "stale: run python -m tests.house.made"


def test_the_schemas_are_those_of_the_models() -> None:
    made = schemas()
    assert {path: path.read_text(encoding="utf-8") for path in (ROOT / "schemas").glob("*.json")} == made, STALE


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_readme_shows_the_help_of_each_command(command: str) -> None:
    name = f"sdmctl {command}".strip()
    assert f"```text\n$ {name} --help\n{help_of(command)}```" in README.read_text(encoding="utf-8"), STALE


@pytest.mark.parametrize("example", EXPECTED)
def test_the_outputs_of_an_example_are_made_again_to_the_byte(example: str) -> None:
    made = expected(example)
    files = (path for path in (ROOT / "examples" / example / "expected").rglob("*") if path.is_file())
    assert {path: path.read_bytes().decode() for path in files} == made, STALE


def test_the_year_of_the_example_is_drawn_again_to_the_byte() -> None:
    made = year()
    files = (ROOT / "examples" / "horizon-rh" / "year").iterdir()
    assert {path: path.read_bytes().decode() for path in files} == made, STALE


def test_the_codes_of_holidays_are_those_of_the_package() -> None:
    assert codes.FILE.read_text(encoding="utf-8") == codes.every_code(), STALE


DOCUMENTS = sorted((ROOT / "examples").rglob("*.yaml"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT / "examples")))
def test_a_document_of_an_example_fits_the_schema_that_its_first_line_names(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    first = text.split("\n", 1)[0]
    assert first.startswith("# yaml-language-server: $schema=")
    schema = json.loads((document.parent / first.partition("=")[2]).read_text(encoding="utf-8"))
    jsonschema.validate(read_yaml(text).value, schema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("example", EXPECTED)
def test_an_example_has_no_mistake(example: str) -> None:
    assert read_repository(ROOT / "examples" / example).diagnostics == ()


ANSWERS = sorted(path for path in (ROOT / "examples").glob("*/expected/*.json"))


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda path: str(path.relative_to(ROOT / "examples")))
def test_the_json_of_an_example_fits_the_schema_of_its_command(answer: Path) -> None:
    command = answer.stem.partition("-")[0]
    schema = json.loads((ROOT / "schemas" / f"output-{command}.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(answer.read_text(encoding="utf-8")), schema, cls=jsonschema.Draft202012Validator)


def test_the_other_questions_to_a_calendar_fit_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((ROOT / "schemas" / "output-calendar.json").read_text(encoding="utf-8"))
    for words in (["--between", "2024-03-01T10:00", "2024-03-04T10:00"], ["--deadline", "2024-03-01T10:00", "3bd"]):
        assert run(["calendar", str(ROOT / "examples" / "horizon-rh"), *words, "--format", "json"]) == 0
        jsonschema.validate(json.loads(capsys.readouterr().out), schema, cls=jsonschema.Draft202012Validator)
