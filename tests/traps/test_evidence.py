"""Traps 26 to 31, evidence: each test is named after the line that it answers."""

from fractions import Fraction
from pathlib import Path

import pytest

from sdmctl.checks.rows import check_rows
from sdmctl.load.tickets import read_records
from sdmctl.values.ratio import rounded_down
from tests.checks.dossiers import write
from tests.traps.stories import HOUR, contract, documents, judge, ticket


def test_trap_26_a_late_stop_that_nobody_looked_at_in_time_is_late(tmp_path: Path) -> None:
    """Whatever happened since: it is judged from its instants, not from what a tool remembers."""
    told = ticket("2026-03-02T09:00", "2026-03-02T13:00:01 done", "2026-03-02T13:00:02 shut")
    row = judge(tmp_path, contract(within="4h"), told, as_of="2026-12-31T00:00").row
    assert (row.verdict, row.deadline) == ("breached", "2026-03-02T13:00")


def test_trap_27_open_and_already_late_at_the_end_of_the_period_is_a_breach_of_it(tmp_path: Path) -> None:
    row = judge(tmp_path, contract(within="4h"), ticket("2026-03-30T09:00"), period="2026-03").row
    assert (row.verdict, row.stopped, row.counted) == ("breached", None, True)


@pytest.mark.parametrize(
    ("counts_in", "months"),
    [("outcome", ["2026-03"]), ("opened", ["2026-02"]), ("stopped", ["2026-04"])],
)
def test_trap_27_a_ticket_open_over_three_months_counts_in_one_of_them(
    counts_in: str, months: list[str], tmp_path: Path
) -> None:
    told = ticket("2026-02-27T16:00", "2026-04-02T10:00 done")
    counted = []
    for month in ("2026-02", "2026-03", "2026-04"):
        folder = tmp_path / month
        folder.mkdir()
        story = judge(
            folder, contract(within="4h", rules=f"counts_in: {counts_in}"), told, period=month, as_of="2026-05-01T00:00"
        )
        counted += [month] * story.row.counted
    assert counted == months


def test_trap_27_a_period_is_half_open(tmp_path: Path) -> None:
    """Met at midnight sharp belongs to the day that begins."""
    parts = contract(hours="mon-sun: [00:00-24:00]", within="4h")
    told = ticket("2026-03-31T23:00", "2026-04-01T00:00 done")
    found = []
    for month in ("2026-03", "2026-04"):
        folder = tmp_path / month
        folder.mkdir()
        found.append(judge(folder, parts, told, period=month, as_of="2026-05-01T00:00").row.counted)
    assert found == [False, True]


def test_trap_28_every_cycle_of_updates_is_kept_not_the_longest_alone(tmp_path: Path) -> None:
    told = ticket(
        "2026-03-02T09:00",
        "2026-03-02T10:00 event update",
        "2026-03-02T13:00 event update",
        "2026-03-02T13:00:01 done",
    )
    rows = judge(tmp_path, contract(level="measures: update", within="2h"), told).rows
    assert [(row.cycle, row.elapsed, row.verdict) for row in rows] == [
        (1, HOUR, "met"),
        (2, 3 * HOUR, "breached"),
        (3, 1, "met"),
    ]


def test_trap_29_events_in_any_order_in_the_file_apply_in_order_of_time(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-02T14:00 done", "2026-03-02T12:00 working", "2026-03-02T10:00 waiting")
    row = judge(tmp_path, contract(), told).row
    assert (row.elapsed, row.paused, row.stopped) == (3 * HOUR, 2 * HOUR, "2026-03-02T14:00")


def test_trap_29_events_of_one_second_apply_in_the_order_of_the_file(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    first = judge(
        before, contract(), ticket("2026-03-02T09:00", "2026-03-02T10:00 waiting", "2026-03-02T10:00 working")
    )
    second = judge(
        after, contract(), ticket("2026-03-02T09:00", "2026-03-02T10:00 working", "2026-03-02T10:00 waiting")
    )
    assert [story.row.verdict for story in (first, second)] == ["breached", "paused"]


def test_trap_29_what_happened_after_the_instant_of_judging_has_not_happened(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-05T10:00 done", "2026-03-03T09:00 priority P1")
    row = judge(tmp_path, contract(within="{P1: 2h, P2: 80h}"), told, as_of="2026-03-02T12:00").row
    assert (row.priority, row.verdict, row.stopped) == ("P2", "running", None)


def test_trap_29_a_fraction_of_a_second_is_cut(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00:00.900", "2026-03-02T11:00:00.999 done")
    row = judge(tmp_path, contract(within="2h"), told).row
    assert (row.elapsed, row.verdict) == (2 * HOUR, "met")


def test_trap_29_resolved_before_it_was_opened_is_an_error_of_that_ticket(tmp_path: Path) -> None:
    told = ticket("2026-03-02T09:00", resolved="2026-03-01T09:00")
    dossier = write(tmp_path, documents(contract(), (told,))).dossier
    records, _ = read_records(dossier)
    assert list(check_rows(records, dossier).left_out) == ["resolved-before-opened"]


def test_trap_30_only_the_tickets_of_the_period_are_counted(tmp_path: Path) -> None:
    tickets = [
        ticket(f"2026-0{month}-02T09:00", f"2026-0{month}-02T10:00 done", id=f"in-{month}") for month in (2, 3, 4)
    ]
    story = judge(tmp_path, contract(), *tickets, period="2026-03", as_of="2026-12-31T00:00")
    assert [row.ticket for row in story.rows if row.counted] == ["in-3"]
    assert story.line.counted == 1


def test_trap_30_a_line_with_no_ticket_has_no_data_not_a_percentage(tmp_path: Path) -> None:
    line = judge(tmp_path, contract()).line
    assert (line.counted, line.compliance, line.status) == (0, None, "no_data")


@pytest.mark.parametrize(
    ("rules", "late", "status"),
    [
        ("small_sample: {below: 5, tolerate: 1}", 1, "tolerated"),
        ("small_sample: {below: 5, tolerate: 1}", 2, "missed"),
        ("small_sample: {below: 4, tolerate: 1}", 1, "missed"),
        ("small_sample: none", 1, "missed"),
        ("small_sample: none", 0, "achieved"),
    ],
)
def test_trap_30_a_small_sample_is_a_rule_with_numbers(rules: str, late: int, status: str, tmp_path: Path) -> None:
    tickets = [
        ticket("2026-03-02T09:00", f"2026-03-02T{16 if number < late else 10}:00 done", id=f"T{number}")
        for number in range(4)
    ]
    assert judge(tmp_path, contract(within="4h", rules=rules), *tickets).line.status == status


def test_trap_30_a_percentage_is_rounded_down_and_compared_as_a_fraction() -> None:
    just_below = Fraction(94_996, 100_000)
    assert rounded_down(just_below, 4) == Fraction(9499, 10_000)
    assert rounded_down(Fraction(2, 3), 3) == Fraction(666, 1000)
    assert rounded_down(Fraction(1), 4) == 1
