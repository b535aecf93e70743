"""An amendment of the budget in the middle of a month, from YAML to the figures of `budget` and `penalties`."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from sdmctl.cli import run

EXAMPLE = Path(__file__).parents[2] / "examples" / "horizon-rh"
AMENDMENT = """\
kind: amendment
id: avenant-3
title: Avenant n° 3
signed: 2024-03-01
effective: 2024-03-15
changes:
  budget: {2024: {lines: {uo: {unit_price: 645, envelope: 260}, fee: {monthly_fee: 20000}}}}
"""


@pytest.fixture
def amended(tmp_path: Path) -> str:
    folder = shutil.copytree(
        EXAMPLE, tmp_path / "horizon", ignore=shutil.ignore_patterns("expected", "year", "avenant-2*")
    )
    (folder / "avenant-3.yaml").write_text(AMENDMENT, encoding="utf-8")
    return str(folder)


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert run([*words, "--format", "json"]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def test_each_unit_is_invoiced_at_the_price_of_its_day_and_a_fee_by_its_days(
    amended: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = asked(capsys, "budget", amended, "--period", "2024-03", "--invoice")["invoice"]
    items = [(each["quantity"], each["price"], each["amount"]) for each in told["items"]]
    assert items == [
        ("0.45", "18000.00", "8129.03"),  # 14 days of 31
        ("0.55", "20000.00", "10967.74"),
        ("20.00", "620.00", "12400.00"),
        ("8.00", "645.00", "5160.00"),
    ]


@pytest.mark.parametrize(
    ("asked_for", "envelope"),
    [(("2024-02",), "240.00"), (("2024-03",), "260.00"), (("2024-03", "--as-of", "2024-03-14T12:00"), "240.00")],
)
def test_an_envelope_is_that_of_the_day_of_the_figures(
    asked_for: tuple[str, ...], envelope: str, amended: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = asked(capsys, "budget", amended, "--period", *asked_for)["lines"]
    assert [each["envelope"] for each in lines if each["name"] == "uo"] == [envelope]


def test_a_cap_in_percent_follows_the_fee_of_its_month(amended: str, capsys: pytest.CaptureFixture[str]) -> None:
    """15 % of 18,000 × 14/31 + 20,000 × 17/31 in March; of 18,000 in February."""
    caps = {
        month: asked(capsys, "penalties", amended, "--period", month)["cap_month"] for month in ("2024-02", "2024-03")
    }
    assert caps == {"2024-02": "2700.00", "2024-03": "2864.52"}


def test_march_of_the_example_is_as_before_its_amendment_of_july(capsys: pytest.CaptureFixture[str]) -> None:
    lines = {
        month: asked(capsys, "budget", str(EXAMPLE), "--period", month)["lines"] for month in ("2024-03", "2024-07")
    }
    uo = {month: next(each for each in found if each["name"] == "uo") for month, found in lines.items()}
    assert [each["envelope"] for each in uo.values()] == ["240.00", "260.00"]
    assert uo["2024-03"]["amount"] == "17360.00"
    assert uo["2024-03"]["to_date_amount"] == "42160.00"  # 68 units at 620


def test_an_envelope_that_is_passed_is_shown_where_the_amendment_says_it(
    amended: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (Path(amended) / "avenant-3.yaml").write_text(AMENDMENT.replace("260", "60"), encoding="utf-8")
    assert run(["check", amended, "--period", "2024-03"]) == 1
    told = capsys.readouterr().out
    assert "avenant-3.yaml:7" in told
    assert "budget.yaml:18" not in told
