"""`sdmctl actions` as a user runs it."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sdmctl.cli import run
from sdmctl.report.json_schema import output_schema
from tests.house.test_start_up import HEAVY, imported
from tests.load.repositories import CONTRACT, write

ACTIONS = """\
kind: actions
actions:
  A1: {title: Renew, owner: Zoe, due: 2026-03-10}
  A2: {title: Train, owner: ada, due: 2026-03-20, status: in_progress}
  A3: {title: Move, owner: Zoe, due: 2026-03-01}
  A4: {title: Done, owner: Zoe, due: 2026-03-01, status: done, closed: 2026-03-15}
  A5: {title: Later, owner: Zoe, due: 2026-04-01, opened: 2026-03-25}
"""


@pytest.fixture
def office(tmp_path: Path) -> str:
    return str(write(tmp_path, {"contract.yaml": CONTRACT, "plan/actions.yaml": ACTIONS}))


def asked(office: str, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(["actions", office, *words]) == 0
    return capsys.readouterr().out


def test_what_is_late_is_listed_by_who_answers_for_it_the_oldest_first(
    office: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = list(csv.DictReader(StringIO(asked(office, capsys, "--on", "2026-03-21", "--format", "csv"))))
    assert [(row["owner"], row["id"], row["days_late"]) for row in rows] == [
        ("ada", "A2", "1"),
        ("Zoe", "A3", "20"),
        ("Zoe", "A1", "11"),
    ]
    assert rows[0]["place"] == "plan/actions.yaml:4"


@pytest.mark.parametrize(
    ("day", "late"), [("2026-03-01", ""), ("2026-03-02", "A3 A4"), ("2026-03-14", "A3 A4 A1"), ("2026-03-15", "A3 A1")]
)
def test_an_action_is_late_as_of_the_end_of_the_day_that_is_asked_about(
    office: str, capsys: pytest.CaptureFixture[str], day: str, late: str
) -> None:
    shown = json.loads(asked(office, capsys, "--on", day, "--format", "json"))
    assert [each["id"] for each in shown["actions"]] == late.split()


def test_all_of_them_are_those_that_were_known_on_that_day(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = json.loads(asked(office, capsys, "--all", "--on", "2026-03-14", "--format", "json"))
    Draft202012Validator(output_schema("output-actions")).validate(shown)
    status = {each["id"]: (each["status"], each["closed"]) for each in shown["actions"]}
    assert status == {
        "A1": ("open", None),
        "A2": ("in_progress", None),
        "A3": ("open", None),
        "A4": ("open", None),  # it was closed the day after
    }


def test_where_nothing_is_late_a_sentence_says_so(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(office, capsys, "--on", "2026-03-01") == "Office support: no action is late on 1 March 2026.\n"
    assert asked(office, capsys, "--on", "2026-03-01", "--format", "csv").count("\n") == 1


def test_the_table_says_how_many_days_and_in_which_state(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = asked(office, capsys, "--on", "2026-03-21", "--format", "markdown")
    assert "3 actions late on 21 March 2026" in shown
    assert "in progress" in shown


def test_a_day_that_is_none_is_a_misuse(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["actions", office, "--on", "21/03/2026"]) == 2
    assert "21/03/2026 is not a day" in capsys.readouterr().err


def test_listing_actions_imports_no_table_engine(office: str) -> None:
    assert not imported("actions", office, "--format", "json") & (HEAVY - {"babel"})
