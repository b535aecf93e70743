"""Traps 12 to 18, pauses: each test is named after the line that it answers."""

from pathlib import Path

import pytest

from sdmctl.checks.rows import check_rows
from sdmctl.load.tickets import read_records
from tests.checks.dossiers import write
from tests.traps.stories import ALWAYS, HOUR, contract, documents, judge, ticket

RESPONSE = "measures: response"


@pytest.mark.parametrize(
    ("parts", "events", "elapsed", "paused", "why"),
    [
        (
            contract(),
            ("2026-03-06T16:00 waiting", "2026-03-09T10:00 working", "2026-03-09T11:00 done"),
            2,
            2,
            "a week-end",
        ),
        (
            contract(),
            ("2026-03-06T18:00 waiting", "2026-03-09T08:00 working", "2026-03-09T10:00 done"),
            3,
            0,
            "only closed hours",
        ),
        (
            contract(days="holidays: FR"),
            ("2026-03-06T16:00 waiting", "2026-04-07T10:00 working", "2026-04-07T11:00 done"),
            2,
            20 * 8 + 2,
            "Easter Monday",
        ),
        (
            contract(hours=ALWAYS),
            ("2026-03-28T15:00 waiting", "2026-03-29T15:00 working", "2026-03-29T16:00 done"),
            22 * 24 + 1,
            23,
            "the night in which the clock goes forward",
        ),
        (
            contract(hours=ALWAYS),
            ("2026-10-24T15:00 waiting", "2026-10-25T15:00 working", "2026-10-25T16:00 done"),
            232 * 24 + 1 - 1,
            25,
            "the night in which it goes back",
        ),
    ],
)
def test_trap_12_a_pause_takes_the_open_time_in_it_and_no_other(
    *, parts: str, events: tuple[str, ...], elapsed: int, paused: int, why: str, tmp_path: Path
) -> None:
    row = judge(tmp_path, parts, ticket("2026-03-06T15:00", *events)).row
    assert (row.elapsed, row.paused) == (elapsed * HOUR, paused * HOUR), why


def test_trap_12_a_pause_over_a_week_end_moves_the_deadline_by_its_open_hours(tmp_path: Path) -> None:
    told = ticket("2026-03-06T15:00", "2026-03-06T16:00 waiting", "2026-03-09T10:00 working")
    assert judge(tmp_path, contract(within="8h"), told).row.deadline == "2026-03-10T09:00"


@pytest.mark.parametrize(
    ("within", "deadline"),
    [
        ("2bd", "2026-03-11T09:00"),  # Tuesday 15:00, and two open hours of the pause
        ("4d", "2026-03-13T09:00"),  # Tuesday 15:00, and the 66 hours of the pause
    ],
)
def test_trap_12_business_days_are_moved_by_open_hours_and_calendar_days_by_the_whole_pause(
    within: str, deadline: str, tmp_path: Path
) -> None:
    told = ticket("2026-03-06T15:00", "2026-03-06T16:00 waiting", "2026-03-09T10:00 working")
    assert judge(tmp_path, contract(within=within), told).row.deadline == deadline


@pytest.mark.parametrize("stop", ["done", "shut"])
def test_trap_13_paused_straight_to_resolved_the_pause_ends_at_the_stop(stop: str, tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T11:00 waiting", f"2026-03-04T10:00 {stop}")
    row = judge(tmp_path, contract(within="4h"), told).row
    assert (row.elapsed, row.paused, row.verdict) == (2 * HOUR, 15 * HOUR, "met")
    assert row.deadline == "2026-03-04T12:00"


def test_trap_14_from_one_pause_to_another_is_one_pause(tmp_path: Path) -> None:
    told = ticket(
        "2026-03-02T09:00",
        "2026-03-02T10:00 waiting",
        "2026-03-02T11:00 parked",
        "2026-03-02T12:00 parked",
        "2026-03-02T13:00 working",
        "2026-03-02T14:00 done",
    )
    row = judge(tmp_path, contract(), told).row
    assert (row.elapsed, row.paused) == (2 * HOUR, 3 * HOUR)


@pytest.mark.parametrize("between", ["working", "done"])
def test_trap_14_pauses_that_touch_are_one_even_with_another_status_in_the_same_second(
    between: str, tmp_path: Path
) -> None:
    """One pause from before the deadline on, which therefore moves it by the whole of its open time."""
    told = ticket(
        "2026-03-02T09:00",
        "2026-03-03T20:00 waiting",
        f"2026-03-04T11:00 {between}",
        "2026-03-04T11:00 waiting",
        "2026-03-04T12:00 done",
    )
    row = judge(tmp_path, contract(within="2bd"), told).row
    assert (row.paused, row.deadline, row.verdict) == (3 * HOUR, "2026-03-04T12:00", "met")


def test_trap_14_a_pause_before_the_opening_is_an_error_of_that_ticket(tmp_path: Path) -> None:
    text = documents(contract(), (ticket("2026-03-02T09:00", "2026-03-02T08:00 waiting", "2026-03-02T10:00 done"),))
    dossier = write(tmp_path, text).dossier
    records, _ = read_records(dossier)
    found = check_rows(records, dossier)
    assert [each.code for each in found.diagnostics if each.severity == "error"] == ["event-before-opening"]
    assert found.left_out == {"event-before-opening": (0,)}


def test_trap_14_what_is_paused_before_it_is_reopened_counts_only_once_reopened(tmp_path: Path) -> None:
    """A pause after the stop: from resolved to waiting the ticket is reopened, and is paused."""
    told = ticket(
        "2026-03-02T09:00",
        "2026-03-02T10:00 done",
        "2026-03-03T10:00 waiting",
        "2026-03-03T12:00 working",
        "2026-03-03T13:00 done",
    )
    row = judge(tmp_path, contract(), told).row
    assert (row.elapsed, row.paused) == (2 * HOUR, 2 * HOUR)


def test_trap_14_created_paused_no_time_has_run(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T09:00 waiting", "2026-03-03T09:00 working", "2026-03-03T10:00 done")
    row = judge(tmp_path, contract(within="1h"), told).row
    assert (row.elapsed, row.paused, row.verdict) == (HOUR, 8 * HOUR, "met")


def test_trap_14_still_paused_at_the_report_date_it_has_no_deadline(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T11:00 waiting")
    row = judge(tmp_path, contract(within="4h"), told, as_of="2026-06-01T00:00").row
    assert (row.elapsed, row.deadline, row.verdict) == (2 * HOUR, None, "paused")


def test_trap_14_paused_when_it_was_already_late_it_is_breached(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T14:00 waiting")
    row = judge(tmp_path, contract(within="4h"), told, as_of="2026-06-01T00:00").row
    assert (row.deadline, row.verdict) == ("2026-03-02T13:00", "breached")


@pytest.mark.parametrize(
    ("level", "elapsed", "paused", "stopped"),
    [
        (RESPONSE, 1, 0, "2026-03-02T10:00"),
        (f"{RESPONSE}, pauses: true", 2, 3, "2026-03-02T14:00"),
    ],
)
def test_trap_15_a_pause_touches_the_first_response_only_where_the_level_says_so(
    level: str, elapsed: int, paused: int, stopped: str, tmp_path: Path
) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T10:00 waiting", "2026-03-02T13:00 open", "2026-03-02T14:00 working")
    row = judge(tmp_path, contract(level=level), told).row
    assert (row.elapsed, row.paused, row.stopped) == (elapsed * HOUR, paused * HOUR, stopped)


@pytest.mark.parametrize(
    ("measures", "elapsed"),
    [("workaround", 5), ("update", 5), ("resolution", 5)],
)
def test_trap_15_every_other_clock_stands_still_while_paused(measures: str, elapsed: int, tmp_path: Path) -> None:
    told = ticket(
        "2026-03-02T09:00",
        "2026-03-02T10:00 waiting",
        "2026-03-02T12:00 working",
        "2026-03-02T16:00 event workaround",
        "2026-03-02T16:00 event update",
        "2026-03-02T16:00 done",
    )
    first = judge(tmp_path, contract(level=f"measures: {measures}"), told).rows[0]
    assert (first.elapsed, first.paused) == (elapsed * HOUR, 2 * HOUR)


@pytest.mark.parametrize(
    ("rule", "started", "elapsed", "paused"),
    [
        ("retroactive", "2026-03-02T09:00", 3, 2),
        ("from_change", "2026-03-02T13:00", 1, 0),
    ],
)
def test_trap_16_a_new_target_over_the_whole_clock_keeps_the_pauses_before_the_change(
    rule: str, started: str, elapsed: int, paused: int, tmp_path: Path
) -> None:
    told = ticket(
        "2026-03-02T09:00",
        "2026-03-02T10:00 waiting",
        "2026-03-02T12:00 working",
        "2026-03-02T13:00 priority P1",
        "2026-03-02T14:00 done",
    )
    row = judge(tmp_path, contract(within="{P1: 4h, P2: 8h}", rules=f"priority_raised: {rule}"), told).row
    assert (row.started, row.elapsed, row.paused) == (started, elapsed * HOUR, paused * HOUR)
    assert (row.priority, row.verdict) == ("P1", "met")


def test_trap_17_an_agreed_date_is_not_moved_by_a_pause(tmp_path: Path) -> None:
    told = ticket(
        "2026-03-02T09:00", "2026-03-02T10:00 waiting", "2026-03-06T10:00 working", "2026-03-06T12:00:01 done",
        due="2026-03-06T12:00",
    )  # fmt: skip
    row = judge(tmp_path, contract(within="agreed"), told).row
    assert (row.deadline, row.verdict) == ("2026-03-06T12:00", "breached")


def test_trap_17_paused_past_its_agreed_date_it_is_breached(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T10:00 waiting", due="2026-03-06T12:00")
    row = judge(tmp_path, contract(within="agreed"), told).row
    assert (row.deadline, row.verdict) == ("2026-03-06T12:00", "breached")


def test_trap_18_an_unknown_status_is_an_error_and_leaves_the_ticket_out(tmp_path: Path) -> None:
    tickets = (
        ticket("2026-03-02T09:00", "2026-03-02T10:00 on_hold", id="A"),
        ticket("2026-03-02T09:00", "2026-03-02T10:00 done", id="B"),
    )
    records, wrong = read_records(write(tmp_path, documents(contract(), tickets)).dossier)
    assert [(each.code, each.severity.value) for each in wrong] == [("unknown-status", "error")]
    assert records.tickets["id"] == ["B"]
    assert [(each.code, each.count) for each in records.left_out] == [("unknown-status", 1)]
