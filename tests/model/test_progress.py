"""The progress of a work package by the rule that it declares."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.model.progress import not_re_estimated, progress_of
from tests.assess.plans import milestone, package, project

HALF = Fraction(1, 2)


def progress(known: dict[str, Any] | None = None, **parts: Any) -> Fraction | None:
    of = project({"WP": package(**parts)}, known)
    return progress_of(of.work_packages["WP"], of)


def test_physical_progress_is_the_one_written_and_the_rule_where_none_is() -> None:
    assert progress(progress="60%") == Fraction(3, 5)
    assert progress(rule="physical", progress="60%") == Fraction(3, 5)
    assert progress() is None


def test_0_100_gives_nothing_before_the_end_and_all_of_it_then() -> None:
    assert progress(rule="0/100", started="2026-01-05") == 0
    assert progress(rule="0/100", finished="2026-03-31") == 1


def test_50_50_gives_half_at_the_start_and_half_at_the_end() -> None:
    assert progress(rule="50/50") == 0
    assert progress(rule="50/50", started="2026-03-31") == HALF
    assert progress(rule="50/50", started="2026-01-05", finished="2026-03-31") == 1


@pytest.mark.parametrize("rule", ["0/100", "50/50"])
def test_what_happens_after_the_project_s_day_has_not_happened(rule: str) -> None:
    assert progress(rule=rule, started="2026-04-01", finished="2026-04-02") == 0


def test_50_50_cannot_tell_where_there_is_a_cost_and_no_start() -> None:
    assert progress(rule="50/50", actual_cost=100) is None
    assert progress(rule="50/50", actual_cost=100, finished="2026-03-02") == 1


def test_weighted_milestones_give_what_the_ones_reached_are_worth() -> None:
    milestones = {
        "reached": milestone("2026-02-27", actual="2026-03-02"),
        "later": milestone("2026-03-27", actual="2026-04-02"),
        "open": milestone("2026-09-30"),
    }
    weights = {"reached": "25%", "later": "25%", "open": "50%"}
    assert progress(milestones, rule="milestones", milestones=weights) == Fraction(1, 4)


def test_milestones_cannot_tell_where_there_are_none_or_one_is_unknown() -> None:
    assert progress(rule="milestones") is None
    assert progress(rule="milestones", milestones={"M1": "100%"}) is None


def test_cost_gives_the_share_of_the_landing_that_is_spent() -> None:
    assert progress(rule="cost", actual_cost=7000, remaining=5000) == Fraction(7, 12)
    assert progress(rule="cost", actual_cost=0, remaining=0) is None


RULES = st.sampled_from(["0/100", "50/50", "cost"])
DAYS = st.none() | st.dates().map(str)
COSTS = st.integers(0, 10**6)


@given(RULES, DAYS, DAYS, COSTS, COSTS)
def test_progress_is_never_below_nothing_nor_over_all(
    rule: str, started: str | None, finished: str | None, cost: int, remaining: int
) -> None:
    found = progress(rule=rule, started=started, finished=finished, actual_cost=cost, remaining=remaining)
    assert found is None or 0 <= found <= 1


def computed(cost: int, **parts: Any) -> dict[str, Any]:
    return package(actual_cost=cost, remaining=10000 - cost, **{"progress": "50%"} | parts)


def test_remaining_that_is_budget_less_cost_everywhere_is_not_re_estimated() -> None:
    assert not_re_estimated(project({"A": computed(4000), "B": computed(6000)}))
    assert not not_re_estimated(project({"A": computed(4000), "B": computed(6000) | {"remaining": 4001}}))


def test_a_package_that_is_done_or_has_cost_nothing_says_nothing_about_estimates() -> None:
    done = package(progress="100%", actual_cost=12000, remaining=0)
    assert not_re_estimated(project({"A": computed(4000), "done": done}))
    assert not not_re_estimated(project({"new": computed(0), "done": done}))
    assert not not_re_estimated(project({}))
