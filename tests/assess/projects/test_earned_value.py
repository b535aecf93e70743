"""Earned value: the specimen to the cent, what is absent, what is over."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sdmctl import pipeline
from sdmctl.assess.projects.earned_value import EarnedValue, earned_value, expected_end, over_budget, spent_ahead
from sdmctl.assess.projects.projects import projects
from sdmctl.model.project import Project
from sdmctl.values.money import cents
from tests.assess import plans
from tests.assess.plans import package
from tests.oracle.specimen import expected

HORIZON = Path(__file__).parents[3] / "examples" / "horizon-rh"


@pytest.fixture(scope="module")
def horizon() -> Project:
    [dossier] = pipeline.load(HORIZON).dossiers
    [found] = projects(dossier)
    return found


def rounded(figure: Fraction | None, decimals: int) -> Decimal:
    assert figure is not None
    exact = Decimal(figure.numerator) / figure.denominator
    return exact.quantize(Decimal(10) ** -decimals)


def test_earned_value_is_that_of_the_specimen(horizon: Project) -> None:
    value, specimen = earned_value(horizon), expected()["evm"]
    typical = value.eac_typical
    assert typical is not None
    money = {
        "BAC": value.bac,
        "PV": value.pv,
        "EV": value.ev,
        "AC": value.ac,
        "CV": value.cv,
        "SV": value.sv,
        "EAC_bac_over_cpi": typical,
        "EAC_atypical": value.eac_atypical,
        "EAC_cpi_spi": value.eac_cost_and_schedule,
        "EAC_bottom_up": value.eac_bottom_up,
        "ETC_bottom_up": value.remaining,
        "VAC_cpi": value.bac - typical,
        "VAC_bottom_up": value.vac,
    }
    assert {name: rounded(figure, 2) for name, figure in money.items()} == {
        name: cents(Fraction(str(specimen[name]))) for name in money
    }
    ratios = {"CPI": value.cpi, "SPI": value.spi, "TCPI_bac": value.tcpi}
    assert {name: rounded(ratio, 4) for name, ratio in ratios.items()} == {
        name: rounded(Fraction(str(specimen[name])), 4) for name in ratios
    }
    shares = {"progress_percent": value.progress, "spent_percent": value.spent}
    assert {name: rounded((share or 0) * Fraction(100), 2) for name, share in shares.items()} == {
        name: rounded(Fraction(str(specimen[name])), 2) for name in shares
    }


def test_what_is_spent_in_the_specimen_is_an_eighth_over_three_points_ahead(horizon: Project) -> None:
    assert earned_value(horizon).gap == Fraction("0.03125")
    assert spent_ahead(horizon) == Fraction("0.03125")


def test_nothing_is_alerted_at_the_points_that_are_allowed_or_where_none_are_said(horizon: Project) -> None:
    for allowed in (Fraction("0.03125"), None):
        assert spent_ahead(horizon.model_copy(update={"alert_gap": allowed})) is None


def test_a_ratio_without_a_denominator_is_absent() -> None:
    nothing = EarnedValue(*[Fraction()] * 5)
    ratios = [nothing.cpi, nothing.spi, nothing.tcpi, nothing.progress, nothing.spent, nothing.gap]
    assert [*ratios, nothing.eac_typical, nothing.eac_cost_and_schedule, nothing.cost_complete] == [None] * 9


def test_a_project_that_has_cost_nothing_lands_by_what_is_estimated_and_by_no_ratio() -> None:
    value = earned_value(plans.project({"A": package(progress="0%", planned_value=2000)}))
    assert [value.eac_bottom_up, value.eac_atypical] == [10000, 10000]
    assert (value.cpi, value.eac_typical, value.eac_cost_and_schedule) == (None, None, None)
    assert [value.spi, value.tcpi] == [0, 1]


def test_a_budget_that_is_used_up_to_the_cent_leaves_no_ratio_to_complete_it() -> None:
    value = earned_value(plans.project({"A": package(progress="80%", actual_cost=10000, remaining=3000)}))
    assert value.tcpi is None
    assert value.vac == -3000


def test_the_rule_of_each_package_gives_its_earned_value() -> None:
    packages = {
        "half": package(rule="50/50", started="2026-02-02", actual_cost=1),
        "all": package(rule="0/100", finished="2026-02-02"),
        "cost": package(rule="cost", actual_cost=3000, remaining=9000),
    }
    assert earned_value(plans.project(packages)).ev == 5000 + 10000 + 2500


def test_a_package_whose_progress_cannot_be_told_stops_the_figures() -> None:
    with pytest.raises(ValueError, match="Build cannot be told"):
        earned_value(plans.project({"A": package()}))


def test_a_landing_on_the_budget_is_not_over_it() -> None:
    on = plans.project({"A": package(progress="50%", actual_cost=4000, remaining=6000)})
    assert over_budget(on) is None
    over = over_budget(plans.project({"A": package(progress="50%", actual_cost=4000, remaining="6000.01")}))
    assert over is not None
    assert over.vac == Fraction("-0.01")


def test_the_work_ends_later_by_as_much_as_it_is_behind() -> None:
    """Half of what was planned is done: 100 days become 200."""
    behind = {"A": package(progress="20%", planned_value=4000)}
    planned: dict[str, Any] = {"start": "2026-01-01", "end": "2026-04-10"}
    assert expected_end(plans.project(behind, **planned)) == date(2026, 7, 19)
    in_time = {"A": package(progress="40%", planned_value=4000)}
    assert expected_end(plans.project(in_time, **planned)) == date(2026, 4, 10)


def test_no_end_is_told_without_planned_days_or_before_anything_is_earned() -> None:
    assert expected_end(plans.project({"A": package(progress="20%", planned_value=4000)})) is None
    slow = {"A": package(progress="0.0001%", planned_value=10000)}
    assert expected_end(plans.project(slow, start="2026-01-01", end="2026-04-10")) is None
    idle = plans.project({"A": package(progress="0%", planned_value=4000)}, start="2026-01-01", end="2026-04-10")
    assert expected_end(idle) is None
