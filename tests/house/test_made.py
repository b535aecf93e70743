"""What commands wrote into the repository is what they write today."""

import json
from pathlib import Path

import jsonschema
import pytest

from sdmctl.calendar import codes
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
    assert {
        path: path.read_bytes().decode() for path in (ROOT / "examples" / example / "expected").iterdir()
    } == made, STALE


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


@pytest.mark.parametrize("example", EXPECTED)
def test_the_json_of_an_example_fits_the_schema_of_outputs(example: str) -> None:
    schema = json.loads((ROOT / "schemas" / "output-sla.json").read_text(encoding="utf-8"))
    written = json.loads((ROOT / "examples" / example / "expected" / "sla.json").read_text(encoding="utf-8"))
    jsonschema.validate(written, schema, cls=jsonschema.Draft202012Validator)
