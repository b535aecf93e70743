"""Milestones: slips from what was promised, promised anew or not, their penalties, and what they release."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sdmctl import pipeline
from sdmctl.assess.projects.milestones import Slip, late_milestones, released, slips
from sdmctl.assess.projects.projects import projects
from tests.assess import plans
from tests.assess.plans import milestone
from tests.oracle.specimen import expected

HORIZON = Path(__file__).parents[3] / "examples" / "horizon-rh"


def slip(baseline: str, **parts: Any) -> Slip:
    [found] = slips(plans.project(milestones={"M": milestone(baseline, **parts)}))
    return found


def late(value: object = 50000, **parts: Any) -> dict[str, Any]:
    return {"late_penalty": {"value": value, **parts}}


def test_a_late_milestone_costs_what_the_specimen_says() -> None:
    [dossier] = pipeline.load(HORIZON).dossiers
    [of] = projects(dossier)
    [second] = late_milestones(of)
    wanted: dict[str, Any] = expected()["milestone_J2_late_penalty_forecast"]
    assert (second.name, second.days) == ("J2", wanted["R_days"])
    assert second.penalty == Fraction(str(wanted["P"]))


def test_a_milestone_in_time_costs_nothing_and_one_without_penalty_has_none() -> None:
    assert (slip("2026-04-30", forecast="2026-04-20", **late()).penalty) == 0
    assert slip("2026-04-30", forecast="2026-05-20").penalty is None


def test_what_is_reached_counts_rather_than_what_was_expected() -> None:
    found = slip("2026-03-02", forecast="2026-03-20", actual="2026-03-04")
    assert (found.days, found.date, found.reached) == (2, date(2026, 3, 4), True)


def test_an_early_milestone_has_a_slip_below_zero() -> None:
    assert slip("2026-03-02", actual="2026-02-27").days == -3


def test_a_milestone_that_is_not_reached_is_expected_on_the_project_s_day_at_the_earliest() -> None:
    assert slip("2026-03-02").days == 29
    assert slip("2026-03-02", forecast="2026-03-16").date == date(2026, 3, 31)


def test_one_that_is_reached_later_than_the_project_s_day_is_only_expected_then() -> None:
    found = slip("2026-03-02", actual="2026-04-03")
    assert (found.date, found.reached) == (date(2026, 4, 3), False)


def test_a_milestone_promised_anew_slips_from_its_last_promise_and_from_its_first() -> None:
    found = slip(
        "2026-03-02",
        baselines={"2026-02-02": "2026-04-30", "2026-03-16": "2026-05-15"},
        forecast="2026-05-18",
        **late(),
    )
    assert (found.baseline, found.days, found.days_since_first) == (date(2026, 5, 15), 3, 77)
    assert found.penalty == 150


def test_a_promise_made_after_the_project_s_day_is_not_made_yet() -> None:
    assert slip("2026-04-30", baselines={"2026-04-01": "2026-06-30"}).baseline == date(2026, 4, 30)


@pytest.mark.parametrize(("below", "owed"), [("500", 500), ("500.01", 0)])
def test_a_penalty_below_the_exemption_is_not_owed_and_one_that_reaches_it_is_owed_whole(below: str, owed: int) -> None:
    found = slip("2026-04-30", forecast="2026-05-10", **late(exempt_below=below))
    assert [found.gross, found.penalty] == [500, owed]


@pytest.mark.parametrize(("cap", "owed"), [("300", 300), ("0.4% of amount", 400), ("10% of amount", 500), ("0", 0)])
def test_a_penalty_never_exceeds_its_cap(cap: str, owed: int) -> None:
    assert slip("2026-04-30", forecast="2026-05-10", **late(cap=cap)).penalty == owed


def test_the_exemption_looks_at_the_penalty_before_its_cap() -> None:
    assert slip("2026-04-30", forecast="2026-05-10", **late(exempt_below=400, cap=300)).penalty == 300


def test_another_fraction_a_day_may_be_agreed() -> None:
    assert slip("2026-04-30", forecast="2026-05-10", **late(per_day="1/3000")).penalty == Fraction(500, 3)


@pytest.mark.parametrize("wrong", [{"per_day": "1/0"}, {"cap": "10% of value"}, {"cap": "-1"}, {"exempt_below": "-1"}])
def test_a_penalty_that_means_nothing_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        slip("2026-04-30", **late(**wrong))


@given(
    days=st.integers(0, 2000),
    value=st.decimals(0, 10**7, places=2),
    below=st.none() | st.decimals(0, 10**5, places=2),
    cap=st.none() | st.decimals(0, 10**5, places=2),
)
def test_what_is_owed_is_exact_and_never_more_than_days_or_cap_allow(
    days: int, value: Decimal, below: Decimal | None, cap: Decimal | None
) -> None:
    reached = date.fromordinal(date(2026, 5, 1).toordinal() + days)
    found = slip("2026-05-01", forecast=reached, **late(value, exempt_below=below, cap=cap))
    assert isinstance(found.penalty, Fraction)
    assert found.gross == Fraction(value) * days / 1000
    assert 0 <= found.penalty <= found.gross
    assert cap is None or found.penalty <= Fraction(cap)


def test_shares_are_released_when_reached_and_due_when_accepted() -> None:
    shares = {
        "accepted": milestone("2026-01-30", share="20%", actual="2026-01-30", accepted="2026-02-13"),
        "reached": milestone("2026-03-02", share="30%", actual="2026-03-02"),
        "accepted later": milestone("2026-03-20", share="10%", actual="2026-03-20", accepted="2026-04-01"),
        "open": milestone("2026-09-30", share="40%"),
        "unpaid": milestone("2026-01-30", actual="2026-01-30", accepted="2026-02-13"),
    }
    found = released(plans.project(milestones=shares))
    assert found is not None
    assert [found.reached, found.accepted, found.amount] == [Fraction(3, 5), Fraction(1, 5), 100000]


def test_milestones_without_shares_release_nothing_that_could_be_told() -> None:
    assert released(plans.project(milestones={"M": milestone("2026-01-30", actual="2026-01-30")})) is None
    assert released(plans.project()) is None
