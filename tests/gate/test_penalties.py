"""Caps of penalties that a period has reached."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from sdmctl.gate.breach import Breach
from sdmctl.model.weight import Code
from tests.gate.scene import found, with_documents
from tests.report.scene import at, contract, ticket

LATE = [ticket(f"M{n}", "2024-03-04T09:00", at("2024-03-05T10:00", status="resolved"), priority="P1") for n in (1, 2)]
"""Each is late: 4 hours are granted, 9 are taken."""


def caps(period: str = "2024-03", settled: dict[str, Any] | None = None, **cap: Any) -> list[Breach]:
    each = {"title": "Late", "on": ["resolution"], "per": "ticket", "amount": 50}
    written = contract(penalties={"late": each, "caps": cap})
    budget = {"kind": "budget", "year": 2024, "lines": {}, "penalties_applied": settled or {}}
    return found(with_documents(budget, tickets=LATE, written=written), Code.CAP_REACHED, period)


@pytest.mark.parametrize(("cap", "count"), [(101, 0), (100, 1), (99, 1)])
def test_a_month_that_costs_its_cap_has_reached_it(cap: int, count: int) -> None:
    expected = ("caps.month", Fraction(100), Fraction(cap), date(2024, 3, 31))
    assert [(each.subject, each.amount, each.limit, each.day) for each in caps(month=cap)] == [expected] * count


@pytest.mark.parametrize(("cap", "count"), [(151, 0), (150, 1), (120, 1)])
def test_a_year_has_reached_its_cap_with_what_earlier_months_have_used(cap: int, count: int) -> None:
    every = caps(year=cap, settled={"2024-01": 0, "2024-02": 50})
    assert [(each.subject, each.amount, each.limit) for each in every] == [
        ("caps.year", Fraction(150), Fraction(cap))
    ] * count


def test_a_month_without_penalties_has_reached_no_cap() -> None:
    assert caps("2024-05", month=0) == []


def test_a_cap_of_any_twelve_months_is_reached_too() -> None:
    [each] = caps(rolling_year=120, settled={"2024-01": 0, "2024-02": 50})
    assert (each.subject, each.amount, each.limit) == ("caps.rolling_year", Fraction(150), Fraction(120))
