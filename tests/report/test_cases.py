"""Single tickets: what was granted, and by how much they are late in business time."""

import polars as pl
import pytest

from sdmctl.assess.service_levels.results import Assessment, Verdict
from sdmctl.report.cases import Case, breached, cases, target_of, worst_first
from tests.report.scene import at, contract, dossier, judged, ticket


def level(**parts: object) -> dict[str, object]:
    """A resolution with a single line."""
    return {"resolution": {"title": "Resolution", "measures": "resolution", "objective": "90%", **parts}}


def late(assessment: Assessment) -> list[Case]:
    return cases(assessment, breached())


def test_hours_late_are_those_beyond_the_allowance_without_pauses() -> None:
    history = (
        at("2024-03-05T09:00", status="waiting"),
        at("2024-03-06T09:00", status="working"),
        at("2024-03-06T11:00", status="resolved"),
    )
    (case,) = late(judged(dossier([ticket("INC-1", "2024-03-04T10:00", *history)])))
    assert (case.elapsed, case.paused, case.late) == (9 * 3600, 8 * 3600, 3600)
    assert (case.ticket, case.priority, case.verdict, case.counted) == ("INC-1", "P2", Verdict.BREACHED, True)


def test_an_open_ticket_is_late_up_to_the_instant_of_the_report() -> None:
    (case,) = late(judged(dossier([ticket("INC-1", "2024-03-28T10:00")])))
    assert (case.stopped, case.late) == (None, 7 * 3600)


def test_a_target_in_business_days_is_late_by_the_business_time_since_its_deadline() -> None:
    written = contract(service_levels=level(targets={"any": "2bd"}))
    held = dossier([ticket("INC-1", "2024-03-04T10:00", at("2024-03-07T12:00", status="resolved"))], written)
    (case,) = late(judged(held))
    assert case.late == (7 + 3) * 3600


@pytest.mark.parametrize(("within", "service", "hours"), [("agreed", "desk", 5), ("4d", "desk", 5), ("4d", None, 48)])
def test_dates_are_late_on_the_calendar_of_the_target_or_by_the_clock_where_there_is_none(
    within: str, service: str | None, hours: int
) -> None:
    written = contract(service_levels=level(targets={"any": within}))
    resolved = at("2024-03-10T12:00", status="resolved")  # a Sunday
    told = ticket("INC-1", "2024-03-04T12:00", resolved, due="2024-03-08T12:00", service=service)
    (case,) = late(judged(dossier([told], written)))
    assert case.late == hours * 3600


def test_a_breach_before_a_raise_stands_and_is_late_since_the_earlier_deadline() -> None:
    history = (at("2024-03-05T12:00", priority="P1"), at("2024-03-05T13:00", status="resolved"))
    (case,) = late(judged(dossier([ticket("INC-1", "2024-03-04T10:00", *history)])))
    assert case.stands
    assert (case.priority, case.elapsed, case.late) == ("P1", 3600, 3 * 3600)


def test_reopenings_are_counted_as_known_at_the_instant_of_the_report() -> None:
    history = (
        at("2024-03-04T11:00", status="resolved"),
        at("2024-03-04T11:30", status="closed"),
        at("2024-03-05T09:00", status="working"),
        at("2024-03-07T16:00", status="resolved"),
        at("2024-04-07T16:00", status="working"),
    )
    (case,) = late(judged(dossier([ticket("INC-1", "2024-03-04T10:00", *history)])))
    assert case.reopened == 1


def test_the_latest_come_first_and_the_others_in_their_order() -> None:
    tickets = [ticket("A", "2024-03-28T12:00"), ticket("B", "2024-03-27T10:00"), ticket("C", "2024-03-28T12:00")]
    assert [case.ticket for case in worst_first(late(judged(dossier(tickets))))] == ["B", "A", "C"]


def test_no_row_gives_no_case() -> None:
    assert cases(judged(dossier([])), pl.lit(True)) == []


def test_a_target_is_that_of_the_priority_or_the_one_for_all() -> None:
    held = dossier([], contract(service_levels=level(targets={"P1": "1h", "any": "2h"}))).contract.document
    assert [str(target_of(held, "resolution", priority).within) for priority in ("P1", "P2", None)] == [
        "1h",
        "2h",
        "2h",
    ]
