"""Quotes, deliveries, estimates, reclassified tickets and warranty, on tickets written for it."""

from fractions import Fraction
from typing import Any

import pytest

from sdmctl.assess.natures.in_hand import Billing
from sdmctl.assess.natures.indicators import INDICATORS, OF_TIMES, indicators
from sdmctl.assess.natures.review import Review, review
from sdmctl.assess.natures.split import Axis
from sdmctl.model.contract import Nature
from sdmctl.report.words import LANGUAGES, catalogue
from tests.report.scene import at, dossier, judged, ticket


def reviewed(*tickets: dict[str, Any], period: str = "2024-03", count: int = 1) -> Review:
    return review(judged(dossier(tickets), period), count)[-1]


def evolution(number: str, *history: dict[str, str], **parts: Any) -> dict[str, Any]:
    return ticket(number, "2024-03-04T09:00", *history, nature="evolution", **parts)


def values(found: Review) -> dict[str, Fraction]:
    return {each.name: each.value for each in indicators(found)}


def test_an_evolution_refused_after_it_was_approved_is_not_billable() -> None:
    told = (at("2024-03-05T10:00", event="approved"), at("2024-03-06T10:00", event="refused"))
    found = reviewed(evolution("E-1", *told, effort="4h"))
    assert list(found.split.by_billing) == [Billing.REFUSED]
    assert (found.quotes.decided, found.quotes.approved) == (1, 0)


def test_an_evolution_quoted_again_is_open_again() -> None:
    told = (at("2024-03-05T10:00", event="refused"), at("2024-03-06T10:00", event="quoted"))
    found = reviewed(evolution("E-1", *told))
    assert (found.evolutions.backlog_end, found.evolutions.closed) == (1, 0)


def test_a_decision_of_another_month_is_not_this_ones() -> None:
    found = reviewed(evolution("E-1", at("2024-04-05T10:00", event="approved")), period="2024-03")
    assert (found.quotes.decided, found.quotes.acceptance) == (0, None)
    assert list(found.split.by_billing) == [Billing.AWAITING]


def test_estimates_are_held_against_the_efforts_of_what_has_ended() -> None:
    ended = at("2024-03-20T10:00", event="accepted")
    found = reviewed(
        evolution("E-1", ended, effort="12h", estimate="10h"),
        evolution("E-2", ended, effort="4h", estimate="6h"),
        evolution("E-3", ended, effort="40h"),
        evolution("E-4", effort="1h", estimate="30h"),
    )
    assert (found.quotes.estimated, found.quotes.accuracy) == (2, Fraction(1))


def test_a_delivery_by_the_date_agreed_is_on_time_and_one_accepted_at_once_is_right_the_first_time() -> None:
    found = reviewed(
        evolution("E-1", at("2024-03-08T10:00", event="delivered"), at("2024-03-09T10:00", event="accepted"),
                  due="2024-03-08T10:00"),
        evolution("E-2", at("2024-03-08T10:01", event="delivered"), at("2024-03-10T10:00", event="delivered"),
                  at("2024-03-11T10:00", event="accepted"), due="2024-03-08T10:00"),
        evolution("E-3", at("2024-03-08T10:00", event="delivered")),
    )  # fmt: skip
    assert (found.quotes.deliveries, found.quotes.dated, found.quotes.punctuality) == (3, 2, Fraction(1, 2))
    assert found.quotes.first_time_right == Fraction(1, 2)


def test_regressions_are_counted_against_the_evolutions_delivered() -> None:
    delivered = [evolution(f"E-{n}", at("2024-03-08T10:00", event="delivered")) for n in range(4)]
    found = reviewed(*delivered, ticket("I-1", "2024-03-12T09:00", nature="anomaly", regression_of="E-1"))
    assert (found.split.regressions, values(found)["regression_rate"]) == (1, Fraction(1, 4))


def test_where_no_ticket_names_a_regression_there_is_no_rate() -> None:
    found = reviewed(evolution("E-1", at("2024-03-08T10:00", event="delivered")))
    assert found.split.regressions is None
    assert "regression_rate" not in values(found)


def test_work_under_warranty_is_counted_apart_in_hours() -> None:
    under = {"of": "E-1", "accepted_on": "2024-02-05"}
    found = reviewed(ticket("I-1", "2024-03-12T09:00", nature="anomaly", warranty=under, effort="1h30m"))
    assert values(found)["warranty_load"] == Fraction(3, 2)
    assert found.split.warranty.in_hand == 1


def test_every_change_of_nature_is_counted_with_its_direction_and_who_asked() -> None:
    changes = (
        at("2024-03-05T10:00", nature="evolution", asked_by="provider"),
        at("2024-03-06T10:00", nature="anomaly", asked_by="customer"),
    )
    found = reviewed(
        ticket("I-1", "2024-03-04T09:00", *changes, nature="anomaly"),
        ticket("I-2", "2024-03-04T09:00", at("2024-03-05T10:00", nature="evolution"), nature="anomaly"),
        ticket("I-3", "2024-03-04T09:00", nature="request"),
    ).reclassified
    told = [(each.was.value, each.became.value, each.asked_by, each.count) for each in found.directions]
    assert told == [
        ("anomaly", "evolution", "provider", 1),
        ("anomaly", "evolution", None, 1),
        ("evolution", "anomaly", "customer", 1),
    ]
    assert (found.tickets, found.qualified, found.rate) == (2, 3, Fraction(2, 3))


def test_a_first_classification_reclassifies_nothing() -> None:
    found = reviewed(ticket("I-1", "2024-03-04T09:00", at("2024-03-05T10:00", nature="anomaly"))).reclassified
    assert (found.directions, found.tickets, found.qualified) == ((), 0, 1)


def test_a_ticket_reclassified_in_a_later_month_counts_there() -> None:
    held = ticket("I-1", "2024-03-04T09:00", at("2024-04-05T10:00", nature="evolution"), nature="anomaly")
    march, april = (reviewed(held, period=period) for period in ("2024-03", "2024-04"))
    assert (march.reclassified.tickets, april.reclassified.tickets) == (0, 1)
    assert march.split.share(Nature.ANOMALY) == april.reclassified.rate == Fraction(1)


def test_a_ticket_that_comes_back_is_in_the_backlog_without_being_opened_again() -> None:
    told = (at("2024-02-20T10:00", status="resolved"), at("2024-03-05T10:00", status="working"))
    found = reviewed(ticket("I-1", "2024-02-19T09:00", *told)).support
    assert (found.backlog_start, found.opened, found.came_back, found.backlog_end) == (0, 0, 1, 1)
    assert (found.reopened, found.ages, found.oldest_days) == (1, (0, 0, 1, 0), 41)


def test_a_cancelled_ticket_is_closed_but_not_resolved() -> None:
    found = reviewed(ticket("I-1", "2024-03-04T09:00", at("2024-03-05T10:00", status="cancelled"))).support
    assert (found.closed, found.resolved, found.backlog_end) == (1, 0, 0)


def test_a_quarter_is_split_along_its_months_by_opening() -> None:
    tickets = [ticket("I-1", "2024-02-19T09:00"), ticket("I-2", "2024-03-19T09:00"), ticket("I-3", "2023-12-19T09:00")]
    found = reviewed(*tickets, period="2024-Q1").split
    groups = [group for group in found.groups if group.axis is Axis.MONTH]
    months = {group.name: (group.whole.opened, group.whole.in_hand) for group in groups}
    assert months == {"2024-01": (0, 1), "2024-02": (1, 1), "2024-03": (1, 1)}


def test_where_nothing_is_classified_there_is_no_share() -> None:
    found = values(reviewed(ticket("I-1", "2024-03-04T09:00", effort="1h")))
    assert not [name for name in found if name.endswith("_share")]
    assert found["backlog"] == 1


def test_effort_that_nobody_wrote_is_unknown_and_not_nothing() -> None:
    found = reviewed(ticket("I-1", "2024-03-04T09:00", nature="anomaly")).split
    assert (found.whole.effort, found.whole.without_effort) == (None, 1)


def test_each_month_of_a_trend_is_as_it_stood_when_it_ended() -> None:
    held = ticket("I-1", "2024-02-19T09:00", at("2024-03-05T10:00", nature="evolution"), nature="anomaly")
    february, march = review(judged(dossier([held]), "2024-03"), 2)
    assert (february.support.backlog_end, february.evolutions.backlog_end) == (1, 0)
    assert (march.support.backlog_start, march.evolutions.backlog_end) == (0, 1)


def test_a_period_that_has_not_begun_holds_what_is_open_now() -> None:
    held = dossier([ticket("I-1", "2024-02-19T09:00"), ticket("I-2", "2024-03-19T09:00")])
    found = review(judged(held, "2024-03", as_of=1_708_999_200))[-1].support  # 27 February
    assert (found.backlog_start, found.opened, found.backlog_end) == (1, 0, 1)


def test_the_oldest_dispute_is_as_old_as_its_dispute_not_as_its_ticket() -> None:
    held = (
        ticket("D-1", "2024-03-04T09:00", nature="disputed", dispute={"opened_on": "2024-03-20"}),
        ticket("D-2", "2024-02-01T09:00", at("2024-03-22T00:00", nature="disputed"), nature="anomaly"),
        ticket("D-3", "2024-03-01T09:00", at("2024-03-05T09:00", status="cancelled"), nature="disputed"),
    )
    assert values(reviewed(*held))["oldest_dispute"] == 11  # 20 to 31 March, whose last day lacks an hour
    assert values(reviewed(*held[1:]))["oldest_dispute"] == 9
    assert "oldest_dispute" not in values(reviewed(held[2]))


def test_hours_late_are_those_after_the_deadline_of_what_is_counted() -> None:
    late = ticket("I-1", "2024-03-04T09:00", at("2024-03-06T11:30", status="resolved"), nature="anomaly")  # of 8 h
    in_time = ticket("I-2", "2024-03-04T09:00", at("2024-03-04T10:00", status="resolved"), nature="anomaly")
    out = {"reason": "theirs", "approved_by": "customer", "approved_on": "2024-03-20"}
    excluded = ticket("I-3", "2024-03-04T09:00", at("2024-03-20T10:00", status="resolved"), excluded=out)
    assert values(reviewed(late, in_time, excluded))["resolution_delay"] == Fraction(21, 2)
    assert values(reviewed(in_time))["resolution_delay"] == 0
    assert "resolution_delay" not in values(reviewed(excluded))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_indicator_has_a_name_and_a_formula(language: str) -> None:
    words = catalogue(language)
    for name in (*INDICATORS, *OF_TIMES):
        assert words[f"indicator.{name}"]
        assert words[f"formula.{name}"]
