"""Earned value that others published: each case with its source, computed unrounded."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from sdmctl.assess.projects.earned_value import EarnedValue, earned_value
from tests.assess import plans
from tests.assess.plans import package

CASES = Path(__file__).parents[1] / "specimen" / "published_cases.yaml"


def case(name: str) -> dict[str, Any]:
    """A case by its id, every figure as text."""
    written = yaml.load(CASES.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    [found] = [each for each in written["evm"] if each["id"] == name]
    return dict(found)


def figures(of: dict[str, Any], key: str) -> dict[str, Fraction]:
    return {name: Fraction(figure) for name, figure in of[key].items()}


def rounded(figure: Fraction | None, decimals: int) -> Fraction:
    assert figure is not None
    exact = Decimal(figure.numerator) / figure.denominator
    return Fraction(exact.quantize(Decimal(10) ** -decimals))


def test_the_fence_of_evm_1_is_reproduced_without_its_rounding() -> None:
    """EVM-1, https://studylib.net/doc/5898152/earned-value-exercise.

    EAC, ETC and VAC are published from the CPI rounded to 0.893: 4479. By the exact one it is 4480.
    """
    of = case("EVM-1")
    given, published = figures(of, "inputs"), figures(of, "published")
    value = EarnedValue(given["BAC"], given["PV"], given["EV"], given["AC"], Fraction())
    assert (value.cv, value.sv) == (published["CV"], published["SV"])
    assert (rounded(value.cpi, 3), rounded(value.spi, 3)) == (published["CPI"], published["SPI"])
    assert value.eac_typical == 4480
    assert rounded(value.bac / published["CPI"], 0) == published["EAC"]
    assert value.eac_typical - value.ac == published["ETC"] + 1
    assert value.bac - value.eac_typical == published["VAC"] - 1


def test_progress_by_cost_and_the_bottom_up_landing_are_those_of_evm_2() -> None:
    """EVM-2, https://huggingface.co/datasets/nvidia/Nemotron-CC-Math-v1 (EVM Part IV, Example I).

    EV and percent complete are published rounded: 9166.67 is 110000/12, 91.667 is 1100/12.
    """
    of = case("EVM-2")
    given, published = figures(of, "inputs"), of["published"]
    build = package(
        budget=str(given["BAC"]),
        planned_value=str(given["PV"]),
        rule="cost",
        actual_cost=str(given["AC"]),
        remaining=str(given["ETC"]),
    )
    value = earned_value(plans.project({"A": build}))
    assert (value.ev, rounded(value.ev, 2)) == (Fraction(110000, 12), Fraction(published["EV"]))
    assert value.eac_bottom_up == Fraction(published["EAC"])
    assert value.vac == Fraction(published["VAC"])
    assert value.cost_complete == Fraction(11, 12)
    assert rounded(value.cost_complete * 100, 3) == Fraction(published["percent_complete"])


def test_what_is_left_to_do_revises_the_days_of_raf_1() -> None:
    """RAF-1, https://imt.scenari-community.org/sdtnu/Guide/programme/co/Comprendre.html."""
    of = case("RAF-1")
    planned = figures(of["inputs"], "planned")
    consumed, left = Fraction(of["inputs"]["consumed"]), Fraction(of["inputs"]["raf"])
    value = EarnedValue(sum(planned.values(), Fraction()), Fraction(), Fraction(), consumed, left)
    assert value.eac_bottom_up == Fraction(of["published"]["revised_jh"])
    assert value.vac == 3


def test_a_set_of_which_only_the_inputs_are_published_follows_from_the_formulas() -> None:
    """Inputs in the style of Schwalbe, Information Technology Project Management: BAC 200,000, PV 120,000, EV 100,000,
    AC 90,000, six months. The results are those of the usual formulas, unrounded."""
    value = EarnedValue(*map(Fraction, (200000, 120000, 100000, 90000, 0)))
    assert [value.cv, value.sv] == [10000, -20000]
    assert (value.cpi, value.spi) == (Fraction(10, 9), Fraction(5, 6))
    assert value.eac_typical == 180000
    assert value.lasting(Fraction(6)) == Fraction("7.2")
