"""The draft of an invoice: every pricing, each price by itself, nothing that is not owed."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from sdmctl.report.invoice import invoice_tables
from sdmctl.report.locale import Locale
from tests.assess.money import asked, at_end_of, drafted, held, posted, spent
from tests.report.scene import at, ticket

TIME: dict[str, Any] = {"pricing": "time", "unit": "day", "rates": {"senior": 800, "junior": 500}}
UNITS: dict[str, Any] = {"pricing": "units", "unit": "UO", "unit_price": 620}


def test_a_subscription_is_invoiced_by_month() -> None:
    of = held({"fee": {"pricing": "subscription", "monthly_fee": 18000}})
    assert asked(drafted("2024-Q1", of)) == [("fee", None, 3, 18000)]


def test_a_fee_that_changes_is_an_item_of_its_own() -> None:
    of = held({"fee": {"pricing": "subscription", "monthly_fee": 18000, "fees": {"2024-02-01": 19000}}})
    assert asked(drafted("2024-Q1", of)) == [("fee", None, 1, 18000), ("fee", None, 2, 19000)]


def test_a_fee_that_changes_within_a_month_is_due_by_its_days() -> None:
    of = held({"fee": {"pricing": "subscription", "monthly_fee": 18000, "fees": {"2024-02-15": 19000}}})
    assert asked(drafted("2024-02", of)) == [
        ("fee", "14/29", Fraction(14, 29), 18000),
        ("fee", "15/29", Fraction(15, 29), 19000),
    ]


def test_no_fee_is_due_outside_the_contract() -> None:
    term = {"start": "2024-03-11", "end": "2026-12-31"}
    of = held({"fee": {"pricing": "subscription", "monthly_fee": 31000}}, term=term)
    assert drafted("2024-02", of).items == ()
    assert drafted("2024-03", of).total == 21000


def test_each_price_of_a_unit_is_an_item_of_its_own() -> None:
    of = held({"one": UNITS | {"prices": {"2024-03-15": 650}}})
    draft = drafted("2024-03", of, spent("2024-03-04", 8), spent("2024-03-14", 2), spent("2024-03-15", 3))
    assert asked(draft) == [("one", None, 10, 620), ("one", None, 3, 650)]
    assert [draft.total, draft.vat, draft.with_vat, draft.net] == [8150, 1630, 9780, 9780]


def test_time_is_an_item_by_profile() -> None:
    days = (spent("2024-03-04", 2, profile=1), spent("2024-03-05", 3, profile=0), spent("2024-03-06", 1, profile=1))
    assert asked(drafted("2024-03", held({"one": TIME}), *days)) == [
        ("one", "senior", 3, 800),
        ("one", "junior", 3, 500),
    ]


@pytest.mark.parametrize("line", [{"envelope": 30}, {"prepaid": True}])
def test_a_prepaid_block_is_never_invoiced_again(line: dict[str, Any]) -> None:
    draft = drafted("2024-03", held({"one": TIME | line}), spent("2024-03-04", 2, profile=1))
    assert draft.items == ()


def test_an_envelope_of_time_that_is_not_prepaid_is_invoiced() -> None:
    of = held({"one": TIME | {"envelope": 30, "prepaid": False}})
    assert drafted("2024-03", of, spent("2024-03-04", 2, profile=1)).total == 1600


def test_a_fixed_price_is_invoiced_by_its_instalments_only() -> None:
    of = held({"one": {"pricing": "fixed", "amount": 30000, "instalments": {"2024-02": 10000, "2024-06": 20000}}})
    assert asked(drafted("2024-02", of)) == [("one", "2024-02", 1, 10000)]
    assert drafted("2024-03", of, spent("2024-03-04", 500)).items == ()


def test_a_correction_takes_from_its_own_price() -> None:
    draft = drafted("2024-03", held({"one": UNITS}), spent("2024-03-04", 8), spent("2024-03-20", -8))
    assert draft.items == ()


def test_units_without_a_price_leave_the_total_untold() -> None:
    of = held({"one": {"pricing": "units", "unit": "UO"}, "fee": {"pricing": "subscription", "monthly_fee": 100}})
    draft = drafted("2024-03", of, spent("2024-03-04", 2))
    assert [each.amount for each in draft.items] == [None, 100]
    assert [draft.total, draft.vat, draft.net] == [None] * 3


def test_without_a_rate_of_vat_there_is_no_vat_and_the_net_is_before_it() -> None:
    of = held({"one": UNITS})
    read = of.others[0]
    untaxed = replace(read, document=read.document.model_copy(update={"vat": None}))
    draft = drafted("2024-03", replace(of, others=(untaxed,)), spent("2024-03-04", 8))
    assert [draft.vat_rate, draft.total, draft.vat, draft.with_vat, draft.net] == [None, 4960, None, None, 4960]
    totals = {row[0]: row[1] for row in invoice_tables(draft, at_end_of("2024-03", of), Locale("en"))[1].rows}
    assert totals["vat"] is None
    assert totals["net_before_vat"] == 4960
    assert "net" not in totals


def test_a_rate_of_zero_is_a_rate() -> None:
    of = held({"one": UNITS})
    read = of.others[0]
    free = replace(read, document=read.document.model_copy(update={"vat": Fraction()}))
    draft = drafted("2024-03", replace(of, others=(free,)), spent("2024-03-04", 8))
    assert [draft.vat, draft.with_vat, draft.net] == [0, 4960, 4960]


def test_what_was_invoiced_already_stands_beside_but_not_what_was_prepaid() -> None:
    of = held({"one": UNITS, "block": TIME | {"envelope": 30}})
    entries = (
        spent("2024-03-04", 8),
        posted("invoiced", "2024-03-20", 2, None),
        posted("invoiced", "2024-03-21", None, "1000.50"),
        posted("invoiced", "2024-02-21", None, "5000"),
        posted("invoiced", "2024-03-01", None, "24000", line="block"),
    )
    draft = drafted("2024-03", of, *entries)
    assert [draft.total, draft.invoiced, draft.to_invoice] == [4960, Fraction("2240.5"), Fraction("2719.5")]


EVOLUTION = [at("2024-03-04T10:00:00", event="quoted"), at("2024-03-05T10:00:00", event="approved")]
TICKETS = [
    ticket("A-1", "2024-03-01T09:00:00", nature="anomaly"),
    ticket("E-1", "2024-03-01T09:00:00", *EVOLUTION, nature="evolution"),
    ticket("E-2", "2024-03-01T09:00:00", nature="evolution"),
    ticket(
        "W-1", "2024-03-01T09:00:00", *EVOLUTION, nature="evolution", warranty={"of": "R1", "accepted_on": "2024-02-01"}
    ),
    ticket("D-1", "2024-03-01T09:00:00", *EVOLUTION, nature="disputed"),
]


def test_nothing_of_anomalies_warranty_disputes_and_what_was_not_agreed_is_invoiced() -> None:
    of = held({"one": UNITS}, tickets=TICKETS)
    entries = [spent("2024-03-20", 2 + number, ticket=number) for number in range(len(TICKETS))]
    draft = drafted("2024-03", of, *entries, spent("2024-03-21", 1))
    assert asked(draft) == [("one", None, 3 + 1, 620)]
    [kept_off] = draft.withheld
    assert kept_off.worth.units == 2 + 4 + 5 + 6
    assert {name: str(why) for name, why in kept_off.tickets} == {
        "A-1": "anomaly",
        "E-2": "not_quoted",
        "W-1": "warranty",
        "D-1": "disputed",
    }
