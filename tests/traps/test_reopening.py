"""Traps 19 to 25, reopening, cycles and new targets: each test is named after the line that it answers."""

from pathlib import Path

import pytest

from tests.traps.stories import ALWAYS, HOUR, Judged, contract, judge, ticket

TWICE = ("2026-03-02T11:00 done", "2026-03-04T09:00 working", "2026-03-04T12:00 done")
PRIORITIES = "{P1: 2h, P2: 4h}"


@pytest.mark.parametrize("stop", ["done", "shut"])
def test_trap_19_resolved_or_closed_and_then_reopened_is_judged_alike(stop: str, tmp_path: Path) -> None:
    """The time in between is neither pause nor work."""
    told = ticket(
        "2026-03-02T09:00", f"2026-03-02T11:00 {stop}", "2026-03-04T09:00 working", f"2026-03-04T12:00 {stop}"
    )
    row = judge(tmp_path, contract(within="5h"), told).row
    assert (row.elapsed, row.paused, row.verdict) == (5 * HOUR, 0, "met")
    assert (row.stopped, row.deadline) == ("2026-03-04T12:00", "2026-03-04T12:00")


def test_trap_19_closed_after_it_was_resolved_is_no_new_stop(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T11:00 done", "2026-03-05T11:00 shut")
    row = judge(tmp_path, contract(within="4h"), told).row
    assert (row.stopped, row.elapsed) == ("2026-03-02T11:00", 2 * HOUR)


def test_trap_20_reopened_long_after_the_deadline_it_has_the_time_that_was_left(tmp_path: Path) -> None:
    told = ticket("2026-01-05T09:00", "2026-01-05T10:00 done", "2026-05-04T09:00 working", "2026-05-04T10:00 done")
    row = judge(tmp_path, contract(within="4h"), told).row
    assert (row.elapsed, row.deadline, row.verdict) == (2 * HOUR, "2026-05-04T12:00", "met")


def test_trap_20_reopened_after_its_period_the_old_verdict_stays_and_the_new_period_counts_it(tmp_path: Path) -> None:
    told = ticket("2026-03-30T09:00", "2026-03-30T10:00 done", "2026-04-01T09:00 working", "2026-04-02T09:00 done")
    months: list[Judged] = []
    for month in ("2026-03", "2026-04"):
        folder = tmp_path / month
        folder.mkdir()
        months.append(judge(folder, contract(within="4h"), told, period=month).row)
    assert [(row.verdict, row.counted) for row in months] == [("met", True), ("breached", True)]
    assert [row.stopped for row in months] == ["2026-03-30T10:00", "2026-04-02T09:00"]


@pytest.mark.parametrize(
    ("rule", "rows"),
    [
        ("continue", [(1, "2026-03-02T09:00", "2026-03-04T12:00", 5, "breached")]),
        ("restart", [(1, "2026-03-04T09:00", "2026-03-04T12:00", 3, "met")]),
        ("first_stop", [(1, "2026-03-02T09:00", "2026-03-02T11:00", 2, "met")]),
        (
            "new_cycle",
            [
                (1, "2026-03-02T09:00", "2026-03-02T11:00", 2, "met"),
                (2, "2026-03-04T09:00", "2026-03-04T12:00", 3, "met"),
            ],
        ),
    ],
)
def test_trap_21_each_policy_of_reopening_is_a_rule(
    rule: str, rows: list[tuple[int, str, str, int, str]], tmp_path: Path
) -> None:
    story = judge(tmp_path, contract(within="4h", rules=f"reopened: {rule}"), ticket("2026-03-02T09:00", *TWICE))
    found = [(row.cycle, row.started, row.stopped, row.elapsed // HOUR, row.verdict) for row in story.rows]
    assert found == rows


def test_trap_21_a_breach_before_the_reopening_is_forgotten_by_restart_alone(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T16:00 done", "2026-03-04T09:00 working", "2026-03-04T10:00 done")
    found = {}
    for rule in ("continue", "restart", "first_stop", "new_cycle"):
        folder = tmp_path / rule
        folder.mkdir()
        found[rule] = [
            row.verdict for row in judge(folder, contract(within="4h", rules=f"reopened: {rule}"), told).rows
        ]
    assert found == {
        "continue": ["breached"],
        "restart": ["met"],
        "first_stop": ["breached"],
        "new_cycle": ["breached", "met"],
    }


@pytest.mark.parametrize(
    ("raised", "lowered", "started", "deadline", "verdict"),
    [
        # P2 from 9:00, P1 from 10:00, P2 again from 11:00, resolved at 14:00; P1 has 2 hours, P2 has 4.
        ("from_change", "from_change", "2026-03-02T11:00", "2026-03-02T15:00", "met"),
        ("from_change", "retroactive", "2026-03-02T09:00", "2026-03-02T13:00", "breached"),
        ("retroactive", "from_change", "2026-03-02T11:00", "2026-03-02T15:00", "met"),
        ("retroactive", "retroactive", "2026-03-02T09:00", "2026-03-02T13:00", "breached"),
    ],
)
def test_trap_22_raised_then_lowered_by_each_policy(
    *, raised: str, lowered: str, started: str, deadline: str, verdict: str, tmp_path: Path
) -> None:
    told = ticket(
        "2026-03-02T09:00", "2026-03-02T10:00 priority P1", "2026-03-02T11:00 priority P2", "2026-03-02T14:00 done"
    )
    rules = f"priority_raised: {raised}, priority_lowered: {lowered}"
    row = judge(tmp_path, contract(within=PRIORITIES, rules=rules), told).row
    assert (row.priority, row.started, row.deadline, row.verdict) == ("P2", started, deadline, verdict)


def test_trap_22_changed_in_the_second_of_its_opening_it_has_that_priority_from_the_start(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T09:00 priority P1", "2026-03-02T11:00 done")
    row = judge(tmp_path, contract(within=PRIORITIES), told).row
    assert (row.priority, row.started, row.verdict) == ("P1", "2026-03-02T09:00", "met")


def test_trap_22_raised_while_paused_the_clock_starts_again_in_the_pause(tmp_path: Path) -> None:
    told = ticket(
        "2026-03-02T09:00",
        "2026-03-02T10:00 waiting",
        "2026-03-02T11:00 priority P1",
        "2026-03-02T12:00 working",
        "2026-03-02T14:00 done",
    )
    row = judge(tmp_path, contract(within=PRIORITIES), told).row
    assert (row.started, row.elapsed, row.paused) == ("2026-03-02T11:00", 2 * HOUR, HOUR)
    assert (row.deadline, row.verdict) == ("2026-03-02T14:00", "met")


@pytest.mark.parametrize(
    ("rule", "deadline", "verdict"),
    [("from_change", "2026-03-02T13:00", "breached"), ("retroactive", "2026-03-02T11:00", "breached")],
)
def test_trap_22_raised_after_a_breach_the_breach_stands(
    rule: str, deadline: str, verdict: str, tmp_path: Path
) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T15:00 priority P1", "2026-03-02T15:30 done")
    row = judge(tmp_path, contract(within=PRIORITIES, rules=f"priority_raised: {rule}"), told).row
    assert (row.priority, row.deadline, row.verdict) == ("P1", deadline, verdict)


@pytest.mark.parametrize(
    ("rule", "deadline", "verdict"),
    [("retroactive", "2026-03-02T13:00", "met"), ("from_change", "2026-03-02T11:00", "breached")],
)
def test_trap_22_lowered_after_a_breach_the_breach_is_forgotten_or_stands(
    rule: str, deadline: str, verdict: str, tmp_path: Path
) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T12:00 priority P2", "2026-03-02T12:30 done", priority="P1")
    row = judge(tmp_path, contract(within=PRIORITIES, rules=f"priority_lowered: {rule}"), told).row
    assert (row.priority, row.deadline, row.verdict) == ("P2", deadline, verdict)


def test_trap_22_what_is_changed_once_it_is_resolved_changes_nothing(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T12:00 done", "2026-03-02T12:00 priority P1")
    row = judge(tmp_path, contract(within=PRIORITIES), told).row
    assert (row.priority, row.verdict) == ("P2", "met")


def test_trap_22_changed_while_resolved_in_time_is_no_breach_of_the_old_target(tmp_path: Path) -> None:
    """It had stopped within its days; they went by while it was resolved."""
    told = ticket(
        "2026-03-02T09:00",
        "2026-03-02T10:00 done",
        "2026-03-20T10:00 priority P1",
        "2026-03-23T09:00 working",
        "2026-03-23T10:00 done",
    )
    row = judge(tmp_path, contract(within="{P1: 2h, P2: 5d}"), told).row
    assert (row.started, row.elapsed, row.verdict) == ("2026-03-20T10:00", HOUR, "met")


def test_trap_22_tickets_changed_in_the_same_second_are_judged_apart(tmp_path: Path) -> None:
    """As when a tool raises many at once; whether one file tells of them or several."""
    alone, among = tmp_path / "alone", tmp_path / "among"
    alone.mkdir()
    among.mkdir()
    told = ticket(
        "2026-03-02T09:00",
        "2026-03-02T09:00 working",
        "2026-03-04T10:00 priority P1",
        "2026-03-04T10:30 done",
        id="running",
    )
    other = ticket("2026-03-02T09:00", "2026-03-02T09:00 waiting", "2026-03-04T10:00 priority P1", id="paused")
    parts = contract(within="{P1: 2h, P2: 4h}")
    first = judge(alone, parts, told).rows
    assert [row.verdict for row in first] == ["breached"]
    assert first == [row for row in judge(among, parts, other, told).rows if row.ticket == "running"]
    apart = tmp_path / "apart"
    apart.mkdir()
    elsewhere = f"---\nkind: tickets\ntickets:\n{told}\n"
    assert first == [row for row in judge(apart, parts, other, more=elsewhere).rows if row.ticket == "running"]


def test_trap_23_moved_to_a_service_without_that_level_it_is_not_judged(tmp_path: Path) -> None:
    parts = (
        contract(level="measures: resolution, applies_to: {service: [payroll]}")
        + "services: {portal: {title: Portal, calendar: office}, payroll: {title: Payroll, calendar: office}}\n"
    )
    moved = ticket("2026-03-02T09:00", "2026-03-02T10:00 service portal", service="payroll", id="moved")
    kept = ticket("2026-03-02T09:00", service="payroll", id="kept")
    assert [row.ticket for row in judge(tmp_path, parts, moved, kept).rows] == ["kept"]


def test_trap_23_an_update_does_not_stand_for_the_first_response(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T10:00 event update", "2026-03-02T12:00 working")
    row = judge(tmp_path, contract(level="measures: response", within="2h"), told).row
    assert (row.stopped, row.verdict) == ("2026-03-02T12:00", "breached")


@pytest.mark.parametrize(("phase", "stopped"), [("new", "2026-03-02T11:00"), ("active", "2026-03-02T10:00")])
def test_trap_24_who_counts_as_an_answer_is_what_the_contract_makes_of_a_status(
    phase: str, stopped: str, tmp_path: Path
) -> None:
    """An automatic acknowledgement leaves the ticket new, unless the contract says otherwise."""
    parts = contract(level="measures: response") + f"statuses: {{open: new, auto_reply: {phase}, working: active}}\n"
    told = ticket("2026-03-02T09:00", "2026-03-02T10:00 auto_reply", "2026-03-02T11:00 working")
    assert judge(tmp_path, parts, told).row.stopped == stopped


def test_trap_25_cancelled_is_out_and_excluded_is_listed_and_counted_apart(tmp_path: Path) -> None:
    late = ("2026-03-04T09:00 done",)
    tickets = [
        ticket("2026-03-02T09:00", *late, "2026-03-05T09:00 dropped", id="duplicate"),
        ticket(
            "2026-03-02T09:00",
            *late,
            id="theirs",
            excluded="{reason: network, approved_by: Ada, approved_on: 2026-03-09}",
        ),
        ticket("2026-03-02T09:00", *late, id="unapproved", excluded="{reason: network}"),
        ticket("2026-03-02T09:00", "2026-03-02T10:00 done", id="kept"),
    ]
    story = judge(tmp_path, contract(within="4h"), *tickets)
    assert {row.ticket: (row.verdict, row.counted, row.excluded) for row in story.rows} == {
        "theirs": ("breached", False, True),
        "unapproved": ("breached", True, False),
        "kept": ("met", True, False),
    }
    line = story.line
    assert (line.counted, line.met, line.breached, line.excluded) == (2, 1, 1, 1)


def test_trap_25_time_in_which_a_ticket_was_cancelled_by_mistake_is_neither_work_nor_pause(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T10:00 dropped", "2026-03-03T09:00 working", "2026-03-03T10:00 done")
    row = judge(tmp_path, contract(hours=ALWAYS, within="2h"), told).row
    assert (row.elapsed, row.paused, row.verdict) == (2 * HOUR, 0, "met")
