"""`sdmctl contract`: the contract as amended, on a day or between two."""

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sdmctl.cli import run
from sdmctl.report.json_schema import output_schema
from tests.load.repositories import CONTRACT, write
from tests.load.test_differences import FIRST, SECOND


@pytest.fixture
def office(tmp_path: Path) -> str:
    return str(write(tmp_path / "office", {"contract.yaml": CONTRACT, "a1.yaml": FIRST, "a2.yaml": SECOND}))


def test_the_contract_of_a_day_names_its_amendments(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contract", office, "--on", "2026-04-01"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("# First (first), since 1 March 2026\nkind: contract\n")
    assert "P1: 2h" in shown.out
    assert "lab:" not in shown.out
    assert not shown.err


def test_before_any_amendment_it_is_the_signed_one(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contract", office, "--on", "2026-02-28"]) == 0
    assert capsys.readouterr().out == CONTRACT


def test_by_default_it_is_that_of_today(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contract", office]) == 0
    assert "kind: contract" in capsys.readouterr().out


def test_several_contracts_are_one_stream(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"a/contract.yaml": CONTRACT, "b/contract.yaml": CONTRACT.replace("id: office", "id: other")})
    assert run(["contract", str(tmp_path), "--on", "2026-02-28"]) == 0
    assert capsys.readouterr().out.count("---\n") == 1


def test_what_changed_has_a_schema(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contract", office, "--between", "2026-01-01", "2026-12-31", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    Draft202012Validator(output_schema("output-contract")).validate(shown)
    assert [each["amendment"] for each in shown["changes"]] == ["first"] * 3 + ["second"] * 4


@pytest.mark.parametrize("kind", ["table", "markdown"])
def test_what_changed_can_be_read(kind: str, office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contract", office, "--between", "2026-01-01", "2026-12-31", "--format", kind]) == 0
    shown = capsys.readouterr().out
    assert "what changes between 1 January 2026 and 31 December 2026" in shown
    assert "art. 2" in shown


def test_what_changed_can_be_counted(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contract", office, "--between", "2026-01-01", "2026-12-31", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert list(rows[0]) == ["place", "before", "after", "amendment", "effective", "clause"]
    assert rows[2]["before"] == "90%"


def test_where_nothing_changes_it_says_so(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contract", office, "--between", "2026-07-01", "2026-12-31"]) == 0
    assert "nothing changes" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--on", "2026-02-28", "--between", "2026-01-01", "2026-12-31"), "two questions"),
        (("--on", "tomorrow"), "tomorrow is not a day"),
        (("--between", "2026-12-31", "2026-01-01"), "earlier day first"),
        (("--on", "2026-02-28", "--format", "csv"), "--format is for --between"),
    ],
)
def test_a_question_that_makes_no_sense_is_a_misuse(
    words: tuple[str, ...], said: str, office: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["contract", office, *words]) == 2
    assert said in capsys.readouterr().err


def test_an_amendment_that_is_wrong_stops_the_answer(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    (Path(office) / "a2.yaml").write_text(SECOND.replace("P1: null", "P2: null"), encoding="utf-8")
    assert run(["contract", office, "--on", "2026-12-31"]) == 3
    assert "error[unknown-amended]" in capsys.readouterr().err
