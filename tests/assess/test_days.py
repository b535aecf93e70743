"""Evolutions added up by day: the same units and money as each by itself, on the day of the contract's zone."""

from collections import Counter
from datetime import UTC, datetime
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as some

from sdmctl.assess.budget.consumption import Consumed
from sdmctl.assess.days import by_day
from sdmctl.calendar.zone import to_local
from sdmctl.model.budget import BudgetLine

ZONE = "Europe/Paris"
LINE = BudgetLine.model_validate(
    {"title": "Units", "pricing": "units", "unit": "UO", "unit_price": 620, "prices": {"2024-07-01": 635}}
)
KINDS = {"S": Fraction(3), "M": Fraction(15, 2)}
YEAR = int(datetime(2024, 1, 1, tzinfo=UTC).timestamp())


@some.composite
def evolutions(draw: some.DrawFn) -> Consumed:
    unit = draw(some.sampled_from(sorted(KINDS)))
    paid = draw(some.sampled_from([Fraction(), Fraction(1), KINDS[unit]]))
    at = draw(some.none() | some.integers(YEAR, YEAR + 366 * 86_400))
    approved = draw(some.none() | some.integers(YEAR, YEAR + 366 * 86_400))
    return Consumed("E", unit, KINDS[unit] - paid, at, approved, paid)


@given(some.lists(evolutions(), max_size=12))
def test_a_day_has_the_units_and_the_money_of_its_evolutions(items: list[Consumed]) -> None:
    units: Counter[str] = Counter()
    for each in items:
        at = each.approved_at if each.at is None else each.at
        if at is not None:
            units[to_local(at, ZONE).date().isoformat()] += each.units  # type: ignore[assignment]
    found = list(by_day(items, LINE, ZONE))
    assert {flow.day.isoformat(): flow.units for flow in found} == dict(units)
    assert [flow.day for flow in found] == sorted({flow.day for flow in found})
    for flow in found:
        assert flow.units is not None
        assert flow.money == flow.units * (620 if flow.day.month < 7 else 635)


def test_the_minutes_around_midnight_are_of_two_days_of_the_zone() -> None:
    midnight = int(datetime(2024, 3, 30, 23, tzinfo=UTC).timestamp())  # in Paris the 31st begins, the day of the change
    items = [Consumed("A", "S", Fraction(3), midnight - 1), Consumed("B", "S", Fraction(3), midnight)]
    assert [flow.day.isoformat() for flow in by_day(items, LINE, ZONE)] == ["2024-03-30", "2024-03-31"]
