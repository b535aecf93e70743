"""Contracts side by side: the worst first, those that cannot be judged before all."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from sdmctl.assess.service_levels.results import Status
from sdmctl.assess.standing import Standing, standing
from sdmctl.assess.term import Life
from sdmctl.assess.weather import Axis, Sky, Weather
from sdmctl.report.locale import Locale
from sdmctl.report.page.index import HOME, address, index_page
from sdmctl.report.portfolio import Entry, Portfolio, portfolio_table, sentences, worst_first
from sdmctl.report.words import LANGUAGES
from sdmctl.values.period import parse_period
from tests.report.scene import over, specimen

MARCH = parse_period("2024-03")


def stood(sky: Sky | None = Sky.SUN, missed: int = 0, **figures: Any) -> Standing:
    lines = dict.fromkeys(Status, 0) | {Status.MISSED: missed}
    axes = tuple(Weather(axis, sky if axis is Axis.QUALITY else None, "") for axis in Axis)
    usual = Standing(MARCH, axes, lines, None, None, None, None, date(2026, 12, 31), None, Life.RUNS)
    return replace(usual, **figures)


def entry(name: str, found: Standing | None) -> Entry:
    return Entry(name, name, "Port", "EUR", "fr", found)


def order(*entries: Entry) -> str:
    return " ".join(each.id for each in worst_first(entries))


def test_a_contract_that_cannot_be_judged_comes_before_all() -> None:
    assert order(entry("rain", stood(Sky.RAIN, 9)), entry("wrong", None)) == "wrong rain"


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        (stood(Sky.RAIN), stood(Sky.CLOUD, 3)),
        (stood(Sky.SUN), stood(None)),
        (stood(Sky.RAIN, 2), stood(Sky.RAIN, 1, applied=Fraction(900))),
        (stood(applied=Fraction(10)), stood(applied=Fraction(9), burn_ratio=Fraction(3))),
        (stood(burn_ratio=Fraction(3, 2)), stood(burn_ratio=Fraction(1), late_actions=5)),
        (stood(late_actions=2), stood(late_actions=1, ends=date(2024, 4, 1))),
        (stood(ends=date(2024, 4, 1)), stood(ends=date(2030, 4, 1))),
    ],
)
def test_the_worse_of_two_is_first_by_weather_then_what_was_missed_then_money(
    worse: Standing, better: Standing
) -> None:
    assert order(entry("a", better), entry("b", worse)) == "b a"


def test_equals_stand_in_order_of_their_ids() -> None:
    assert order(entry("b", stood()), entry("a", stood()), entry("c", None), entry("B", None)) == "B c a b"


def test_the_specimen_stands_where_its_own_commands_say() -> None:
    held = specimen()
    found = standing(held, over(held))
    assert (found.applied, found.year_to_date) == (Fraction(2700), Fraction(3150))
    assert found.lines[Status.MISSED] == 4
    assert found.sky is Sky.RAIN
    assert found.burn_ratio == Fraction(12, 10)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_contract_does_not_have_is_absent_and_never_0(language: str) -> None:
    whole = Portfolio(MARCH, (entry("wrong", None), entry("bare", stood(None))))
    wrong, bare = portfolio_table(whole, Locale(language))
    assert [name for name, cell in bare.items() if cell == 0] == ["missed", "judged", "errors"]
    assert {name for name, cell in wrong.items() if cell is not None} == {
        "contract", "title", "customer", "weather", "currency", "errors",
    }  # fmt: skip
    assert "wrong" in sentences(whole, Locale(language))[1]


def test_a_page_has_a_name_of_its_own_that_any_disk_takes() -> None:
    names: list[str] = []
    for each in ("Été 2026", "ete-2026", "index", "../../etc/passwd", "合同", "", "x" * 300):
        names.append(address(each, names))
    assert names[:4] == ["ete-2026.html", "ete-2026-2.html", "index-2.html", "etc-passwd.html"]
    assert names[4:6] == ["contract.html", "contract-2.html"]
    assert len(names[6]) < 100
    assert HOME not in names


def test_a_contract_with_a_page_is_a_link_and_one_without_is_not() -> None:
    whole = Portfolio(MARCH, (entry("wrong", None), entry("good", stood())))
    text = index_page(whole, {"good": "good.html"}, Locale("fr"))
    assert text.count("<a href=") == 1
    assert '<a href="good.html">good</a>' in text
