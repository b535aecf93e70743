"""Breached tickets with their reasons, and open tickets."""

import re

import pytest

from sdmctl.report.document import Report
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.sections.breached import breached
from sdmctl.report.sections.open_tickets import open_tickets
from tests.report.scene import approved, at, contract, dossier, over, specimen, ticket


def material(tickets: list[dict[str, object]], language: str = "en", **parts: object) -> Material:
    held = dossier(tickets, contract(**parts))
    return Material(over(held, count=1), held, Locale(language, "Europe/Paris"), "")


def reasons(of: Material) -> list[str]:
    return [str(row["reason"]).replace("\u00a0", " ") for group in breached(of)["groups"] for row in group["table"]]


def level(**parts: object) -> dict[str, object]:
    return {"resolution": {"title": "Resolution", "measures": "resolution", "objective": "90%", **parts}}


def test_every_counted_breach_of_the_specimen_is_told_once() -> None:
    held = specimen()
    of = Material(over(held, count=1), held, Locale("fr", "Europe/Paris"), "")
    groups = breached(of)["groups"]
    told = [(re.sub("\u00a0", " ", group["heading"]), [row["ticket"] for row in group["table"]]) for group in groups]
    assert told == [
        ("Prise en charge (GTI) P1 (§ 4.1) : 1 non tenu sur 3", ["INC-004"]),
        ("Prise en charge (GTI) P2 (§ 4.1) : 1 non tenu sur 6", ["INC-010"]),
        ("Rétablissement (GTR) P1 (§ 4.2) : 1 non tenu sur 3", ["INC-004"]),
        ("Rétablissement (GTR) P2 (§ 4.2) : 2 non tenus sur 6", ["INC-010", "INC-006"]),
        ("Rétablissement (GTR) P3 (§ 4.2) : 1 non tenu sur 5", ["INC-022"]),
        ("Remise de devis (§ 6.3) : 1 non tenu sur 4", ["INC-016"]),
    ]
    assert reasons(of) == [
        "45 min pour un délai de 30 min",
        "1 h 50 pour un délai de 1 h",
        "5 h 30 pour un délai de 4 h",
        "30 h pour un délai de 8 h",
        "9 h 30 pour un délai de 8 h, rouvert une fois",
        "51 h pour un délai de 40 h",
        "41 h pour un délai de 40 h, priorité P3",
    ]


def test_a_breach_that_stands_after_a_raise_says_since_when() -> None:
    history = (at("2024-03-05T12:00", priority="P1"), at("2024-03-05T13:00", status="resolved"))
    assert reasons(material([ticket("1", "2024-03-04T10:00", *history)])) == [
        "deadline passed before the change to P1 on 5 Mar 2024 12:00, the breach stands"
    ]


@pytest.mark.parametrize(("within", "reason"), [("2bd", "past 2 business days"), ("1d", "past 1 calendar day")])
def test_a_target_in_days_is_told_in_days(within: str, reason: str) -> None:
    of = material([ticket("1", "2024-03-04T10:00")], service_levels=level(targets={"any": within}))
    assert reasons(of) == [f"{reason}, priority P2"]


def test_an_agreed_date_is_told_as_such() -> None:
    of = material(
        [ticket("1", "2024-03-04T10:00", due="2024-03-05T10:00")], service_levels=level(targets={"any": "agreed"})
    )
    assert reasons(of) == ["past the agreed date, priority P2"]


def test_a_cycle_of_its_own_is_named() -> None:
    history = (
        at("2024-03-04T11:00", status="resolved"),
        at("2024-03-05T09:00", status="working"),
        at("2024-03-07T16:00", status="resolved"),
    )
    of = material([ticket("1", "2024-03-04T10:00", *history)], rules={"reopened": "new_cycle"})
    assert reasons(of) == ["23 h for a target of 8 h, cycle 2"]


def test_where_reopening_changes_nothing_it_is_not_told() -> None:
    history = (at("2024-03-07T16:00", status="resolved"), at("2024-03-08T09:00", status="working"))
    of = material([ticket("1", "2024-03-04T10:00", *history)], rules={"reopened": "first_stop"})
    assert reasons(of) == ["30 h for a target of 8 h"]


def test_open_tickets_are_late_first_then_by_deadline_and_paused_last() -> None:
    tickets = [
        ticket("late", "2024-03-25T10:00"),
        ticket("paused", "2024-03-28T10:00", at("2024-03-28T11:00", status="waiting")),
        ticket("second", "2024-03-29T14:00"),
        ticket("first", "2024-03-29T11:00"),
        {**ticket("excluded", "2024-03-25T10:00"), "excluded": approved("storm")},
    ]
    told = open_tickets(material(tickets))
    assert [row["ticket"] for row in told["late"]] == ["late"]
    assert [(row["ticket"], row["verdict"]) for row in told["in_time"]] == [
        ("first", "running"), ("second", "running"), ("paused", "paused"),
    ]  # fmt: skip
    assert (told["late_tickets"], told["in_time_tickets"], told["more"]) == (1, 3, 0)


def test_of_very_many_open_tickets_the_nearest_deadlines_are_shown_and_the_rest_counted() -> None:
    tickets = [ticket(f"{minute:02}", f"2024-03-29T11:{minute:02}") for minute in reversed(range(60))]
    told = open_tickets(material(tickets))
    assert [row["ticket"] for row in told["in_time"]] == [f"{minute:02}" for minute in range(50)]
    assert (told["in_time_tickets"], told["more"]) == (60, 10)
    held = dossier(tickets)
    assert "10 more rows, with later deadlines, are not shown." in Report(over(held, count=1), held, "en").markdown()


def test_every_late_open_ticket_is_shown_whatever_their_number() -> None:
    tickets = [ticket(f"N{number}", "2024-03-04T10:00") for number in range(70)]
    told = open_tickets(material(tickets))
    assert len(told["late"].rows) == 70
    assert len({row["ticket"] for group in breached(material(tickets))["groups"] for row in group["table"]}) == 70
