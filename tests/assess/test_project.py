"""Earned value and milestones: the specimen to the cent, and cases that others published."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sdmctl import pipeline
from sdmctl.assess.earned_value import EarnedValue, earned_value
from sdmctl.assess.milestones import slips
from sdmctl.model.project import Milestone, Project
from sdmctl.values.money import cents
from tests.oracle.specimen import expected

HORIZON = Path(__file__).parents[2] / "examples" / "horizon-rh"
EVM_1 = "https://studylib.net/doc/5898152/earned-value-exercise"


@pytest.fixture(scope="module")
def project() -> Project:
    [dossier] = pipeline.load(HORIZON).dossiers
    [found] = [read.document for read in dossier.others if isinstance(read.document, Project)]
    return found


def rounded(figure: Fraction | None, decimals: int) -> Decimal:
    assert figure is not None
    exact = Decimal(figure.numerator) / figure.denominator
    return exact.quantize(Decimal(10) ** -decimals)


def test_earned_value_is_that_of_the_specimen(project: Project) -> None:
    value, specimen = earned_value(project), expected()["evm"]
    money = {
        "BAC": value.bac,
        "PV": value.pv,
        "EV": value.ev,
        "AC": value.ac,
        "CV": value.cv,
        "SV": value.sv,
        "EAC_bac_over_cpi": value.eac_typical,
        "EAC_atypical": value.eac_atypical,
        "EAC_cpi_spi": value.eac_cost_and_schedule,
        "EAC_bottom_up": value.eac_bottom_up,
        "ETC_bottom_up": value.remaining,
        "VAC_bottom_up": value.bac - value.eac_bottom_up,
    }
    assert {name: cents(figure or Fraction()) for name, figure in money.items()} == {
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


def test_a_published_exercise_is_reproduced_unrounded() -> None:
    """EVM_1: its EAC of 4479 is the budget by the rounded CPI of 0.893; by the exact one it is 4480."""
    value = EarnedValue(*map(Fraction, (4000, 3000, 2500, 2800, 0)))
    assert [value.cv, value.sv, value.eac_typical] == [-300, -500, 4480]
    assert (rounded(value.cpi, 3), rounded(value.spi, 3)) == (Decimal("0.893"), Decimal("0.833"))
    assert rounded(4000 / Fraction("0.893"), 0) == 4479


def test_a_ratio_without_a_denominator_is_absent() -> None:
    nothing = EarnedValue(*[Fraction()] * 5)
    assert [nothing.cpi, nothing.spi, nothing.tcpi, nothing.eac_typical, nothing.progress] == [None] * 5
    assert nothing.eac_cost_and_schedule is None


def test_a_late_milestone_costs_what_the_specimen_says(project: Project) -> None:
    [second] = [each for each in slips(project) if each.name == "J2"]
    wanted: dict[str, Any] = expected()["milestone_J2_late_penalty_forecast"]
    assert second.days == wanted["R_days"]
    assert second.penalty == Fraction(str(wanted["P"]))


def test_a_milestone_in_time_costs_nothing_and_one_without_penalty_has_none(project: Project) -> None:
    late = project.milestones["J2"]
    early = late.model_copy(update={"forecast": date(2024, 4, 20)})
    of = project.model_copy(
        update={"milestones": {"early": early, "free": Milestone(title="x", baseline=date(2024, 4, 1))}}
    )
    assert [(each.days, each.penalty) for each in slips(of)] == [(-10, 0), (0, None)]


def test_what_is_reached_counts_rather_than_what_was_expected(project: Project) -> None:
    reached = project.milestones["J2"].model_copy(update={"actual": date(2024, 5, 2)})
    [slip] = slips(project.model_copy(update={"milestones": {"J2": reached}}))
    assert (slip.days, slip.date) == (2, date(2024, 5, 2))
    assert replace(slip, penalty=None).penalty is None
