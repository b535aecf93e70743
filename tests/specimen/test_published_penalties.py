"""Published cases of service points and service credits, through the engine: from outages and YAML to money."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from tests.assess.penalised import world
from tests.specimen.published import case

SERVICE_POINTS = "  kpi: {on: up, per: service_points, points: {99%: 1, 98%: 2, 97%: 3, 96%: 4}, repeat: 2}\n"
"""Target 99 %: minor failure 1 point, serious 2, severe 3, below 96 % 4; a repeat failure counts double."""


def test_msa_1_points_double_when_the_next_period_fails_too(tmp_path: Path) -> None:
    told = case("MSA-1", "https://lawinsider.com/clause/example-2/_2")
    made = world(tmp_path, SERVICE_POINTS + "  service_points: {amount: 1}\n", told["availability_sequence"])
    months = [made.month(number) for number in (1, 2, 3)]
    lines = [next(each for each in month.charges if each.service_level == "up") for month in months]
    assert [each.points for each in lines] == [int(points) for points in told["published_points"]]
    assert [month.gross for month in months] == [3, 2, 6]  # at 1 a point


@pytest.mark.parametrize(("percent", "points"), [("99", 0), ("98", 1), ("97", 2), ("96", 3), ("95.5", 4)])
def test_msa_1_a_figure_on_the_lower_end_of_a_band_is_in_it(percent: str, points: int, tmp_path: Path) -> None:
    assert case("MSA-1", "https://lawinsider.com/clause/example-2/_2")
    made = world(tmp_path, SERVICE_POINTS + "  service_points: {amount: 1}\n", [percent])
    assert made.month(1).gross == points


def test_dir_1_a_credit_is_pool_allocation_times_credit_allocation_times_what_is_at_risk(tmp_path: Path) -> None:
    told = case("DIR-1", "https://lawinsider.com/clause/service-level-credits/_2")
    given = told["inputs"]
    rules = f"""\
  credit: {{on: up, per: line, pool: levels, amount: {given["credit_allocation_percent"]}% of pool}}
  at_risk:
    amount: {given["at_risk_percent"]}% of monthly_fee
    pools: {{levels: {given["pool_allocation_percent"]}%}}
"""
    made = world(tmp_path, rules, ["98"], fee=int(given["invoice"]))
    assert made.month(1).applied == int(told["published"]["credit"])
    assert made.owed("2026-01").caps["at_risk"].amount == 10_000


def test_calloff_1_the_credit_is_target_less_actual(tmp_path: Path) -> None:
    told = case("CALLOFF-1", "https://lawinsider.com/dictionary/service-level-performance-measure")
    target, actual = told["inputs"]["target"], told["inputs"]["actual"]
    for per in ("full_point_below", "started_point_below"):
        rules = f"  credit: {{on: up, per: {per}, amount: 1% of monthly_fee}}\n"
        level = f"{{up: {{title: Up, measures: availability, calendar: always, objective: {target}%}}}}"
        made = world(tmp_path, rules, [actual], levels=level)
        [charge] = made.month(1).charges
        assert charge.quantity == int(told["published"]["credit_percent"])
        assert charge.amount == Fraction(1000 * 23, 100)


@pytest.mark.parametrize(
    ("points", "percent"), [(4, 0), (5, 0), (9, 0), (10, 2), (14, 2), (15, 4), (20, 6), (25, 8), (30, 10), (99, 10)]
)
def test_telus_1_the_highest_step_that_is_reached_counts(points: int, percent: int, tmp_path: Path) -> None:
    told = case("TELUS-1", "https://www.markettransfer.info/clause/calculation-of-service-level-credits")
    ladder = ", ".join(f"{step}: {share}% of monthly_fee" for step, share in told["points_to_percent"].items())
    rules = (
        f"  kpi: {{on: up, per: service_points, points: {{99%: {points}}}}}\n  service_points: {{ladder: {{{ladder}}}}}"
    )
    assert world(tmp_path, rules, ["98"]).month(1).applied == Fraction(1000 * percent, 100)


@pytest.mark.parametrize(
    ("percent", "credit"), [("100", 0), ("99.75", 10), ("99", 10), ("98", 30), ("95", 30), ("94", 100)]
)
def test_aws_1_the_tier_that_the_availability_falls_in_counts_and_no_other(
    percent: str, credit: int, tmp_path: Path
) -> None:
    told = case("AWS-1", "https://consolica.com/services/")
    found = [re.fullmatch(r"<(.+?)(?: and .*)? -> (\d+)", each) for each in told["tiers"]]
    tiers = ", ".join(f"{each[1]}%: {each[2]}% of monthly_fee" for each in found if each)
    level = "{up: {title: Up, measures: availability, calendar: always, objective: 99.99%}}"
    made = world(tmp_path, f"  credit: {{on: up, per: tier, tiers: {{{tiers}}}}}", [percent], levels=level)
    assert tiers.count(":") == 3
    assert made.month(1).applied == Fraction(1000 * credit, 100)
