"""What a line has consumed and left: each day at its price, each envelope until it expires."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.budget.budget_year import Run
from sdmctl.assess.budget.envelope import envelope
from sdmctl.assess.budget.landing import Landing
from sdmctl.assess.budget.movements import Movement
from sdmctl.assess.budget.totals import all_lines, money
from sdmctl.model.budget import BudgetLine
from sdmctl.values.period import parse_period
from tests.assess.money import at_end_of, burn, held, posted, spent
from tests.report.scene import tables

MARCH, AS_OF = parse_period("2024-03"), 1_711_922_400  # 2024-04-01T00:00+02:00

CARRIED = {"envelope": 100, "carry_over": {"quantity": 20, "expires": "2024-03-31"}}


def test_each_day_is_at_the_price_of_that_day() -> None:
    found = burn({"prices": {"2024-03-15": 120}}, spent("2024-03-14", 2), spent("2024-03-15", 3))
    assert [found.in_period.units, found.in_period.amount] == [5, 2 * 100 + 3 * 120]


def test_what_is_to_come_is_at_the_price_in_force() -> None:
    found = burn({"envelope": 10, "prices": {"2024-03-15": 120}}, spent("2024-03-14", 2))
    assert money(found).left == 8 * 120
    assert money(found).envelope == 2 * 100 + 8 * 120


def test_time_is_at_the_rate_of_its_profile_and_of_its_day() -> None:
    rates: dict[str, Any] = {"senior": 800, "junior": {"price": 500, "prices": {"2024-03-10": 520}}}
    line = {"pricing": "time", "unit_price": None, "rates": rates}
    days = (spent("2024-03-04", 2, profile=1), spent("2024-03-04", 1, profile=0), spent("2024-03-11", 1, profile=0))
    assert burn(line, *days).in_period.amount == 2 * 800 + 500 + 520


def test_a_line_without_an_envelope_has_no_share_and_nothing_left_but_lands() -> None:
    found = burn({"pricing": "time"}, spent("2024-02-04", 4), spent("2024-03-04", 2))
    assert [found.share, found.left, found.burn_ratio, found.exhausted_on, Landing(found).overrun] == [None] * 5
    assert [Landing(found).at_run_rate, Landing(found).at_last_rate] == [24, 24]
    assert money(found).landing == 2400
    assert money(found).envelope is None


def test_what_was_carried_over_is_consumed_first() -> None:
    found = burn(CARRIED, spent("2024-03-31", 20), period="2024-04")
    assert found.envelope is not None
    assert [found.envelope.lost, found.available, found.left] == [0, 120, 100]


def test_what_was_carried_over_is_lost_once_its_last_day_is_over() -> None:
    entries = (spent("2024-03-31", 5), spent("2024-04-01", 50))
    found = burn(CARRIED, *entries, period="2024-04")
    assert found.envelope is not None
    assert [found.envelope.lost, found.available, found.left] == [15, 105, 50]


def test_on_the_last_day_of_a_period_that_day_is_over() -> None:
    before, after = burn(CARRIED, period="2024-02"), burn(CARRIED, period="2024-03")
    assert [each.envelope.lost if each.envelope else None for each in (before, after)] == [0, 20]


@given(some.integers(0, 40), some.integers(0, 40), some.integers(-30, 90))
def test_nothing_is_lost_that_was_not_granted(granted: int, carried: int, units: int) -> None:
    line = {"envelope": granted, "expires": "2024-02-29", "carry_over": {"quantity": carried, "expires": "2024-01-31"}}
    found = envelope(
        BudgetLine.model_validate({"title": "one", "pricing": "units", **line}),
        Run(date(2024, 1, 1), date(2025, 1, 1), date(2024, 4, 1)),
        [Movement(date(2024, 1, 31), Fraction(units), None, None)],
        date(2024, 4, 1),
    )
    assert found is not None
    assert found.available == min(max(units, 0), granted + carried)


def test_a_line_that_expires_loses_what_is_left_and_its_time_ends_then() -> None:
    line = {"pricing": "time", "envelope": 30, "expires": "2024-06-30"}
    june, july = (burn(line, spent("2024-02-01", 12), period=period) for period in ("2024-05", "2024-07"))
    assert [june.left, july.left] == [18, 0]
    assert june.run.by_months == Fraction(5, 6)
    assert [july.run.by_months, july.run.by_days, Landing(july).at_run_rate] == [1, 1, 12]


def test_an_envelope_of_zero_has_no_share_and_all_that_is_consumed_is_over_it() -> None:
    nothing, some_days = burn({"envelope": 0}), burn({"envelope": 0}, spent("2024-03-05", 3))
    assert [nothing.share, nothing.burn_ratio, nothing.exhausted_on] == [None] * 3
    assert [some_days.share, some_days.left, Landing(some_days).overrun] == [None, -3, 12]
    assert some_days.exhausted_on == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("envelope", "day"),
    [(366, date(2024, 12, 31)), (367, None), (365, date(2024, 12, 30)), (92, date(2024, 4, 1))],
)
def test_a_unit_a_day_exhausts_a_leap_year_on_its_last_day(envelope: int, day: date | None) -> None:
    assert burn({"envelope": envelope}, spent("2024-03-31", 91)).exhausted_on == day


def test_three_hundred_and_sixty_five_days_end_another_year() -> None:
    days = [burn({"envelope": each}, spent("2025-03-31", 90), period="2025-03").exhausted_on for each in (365, 366)]
    assert days == [date(2025, 12, 31), None]


def test_an_envelope_that_goes_on_the_first_day_is_exhausted_then() -> None:
    assert burn({"envelope": 5}, spent("2024-01-01", 5), period="2024-01").exhausted_on == date(2024, 1, 1)
    assert burn({"envelope": 1, "opening": {"2024-01": 31}}, period="2024-01").exhausted_on == date(2024, 1, 1)


def test_months_and_days_count_the_time_of_a_contract_that_begins_in_the_year() -> None:
    found = burn(
        {"envelope": 90}, spent("2024-08-01", 30), period="2024-09", term={"start": "2024-07-01", "end": "2026-12-31"}
    )
    assert [found.run.by_months, found.run.by_days] == [Fraction(3, 6), Fraction(92, 184)]
    assert Landing(found).at_run_rate == 60


def test_before_the_contract_begins_there_is_no_rate() -> None:
    found = burn({"envelope": 90}, period="2024-03", term={"start": "2024-07-01", "end": "2026-12-31"})
    assert [found.run.by_months, found.burn_ratio, Landing(found).run_rate] == [0, None, None]


@settings(deadline=None, max_examples=20)
@given(some.lists(some.tuples(some.dates(date(2024, 1, 1), date(2024, 12, 31)), some.integers(-5, 50)), max_size=12))
def test_the_months_add_up_to_the_year_which_lands_where_it_is(days: list[tuple[date, int]]) -> None:
    line = {"envelope": 100, "prices": {"2024-05-17": 120}}
    entries = [spent(day.isoformat(), units) for day, units in days]
    months = [burn(line, *entries, period=f"2024-{month:02}") for month in range(1, 13)]
    last = months[-1]
    for figure in ("units", "amount"):
        parts = [getattr(each.in_period, figure) for each in months]
        assert sum(parts, Fraction()) == getattr(last.to_date, figure)
    assert [Landing(last).at_run_rate, Landing(last).at_last_rate] == [last.to_date.units] * 2
    assert money(last).landing == last.to_date.amount


def test_all_lines_together_are_absent_where_one_cannot_be_told() -> None:
    of = held(
        {
            "one": {"pricing": "units", "unit": "UO", "unit_price": 100, "envelope": 10},
            "fee": {"pricing": "subscription", "monthly_fee": 1000},
            "time": {"pricing": "time", "unit": "day", "unit_price": 500},
        }
    )
    judged = at_end_of("2024-03", of, spent("2024-03-01", 2), posted("invoiced", "2024-03-31", None, "700"))
    lines = burns(of, judged.tables, judged.period, judged.as_of)
    whole = all_lines(map(money, lines))
    assert [whole.envelope, whole.left, whole.overrun] == [None] * 3
    assert [whole.to_date, whole.landing, whole.invoiced, whole.paid] == [3200, 800 + 12000, 700, 0]
    assert all_lines(map(money, lines[:2])).envelope == 13000


def test_without_a_ledger_nobody_can_say_what_was_invoiced() -> None:
    of = held({"one": {"pricing": "units", "unit": "UO", "unit_price": 100, "envelope": 10}})
    [found] = burns(of, tables(of), MARCH, AS_OF)
    assert [found.invoiced, found.invoiced_in_period, money(found).paid] == [None] * 3


def test_what_is_ordered_leaves_less_and_lands_at_its_own_price() -> None:
    found = burn({"envelope": 100}, spent("2024-03-04", 10), posted("ordered", "2024-03-05", 5, "450"))
    assert [found.ordered.units, found.ordered.amount, found.left, found.left_after_orders] == [5, 450, 90, 85]
    assert [Landing(found).with_orders, money(found).landing_with_orders] == [15, 1450]
