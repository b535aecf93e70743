"""What cannot be told is said in a sentence: no budget of a year, no penalties, a contract that is over."""

import json
from pathlib import Path

import pytest

from sdmctl.cli import run

EXAMPLE = str(Path(__file__).parents[2] / "examples" / "horizon-rh")
BARE = """\
kind: contract
id: harbour
title: Harbour
customer: {name: Northwind}
provider: {name: Contoso}
language: en
time_zone: UTC
term: {start: 2026-01-01, end: 2026-12-31}
priorities: {order: [P1]}
statuses: {new: active, closed: resolved}
calendars: {always: {hours: {mon-sun: [00:00-24:00]}}}
services: {portal: {title: Portal, calendar: always}}
service_levels: {solve: {title: Solve, measures: resolution, calendar: always, objective: 90%, targets: {any: 8h}}}
"""
FIGURES = ("gross", "applied", "lost", "year_to_date", "waived", "exempted", "bonus", "earned_back", "before_caps")


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "contract.yaml").write_text(BARE, "utf-8")
    return str(tmp_path)


def told(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    run(words)
    return capsys.readouterr().out


@pytest.mark.parametrize("shape", ["table", "markdown"])
def test_a_year_without_a_budget_says_so_and_drafts_nothing(
    shape: str, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = told(["budget", folder, "--period", "2026-03", "--invoice", "--format", shape], capsys)
    assert shown == "No budget of 2026 is written: nothing can be said of what is consumed, left or invoiced.\n"


def test_a_machine_is_told_of_a_year_without_a_budget_by_nulls(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(told(["budget", folder, "--period", "2026-03", "--invoice", "--format", "json"], capsys))
    assert (document["lines"], document["invoice"]) == ([], None)
    assert set(document["total"].values()) == {None}


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2026-03", "The contract has no penalties."),
        ("2027-01", "No penalty in January 2027: the contract ended on 31 Dec 2026."),
        ("2025-12", "No penalty in December 2025: the contract begins on 1 Jan 2026."),
    ],
)
def test_where_no_penalty_can_be_owed_the_reason_is_said(
    period: str, sentence: str, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(["penalties", folder, "--period", period], capsys) == f"{sentence}\n"
    document = json.loads(told(["penalties", folder, "--period", period, "--format", "json"], capsys))
    assert [document[name] for name in FIGURES] == [None] * len(FIGURES)
    assert document["charges"] == []


def test_a_month_of_a_contract_with_penalties_in_which_nothing_is_owed_is_nought(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    rule = "penalties: {late: {on: solve, per: ticket, amount: 10}}\n"
    (tmp_path / "contract.yaml").write_text(BARE + rule, "utf-8")
    document = json.loads(told(["penalties", str(tmp_path), "--period", "2026-03", "--format", "json"], capsys))
    assert (document["gross"], document["bonus"]) == ("0.00", "0.00")
