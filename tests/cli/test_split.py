"""`sdmctl split` as a user runs it."""

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sdmctl.assess.natures.indicators import INDICATORS, OF_TIMES
from sdmctl.cli import run
from sdmctl.report.json_schema import output_schema
from sdmctl.report.words import catalogue
from tests.house.made import help_of

EXAMPLES = Path(__file__).parents[2] / "examples"
HORIZON = str(EXAMPLES / "horizon-rh")
MARCH = ("--period", "2024-03")


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("example", "period"), [("horizon-rh", "2024-Q1"), ("northgate-desk", "2026-09")])
def test_the_json_is_what_its_schema_says(example: str, period: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["split", str(EXAMPLES / example), "--period", period, "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    Draft202012Validator(output_schema("output-split")).validate(shown)
    assert len(shown["trend"]) == 12


def test_the_tables_say_split_effort_flow_and_times(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["split", HORIZON, *MARCH, "--trend", "2"]) == 0
    shown = spaced(capsys.readouterr().out)
    for said in ("72,73 %", "50,80 %", "250 h", "en suspens : contesté", "dont sous garantie", "256,67", "févr. 24"):
        assert said in shown
    assert "janv. 24" not in shown


def test_a_csv_holds_each_nature_of_each_part_and_adds_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["split", HORIZON, *MARCH, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    axes = ("all", "service", "lot")
    opened = {axis: sum(int(row["opened"]) for row in rows if row["axis"] == axis) for axis in axes}
    assert opened == {"all": 22, "service": 22, "lot": 22}


def test_the_help_has_every_formula() -> None:
    shown = " ".join(help_of("split").split())
    words = catalogue("en")
    for name in (*INDICATORS, *OF_TIMES):
        assert f"{words[f'indicator.{name}']}: {words[f'formula.{name}']}" in shown


def test_a_trend_of_no_period_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["split", HORIZON, *MARCH, "--trend", "0"]) == 2
    assert "--trend" in capsys.readouterr().err


def test_what_happened_after_as_of_is_in_no_figure(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["split", HORIZON, *MARCH, "--as-of", "2024-03-08T12:00", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["reclassified"]["tickets"] == 0
    assert shown["trend"][-1]["support"]["opened"] < 18


def test_disputes_are_shown_with_what_is_at_stake(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["split", HORIZON, *MARCH, "--trend", "1", "--disputes", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    Draft202012Validator(output_schema("output-split")).validate(shown)
    [dispute] = shown["disputes"]
    assert dispute["ticket"] == "INC-021"
    assert [each["verdicts"] for each in dispute["stake"]["outcomes"]] == [
        {"response": "met", "resolution": "breached"},
        {"quote": "running"},
    ]
    assert run(["split", HORIZON, *MARCH, "--trend", "1", "--disputes"]) == 0
    assert "Enjeu des contestations en cours" in capsys.readouterr().out
    assert run(["split", HORIZON, *MARCH, "--disputes", "--format", "csv"]) == 0
    assert capsys.readouterr().out.startswith("ticket,about,contested_on")
