"""`sdmctl evolutions` as a user runs it."""

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sdmctl.cli import run
from sdmctl.report.json_schema import output_schema

HORIZON = str(Path(__file__).parents[2] / "examples" / "horizon-rh")
MARCH = ("--period", "2024-03")


def test_the_json_is_what_its_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evolutions", HORIZON, *MARCH, "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    Draft202012Validator(output_schema("output-evolutions")).validate(shown)
    states = {each["ticket"]: each["evolution_state"] for each in shown["evolutions"]}
    assert (states["EVO-020"], states["EVO-019"], states["INC-016"]) == ("refused", "approved", "quoted")
    [traced] = [each for each in shown["warranties"] if each["delivery"] == "EVO-098"]
    assert [each["ticket"] for each in traced["under_warranty"]] == ["INC-014"]


def test_a_table_says_who_owes_the_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evolutions", HORIZON, *MARCH]) == 0
    shown = capsys.readouterr().out
    for said in ("engager ou refuser", "refusée", "Garanties des livraisons", "INC-014"):
        assert said in shown


def test_a_csv_holds_a_row_an_evolution(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evolutions", HORIZON, *MARCH, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["ticket"]: row["owed_by"] for row in rows}["EVO-019"] == "provider"
