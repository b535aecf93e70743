"""Lines over their envelope, or on the way there; each is told once."""

from datetime import date
from fractions import Fraction

import pytest

from sdmctl.diagnostics import InDocument
from sdmctl.model.weight import Code, Weight
from tests.gate.scene import FOLDER, budget, found, with_documents

MONEY = (Code.OVER_ENVELOPE, Code.FORECAST, Code.EXHAUSTED)


def codes(envelope: int, **opening: str) -> list[tuple[str, str]]:
    months = {f"2024-{name[1:]}": units for name, units in opening.items()}
    held = with_documents(budget(uo={"envelope": envelope, "opening": months}))
    return [(each.finding.value, each.weight.value) for code in MONEY for each in found(held, code)]


def test_a_line_that_has_consumed_more_than_its_envelope_is_an_error() -> None:
    assert codes(40, m01="30", m02="11") == [("over_envelope", "error")]


def test_an_envelope_used_up_exactly_is_kept_but_leads_over() -> None:
    assert codes(41, m01="30", m02="11") == [("forecast", "warning")]


def test_a_line_that_stays_within_its_envelope_is_no_finding() -> None:
    assert codes(200, m01="30", m02="11") == []


def test_what_is_used_up_before_the_year_ends_is_told_where_the_months_do_not_lead_over() -> None:
    # 60 in 3 of 12 months lead to 240; 60 in 91 of 366 days are 240 on the 364th, the 29th of December
    assert codes(240, m01="30", m02="30") == [("exhausted", "warning")]


@pytest.mark.parametrize("envelope", [40, 41, 60, 239, 240, 241])
def test_no_line_is_told_twice(envelope: int) -> None:
    assert len(codes(envelope, m01="30", m02="30")) <= 1


def test_a_forecast_over_the_envelope_has_its_figures_its_day_and_its_place() -> None:
    held = with_documents(budget(uo={"envelope": 240, "opening": {"2024-01": "14", "2024-02": "26", "2024-03": "28"}}))
    [line] = found(held, Code.FORECAST)
    assert (line.amount, line.limit, line.unit) == (Fraction(272), Fraction(240), "UO")
    assert (line.subject, line.day) == ("uo", date(2024, 11, 17))
    assert line.place == InDocument(FOLDER / "budget.yaml", ("lines", "uo", "envelope"))
    assert line.weight is Weight.WARNING


def test_a_line_without_an_envelope_is_no_finding() -> None:
    held = with_documents(budget(fee={"pricing": "subscription", "monthly_fee": 100}))
    assert not [each for code in MONEY for each in found(held, code)]
