"""Milestones that are late or slip, and landings over the budget."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from sdmctl.diagnostics import InDocument
from sdmctl.gate.breach import Breach
from sdmctl.model.weight import Code
from tests.gate.scene import FOLDER, found, with_documents

PACKAGE = {"title": "Design", "budget": 100, "planned_value": 50, "progress": "50%"}


def project(remaining: int = 50, spent: int = 50, **milestone: Any) -> dict[str, Any]:
    return {
        "kind": "project",
        "lot": "build",
        "pricing": "fixed",
        "amount": 100,
        "as_of": "2024-03-31",
        "work_packages": {"W": PACKAGE | {"actual_cost": spent, "remaining": remaining}},
        "milestones": {"M": {"title": "Go live", **milestone}} if milestone else {},
    }


def milestones(period: str, **milestone: Any) -> list[Breach]:
    held = with_documents(project(**milestone))
    return [each for code in (Code.MILESTONE_LATE, Code.MILESTONE_SLIPS) for each in found(held, code, period)]


@pytest.mark.parametrize(
    ("period", "milestone", "expected"),
    [
        ("2024-03", {"baseline": "2024-04-30"}, []),
        ("2024-03", {"baseline": "2024-03-31"}, []),  # the day itself is not over before midnight
        ("2024-03", {"baseline": "2024-03-30"}, ["milestone_late"]),
        ("2024-03", {"baseline": "2024-03-30", "forecast": "2024-05-01"}, ["milestone_late"]),
        ("2024-03", {"baseline": "2024-04-30", "forecast": "2024-04-30"}, []),
        ("2024-03", {"baseline": "2024-04-30", "forecast": "2024-05-01"}, ["milestone_slips"]),
        ("2024-03", {"baseline": "2024-04-30", "forecast": "2024-03-15"}, ["milestone_slips"]),
        ("2024-03", {"baseline": "2024-03-10", "actual": "2024-03-10"}, []),
        ("2024-03", {"baseline": "2024-03-10", "actual": "2024-03-11"}, ["milestone_late"]),
        ("2024-04", {"baseline": "2024-03-10", "actual": "2024-03-11"}, []),
        ("2024-03", {"baseline": "2024-03-10", "actual": "2024-04-02"}, ["milestone_late"]),
        ("2024-04", {"baseline": "2024-03-10", "actual": "2024-04-02"}, ["milestone_late"]),
        ("2024-03", {"baseline": "2024-04-10", "forecast": "2024-04-12", "actual": "2024-03-20"}, []),
    ],
)
def test_a_milestone_is_late_until_it_is_reached_and_slips_while_its_day_is_to_come(
    period: str, milestone: dict[str, str], expected: list[str]
) -> None:
    assert [each.finding.value for each in milestones(period, **milestone)] == expected


def test_a_milestone_that_slips_has_both_days_its_penalty_and_its_place() -> None:
    late: Any = {"value": 110000, "per_day": "1/1000"}
    [slip] = milestones("2024-03", baseline="2024-04-30", forecast="2024-05-21", late_penalty=late)
    assert (slip.subject, slip.day, slip.expected) == ("M", date(2024, 4, 30), date(2024, 5, 21))
    assert slip.amount == Fraction(2310)
    assert slip.place == InDocument(FOLDER / "project.yaml", ("milestones", "M", "baseline"))


@pytest.mark.parametrize(("remaining", "count"), [(50, 0), (51, 1)])
def test_a_project_that_lands_over_its_budget_is_a_warning(remaining: int, count: int) -> None:
    landings = found(with_documents(project(remaining=remaining)), Code.LANDING)
    assert [(each.amount, each.limit, each.unit) for each in landings] == [
        (Fraction(101), Fraction(100), "EUR")
    ] * count


@pytest.mark.parametrize(("gap", "count"), [("9%", 1), ("10%", 0), ("11%", 0)])
def test_spending_ahead_of_progress_is_told_beyond_the_points_that_the_project_allows(gap: str, count: int) -> None:
    every = found(with_documents(project(spent=60) | {"alert_gap": gap}), Code.SPENT_AHEAD)
    assert [(each.amount, each.limit) for each in every] == [(Fraction(60), Fraction(50))] * count


def test_spending_ahead_of_progress_is_not_looked_for_where_the_project_asks_for_nothing() -> None:
    assert not found(with_documents(project(spent=60)), Code.SPENT_AHEAD)


def test_a_milestone_promised_again_is_held_against_the_last_promise() -> None:
    again: Any = {"2024-03-10": "2024-05-31"}
    assert milestones("2024-03", baseline="2024-03-20", baselines=again, forecast="2024-05-31") == []
    assert [each.day for each in milestones("2024-03", baseline="2024-03-20")] == [date(2024, 3, 20)]
