"""The invoicing guard: what may not reach an invoice, with both places."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from sdmctl.diagnostics import InDocument
from sdmctl.gate.breach import Breach
from sdmctl.gate.registry import breaches
from sdmctl.model.weight import Code, Weight
from tests.gate.scene import FOLDER, budget, entry, held, ledger, with_documents
from tests.report.scene import at, ticket

LEDGER: dict[str, Any] = {"kind": "ledger", "entries": []}
LINES = budget(
    uo={"unit_price": 620, "catalogue": {"EVO-S": 3}},
    days={"pricing": "time", "unit": "day", "unit_price": 640, "envelope": 30},
)
QUOTED = at("2024-03-05T10:00", event="quoted")
APPROVED = at("2024-03-08T10:00", event="approved")
DELIVERED = at("2024-03-20T10:00", event="delivered")
ACCEPTED = at("2024-03-22T10:00", event="accepted")
GUARD = (Code.NOT_INVOICEABLE, Code.NOT_APPROVED, Code.NOT_TOLD)


def guarded(told: Mapping[str, Any], *entries: Mapping[str, Any], as_of: int | None = None) -> list[Breach]:
    """What the guard finds of one ticket, whose number is 0."""
    of = with_documents(LINES, LEDGER, tickets=[told])
    every = breaches(held(of, ledger(*entries) if entries else None, as_of=as_of))
    return [each for each in every if each.finding in GUARD]


def reasons(told: Mapping[str, Any], *entries: Mapping[str, Any]) -> list[str]:
    return [f"{each.finding}: {each.reason}" for each in guarded(told, *entries)]


def evolution(*history: Mapping[str, str], **parts: Any) -> dict[str, Any]:
    return ticket("E", "2024-03-04T09:00", *history, **{"nature": "evolution", "unit": "EVO-S"} | parts)


def anomaly(*history: Mapping[str, str], **parts: Any) -> dict[str, Any]:
    return ticket("A", "2024-03-04T09:00", *history, nature="anomaly", **parts)


def test_an_anomaly_that_is_invoiced_is_an_error_with_both_places() -> None:
    [each] = guarded(anomaly(), entry(None, "2024-03-01"), entry(0, "2024-03-29"))
    assert (each.finding, each.weight, each.reason) == (Code.NOT_INVOICEABLE, Weight.ERROR, "anomaly")
    assert (each.ticket, each.subject, each.title, each.day) == ("A", "uo", "Uo", date(2024, 3, 29))
    assert (each.amount, each.unit, each.entries) == (Fraction(3), "UO", 1)
    assert each.place == InDocument(FOLDER / "ledger.yaml", ("entries", 1))
    assert each.ticket_place == InDocument(FOLDER / "tickets.yaml", ("tickets", 0, "id"))


def test_the_nature_is_that_of_the_day_of_the_entry() -> None:
    turned = anomaly(at("2024-03-12T15:00", nature="evolution"), at("2024-03-13T10:00", event="quoted"))
    approved = [*turned["history"], at("2024-03-14T10:00", event="approved")]
    told = turned | {"history": approved}
    assert reasons(told, entry(0, "2024-03-11")) == ["not_invoiceable: anomaly"]
    assert reasons(told, entry(0, "2024-03-12")) == ["not_approved: approved_late"]
    assert reasons(told, entry(0, "2024-03-14")) == []


def test_what_an_evolution_became_afterwards_does_not_count() -> None:
    told = evolution(QUOTED, APPROVED, at("2024-03-25T10:00", nature="anomaly"))
    assert reasons(told, entry(0, "2024-03-24")) == []
    assert reasons(told, entry(0, "2024-03-25")) == ["not_invoiceable: anomaly"]


def test_work_under_warranty_is_not_invoiced_whatever_its_nature() -> None:
    told = evolution(QUOTED, APPROVED, warranty={"of": "EVO-1", "accepted_on": "2024-02-05"})
    assert reasons(told, entry(0, "2024-03-29")) == ["not_invoiceable: warranty"]


@pytest.mark.parametrize(
    ("history", "day", "expected"),
    [
        ([], "2024-03-11", []),
        ([], "2024-03-12", ["not_invoiceable: disputed"]),
        ([at("2024-03-12T15:00", nature="disputed")], "2024-03-29", ["not_invoiceable: disputed"]),
        ([at("2024-03-20T15:00", nature="evolution")], "2024-03-19", ["not_invoiceable: disputed"]),
        ([at("2024-03-20T15:00", nature="evolution")], "2024-03-20", []),
        ([at("2024-03-12T08:00", nature="evolution")], "2024-03-29", ["not_invoiceable: disputed"]),
    ],
)
def test_a_dispute_lasts_from_its_day_until_the_nature_is_settled(
    history: list[dict[str, str]], day: str, expected: list[str]
) -> None:
    contest = {"customer_says": "anomaly", "provider_says": "evolution", "opened_on": "2024-03-12"}
    told = evolution(QUOTED, APPROVED, *history, dispute=contest)
    assert reasons(told, entry(0, day)) == expected


@pytest.mark.parametrize(
    ("history", "began", "expected"),
    [
        ([QUOTED, APPROVED], "2024-03-08", []),
        ([QUOTED, APPROVED], "2024-03-07", ["not_approved: approved_late"]),
        ([APPROVED], "2024-03-08", ["not_approved: not_quoted"]),
        ([QUOTED], "2024-03-08", ["not_approved: not_approved"]),
        ([APPROVED, at("2024-03-09T10:00", event="quoted")], "2024-03-08", ["not_approved: quoted_late"]),
        ([QUOTED, at("2024-03-07T10:00", event="refused")], "2024-03-08", ["not_approved: not_approved"]),
        ([QUOTED, at("2024-03-07T10:00", event="refused"), APPROVED], "2024-03-08", []),
        ([QUOTED, APPROVED, at("2024-03-08T11:00", event="refused")], "2024-03-08", ["not_approved: not_approved"]),
    ],
)
def test_an_evolution_is_quoted_and_approved_by_the_day_on_which_work_began(
    history: list[dict[str, str]], began: str, expected: list[str]
) -> None:
    assert reasons(evolution(*history), entry(0, "2024-03-29", began=began)) == expected


def test_work_had_begun_on_the_first_day_that_consumes_any() -> None:
    invoiced, early = entry(0, "2024-03-29"), entry(0, "2024-03-07", "consumed", line="days", units=1)
    assert reasons(evolution(QUOTED, APPROVED), invoiced) == []
    assert reasons(evolution(QUOTED, APPROVED), invoiced, early) == ["not_approved: approved_late"]


def test_work_had_begun_when_it_was_delivered() -> None:
    told = evolution(QUOTED, at("2024-03-07T10:00", event="delivered"), APPROVED)
    assert reasons(told, entry(0, "2024-03-29", began="2024-03-08")) == ["not_approved: approved_late"]


def test_what_is_consumed_on_a_line_that_is_not_prepaid_would_reach_the_next_invoice() -> None:
    assert reasons(anomaly(), entry(0, "2024-03-12", "consumed")) == ["not_invoiceable: anomaly"]
    assert reasons(anomaly(), entry(0, "2024-03-12", "consumed", line="days")) == []
    assert reasons(anomaly(), entry(0, "2024-03-12", "invoiced", line="days")) == ["not_invoiceable: anomaly"]
    assert reasons(anomaly(), entry(0, "2024-03-12", "ordered")) == []


def test_entries_of_a_ticket_on_a_line_are_one_finding_and_what_is_invoiced_goes_first() -> None:
    consumed, invoiced = entry(0, "2024-03-12", "consumed"), entry(0, "2024-03-29", amount=1860, units=None)
    [each] = guarded(anomaly(), consumed, invoiced, invoiced)
    assert (each.entries, each.amount, each.unit, each.day) == (2, Fraction(3720), "EUR", date(2024, 3, 29))
    assert each.place == InDocument(FOLDER / "ledger.yaml", ("entries", 1))


def test_an_entry_that_is_taken_back_in_full_settles_it() -> None:
    back = entry(0, "2024-03-29", units=-3)
    assert reasons(anomaly(), entry(0, "2024-03-28"), back) == []
    assert reasons(anomaly(), entry(0, "2024-03-28"), entry(0, "2024-03-28"), back) == ["not_invoiceable: anomaly"]


def test_an_entry_after_the_day_of_the_question_has_not_happened() -> None:
    first_of_march = 1_709_251_200
    assert guarded(anomaly(), entry(0, "2024-03-29"), as_of=first_of_march) == []


def test_an_excluded_ticket_is_guarded_all_the_same() -> None:
    excluded = {"reason": "network", "approved_by": "client", "approved_on": "2024-03-20"}
    assert reasons(anomaly(excluded=excluded), entry(0, "2024-03-29")) == ["not_invoiceable: anomaly"]


def test_a_ticket_that_was_left_out_or_is_not_classified_cannot_tell() -> None:
    assert reasons(anomaly(), entry(7, "2024-03-29")) == ["not_told: left_out"]
    [untold] = guarded(ticket("U", "2024-03-04T09:00"), entry(0, "2024-03-29"))
    assert (untold.finding, untold.weight, untold.reason) == (Code.NOT_TOLD, Weight.WARNING, "unclassified")


def test_a_request_may_be_invoiced() -> None:
    assert reasons(ticket("R", "2024-03-04T09:00", nature="request"), entry(0, "2024-03-29")) == []


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([QUOTED, APPROVED, DELIVERED, ACCEPTED], []),
        ([QUOTED, DELIVERED, at("2024-03-21T10:00", event="approved"), ACCEPTED], ["not_approved: approved_late"]),
        ([APPROVED, DELIVERED, ACCEPTED], ["not_approved: not_quoted"]),
        ([QUOTED, DELIVERED, ACCEPTED], ["not_approved: not_approved"]),
        ([QUOTED, DELIVERED, at("2024-03-21T10:00", event="approved")], []),  # nothing is consumed yet
    ],
)
def test_units_consumed_by_an_event_are_guarded_without_a_ledger(
    history: list[dict[str, str]], expected: list[str]
) -> None:
    assert reasons(evolution(*history)) == expected


def test_units_that_the_ledger_counts_are_told_once() -> None:
    told = evolution(DELIVERED, ACCEPTED)
    [each] = guarded(told, entry(0, "2024-03-22", "consumed"))
    assert each.entries == 1
    [event] = guarded(told)
    assert (event.entries, event.place, event.day) == (None, None, date(2024, 3, 22))
    assert event.ticket_place is not None
