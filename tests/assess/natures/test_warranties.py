"""Warranties: their windows, what extends them, and the anomalies under them."""

from datetime import date
from typing import Any

import pytest

from sdmctl.assess.natures.review import review
from sdmctl.assess.natures.warranties import Warranty, warranties
from sdmctl.model.warranty import Guarantee
from tests.report.scene import at, contract, dossier, judged, specimen, ticket

LOTS = {"run": {"title": "Run", "nature": "run", "manager": "ada"}}
SERVICES = {"desk": {"title": "Service desk", "calendar": "office", "lot": "run"}}
ACCEPTED = at("2024-02-05T10:00", event="accepted")


def delivered(**parts: Any) -> dict[str, Any]:
    return ticket("EVO-1", "2024-01-08T09:00", ACCEPTED, nature="evolution", **parts)


def claim(name: str, opened: str, *history: dict[str, str]) -> dict[str, Any]:
    named = {"of": "EVO-1", "accepted_on": "2024-02-05"}
    return ticket(name, opened, *history, nature="anomaly", warranty=named)


def found(warranty: Any, *tickets: dict[str, Any], period: str = "2024-03") -> list[Warranty]:
    lots = {"run": LOTS["run"] | ({} if warranty is None else {"warranty": warranty})}
    of = dossier(tickets, contract(lots=lots, managers={"ada": {"name": "Ada"}}, services=SERVICES))
    return list(warranties(of, judged(of, period=period)))


@pytest.mark.parametrize(
    ("lasts", "accepted", "last"),
    [
        ("90d", date(2024, 2, 5), date(2024, 5, 5)),
        ("3 months", date(2024, 2, 5), date(2024, 5, 5)),
        ("3 months", date(2023, 11, 30), date(2024, 2, 29)),  # CCAG-TIC, article 3.2: the month's own last day
        ("1 month", date(2024, 12, 31), date(2025, 1, 31)),
        ("1 year", date(2024, 2, 29), date(2025, 2, 28)),
    ],
)
def test_a_warranty_in_months_ends_on_the_same_day_of_the_month(lasts: str, accepted: date, last: date) -> None:
    assert Guarantee.model_validate({"lasts": lasts}).lasts.last_day(accepted) == last


def test_a_delivery_is_under_warranty_from_its_acceptance_as_its_lot_says() -> None:
    [each] = found("3 months", delivered())
    assert (each.delivery, each.accepted_on, each.until) == ("EVO-1", date(2024, 2, 5), date(2024, 5, 5))
    assert each.is_in_force(date(2024, 5, 5))
    assert not each.is_in_force(date(2024, 5, 6))


def test_what_the_delivery_says_comes_before_its_lot() -> None:
    [each] = found("3 months", delivered(guarantee="1 year"))
    assert each.until == date(2025, 2, 5)


def test_nobody_can_tell_how_long_a_warranty_lasts_that_the_contract_does_not_know() -> None:
    [each] = found(None, delivered(), claim("A", "2024-03-06T10:00"))
    assert (each.until, each.is_in_force(date(2024, 3, 6)), each.claims[0].within) == (None, None, None)


def test_an_anomaly_counts_within_the_window_only() -> None:
    [each] = found("30d", delivered(), claim("A", "2024-03-06T23:30"), claim("B", "2024-03-07T00:30"))
    assert [(one.id, one.within) for one in each.claims] == [("A", True), ("B", False)]


def test_loss_of_use_extends_a_warranty_and_days_that_overlap_count_once() -> None:
    terms = {"lasts": "30d", "loss_of_use": True}
    solved = (at("2024-03-06T10:00", status="resolved"), at("2024-03-08T10:00", status="resolved"))
    first, second = claim("A", "2024-03-01T10:00", solved[0]), claim("B", "2024-03-04T10:00", solved[1])
    [each] = found(terms, delivered(), first, second)
    assert (each.extended, each.until) == (7, date(2024, 3, 13))  # 1 to 8 March, seven days
    late = claim("C", "2024-03-12T10:00", at("2024-03-12T12:00", status="resolved"))
    [each] = found(terms, delivered(), first, second, late)
    assert each.claims[-1].within
    [each] = found("30d", delivered(), first, second, late)
    assert (each.extended, each.claims[-1].within) == (0, False)


def test_an_anomaly_that_is_open_extends_it_day_by_day() -> None:
    [each] = found({"lasts": "30d", "loss_of_use": True}, delivered(), claim("A", "2024-03-01T10:00"))
    assert each.extended == 30  # up to 31 March


def test_the_specimens_anomaly_under_warranty_is_traced_to_its_delivery_and_counted_apart() -> None:
    of = specimen()
    one = judged(of)
    by_name = {each.delivery: each for each in warranties(of, one)}
    traced = by_name["EVO-098"]
    assert ([each.id for each in traced.claims], traced.effort) == (["INC-014"], 7 * 3600)
    assert (traced.accepted_on, traced.title) == (date(2024, 2, 5), None)
    [found_] = review(one)
    assert found_.split.warranty.effort == 7 * 3600
