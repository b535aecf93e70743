"""Traps 1 to 11, arithmetic: each test is named after the line that it answers."""

from pathlib import Path

import pytest

from sdmctl.calendar.question import business_between, deadline
from sdmctl.calendar.zone import Doubt, read_instant
from sdmctl.checks.registry import CHECKS
from sdmctl.model.calendar import Calendar
from sdmctl.values.duration import parse_duration
from sdmctl.values.period import parse_period, trend
from tests.checks.dossiers import found, write
from tests.traps.stories import ALWAYS, HOUR, contract, documents, judge, ticket

PARIS = "Europe/Paris"


def hours(written: dict[str, list[str]], **days: object) -> Calendar:
    return Calendar.model_validate({"hours": written, **days})


def business(calendar: Calendar, start: str, end: str, zone: str = PARIS) -> int:
    return business_between(calendar.definition(zone), read_instant(start, zone).at, read_instant(end, zone).at)


def due(calendar: Calendar, start: str, allowance: str, zone: str = PARIS) -> int:
    return deadline(calendar.definition(zone), read_instant(start, zone).at, parse_duration(allowance))


SUNDAYS = {"mon-sun": ["09:00-17:00"]}
NIGHT = {"mon-sun": ["22:00-06:00"]}
ROUND_THE_CLOCK = {"mon-sun": ["00:00-24:00"]}


@pytest.mark.parametrize(
    ("zone", "start", "end", "opened"),
    [
        (PARIS, "2026-03-27T23:30", "2026-03-30T00:00", 16),  # 28 and 29 March, the 29th not skipped
        (PARIS, "2026-10-23T00:30", "2026-10-26T00:00", 24),  # 23, 24 and 25 October, the 25th counted once
        (PARIS, "2026-10-24T23:30", "2026-10-26T23:30", 16),
        ("America/New_York", "2026-03-07T23:30", "2026-03-09T00:30", 8),
        ("Australia/Lord_Howe", "2026-04-04T23:45", "2026-04-06T00:15", 8),
        ("Australia/Lord_Howe", "2026-10-03T23:45", "2026-10-05T00:15", 8),
    ],
)
def test_trap_1_no_day_is_skipped_or_counted_twice_when_the_clock_changes(
    zone: str, start: str, end: str, opened: int
) -> None:
    assert business(hours(SUNDAYS), start, end, zone) == opened * HOUR


@pytest.mark.parametrize(
    ("zone", "start", "end", "minutes"),
    [
        (PARIS, "2026-03-28T12:00", "2026-03-29T12:00", 23 * 60),
        (PARIS, "2026-10-24T12:00", "2026-10-25T12:00", 25 * 60),
        ("Australia/Lord_Howe", "2026-04-04T12:00", "2026-04-05T12:00", 24 * 60 + 30),
        ("Australia/Lord_Howe", "2026-10-03T12:00", "2026-10-04T12:00", 23 * 60 + 30),
        (PARIS, "2024-03-01T00:00", "2024-04-01T00:00", 743 * 60),
        (PARIS, "2024-10-01T00:00", "2024-11-01T00:00", 745 * 60),
    ],
)
def test_trap_1_round_the_clock_a_day_has_as_many_minutes_as_pass(
    zone: str, start: str, end: str, minutes: int
) -> None:
    assert business(hours(ROUND_THE_CLOCK), start, end, zone) == 60 * minutes


def test_trap_1_a_sunday_on_which_the_clock_changes_is_judged_to_the_second(tmp_path: Path) -> None:
    parts = contract(hours=ALWAYS, within="24h")
    spring = ticket("2026-03-28T23:30", "2026-03-30T00:30:00 done", id="spring")
    autumn = ticket("2026-10-24T23:30", "2026-10-25T22:30:01 done", id="autumn")
    rows = judge(tmp_path, parts, spring, autumn).rows
    assert [(row.ticket, row.elapsed, row.deadline, row.verdict) for row in rows] == [
        ("spring", 24 * HOUR, "2026-03-30T00:30", "met"),
        ("autumn", 24 * HOUR + 1, "2026-10-25T22:30", "breached"),
    ]


def test_trap_2_a_ticket_of_march_is_judged_with_the_offset_of_march(tmp_path: Path) -> None:
    """Whatever the offset on the day on which it is judged."""
    told = ticket("2026-03-27T16:00", "2026-03-30T10:00 done")
    row = judge(tmp_path, contract(within="2h"), told, as_of="2026-12-01T00:00").row
    assert (row.elapsed, row.deadline, row.verdict) == (2 * HOUR, "2026-03-30T10:00", "met")


def test_trap_2_a_local_time_that_the_clock_skips_moves_forward_by_the_gap() -> None:
    assert read_instant("2026-03-29T02:30", PARIS) == (
        type(read_instant("2026-03-29T02:30", PARIS))(read_instant("2026-03-29T03:30", PARIS).at, Doubt.SKIPPED)
    )


def test_trap_2_a_local_time_that_occurs_twice_is_the_first() -> None:
    read = read_instant("2026-10-25T02:30", PARIS)
    assert (read.at, read.doubt) == (read_instant("2026-10-25T02:30+02:00", "UTC").at, Doubt.AMBIGUOUS)


def test_trap_2_a_local_time_may_occur_twice_without_daylight_saving_time() -> None:
    """Moscow set its clocks back for good on 26 October 2014."""
    read = read_instant("2014-10-26T01:30", "Europe/Moscow")
    assert (read.at, read.doubt) == (read_instant("2014-10-26T01:30+04:00", "UTC").at, Doubt.AMBIGUOUS)


def test_trap_2_hours_that_begin_at_a_skipped_time_begin_when_the_clock_has_moved() -> None:
    calendar = hours({"sun": ["02:30-05:00"]})
    assert business(calendar, "2026-03-29T00:00", "2026-03-30T00:00") == 90 * 60
    assert business(calendar, "2026-10-25T00:00", "2026-10-26T00:00") == 210 * 60


def test_trap_3_a_holiday_ends_at_midnight_not_a_second_before() -> None:
    calendar = hours(ROUND_THE_CLOCK, holidays="FR")
    assert business(calendar, "2026-05-01T23:59:59", "2026-05-02T00:00:01") == 1
    assert business(calendar, "2026-04-30T23:59:59", "2026-05-01T00:00:01") == 1


def test_trap_3_hours_that_end_at_24_hold_the_last_second_of_the_day() -> None:
    assert business(hours({"mon": ["20:00-24:00"]}), "2026-03-02T23:59:59", "2026-03-03T00:00") == 1
    assert business(hours({"mon": ["20:00-23:59"]}), "2026-03-02T23:59", "2026-03-03T00:00") == 0


def test_trap_4_seconds_are_neither_cut_nor_rounded(tmp_path: Path) -> None:
    """Two pauses that begin in the same minute are two pauses."""
    told = ticket(
        "2026-03-02T09:00:07",
        "2026-03-02T10:00:05 waiting",
        "2026-03-02T10:00:17 working",
        "2026-03-02T10:00:41 waiting",
        "2026-03-02T10:00:58 working",
        "2026-03-02T10:01:03 done",
    )
    row = judge(tmp_path, contract(), told).row
    assert (row.elapsed, row.paused) == (HOUR + 56 - 12 - 17, 12 + 17)


@pytest.mark.parametrize(
    ("within", "limit"),
    [
        ("2h", "2026-03-02T12:00"),
        ("8h", "2026-03-03T10:00"),
        ("1bd", "2026-03-03T10:00"),
        ("2bd", "2026-03-04T10:00"),
        ("30d", "2026-04-01T10:00"),
        ("agreed", "2026-03-05T15:30"),
    ],
)
@pytest.mark.parametrize("boundary", ["opening", "closing"])
def test_trap_5_exactly_on_the_limit_is_met_and_a_second_later_breached(
    within: str, limit: str, boundary: str, tmp_path: Path
) -> None:
    minute_before = f"{limit[:-5]}{int(limit[-5:-3]) - 1:02}:59:59"
    stops = {"before": minute_before, "on": limit, "after": f"{limit}:01"}
    tickets = [ticket("2026-03-02T10:00", f"{at} done", id=name, due="2026-03-05T15:30") for name, at in stops.items()]
    story = judge(tmp_path, contract(within=within, rules=f"boundary: {boundary}"), *tickets)
    assert {row.deadline for row in story.rows} == {limit}
    assert story.verdicts() == {"before": "met", "on": "met", "after": "breached"}


def test_trap_5_a_response_is_held_to_the_same_rule(tmp_path: Path) -> None:
    tickets = [
        ticket("2026-03-02T10:00", f"2026-03-02T{at} working", id=name)
        for name, at in {"on": "10:30:00", "after": "10:30:01"}.items()
    ]
    story = judge(tmp_path, contract(within="30m", level="measures: response"), *tickets)
    assert story.verdicts() == {"on": "met", "after": "breached"}


@pytest.mark.parametrize(
    ("boundary", "deadline", "verdict"),
    [("opening", "2026-03-03T09:00", "met"), ("closing", "2026-03-02T17:00", "breached")],
)
def test_trap_5_used_up_at_closing_time_is_a_rule_with_a_name(
    boundary: str, deadline: str, verdict: str, tmp_path: Path
) -> None:
    told = ticket("2026-03-02T09:00", "2026-03-03T09:00 done")
    row = judge(tmp_path, contract(within="8h", rules=f"boundary: {boundary}"), told).row
    assert (row.deadline, row.verdict) == (deadline, verdict)


@pytest.mark.parametrize(
    ("opened", "why"),
    [
        ("2026-04-30T20:00", "after hours, the day before a holiday"),
        ("2026-05-01T11:00", "on a holiday, a Friday"),
        ("2026-05-02T23:59:59", "in the last second of a Saturday"),
        ("2026-05-03T00:00:00", "in the first second of a Sunday"),
        ("2026-05-04T06:00", "before hours"),
        ("2026-05-04T09:00", "at the first instant of the hours"),
    ],
)
def test_trap_6_what_is_opened_while_closed_begins_to_run_at_the_next_opening(
    opened: str, why: str, tmp_path: Path
) -> None:
    told = ticket(opened, "2026-05-04T09:00:01 done")
    row = judge(tmp_path, contract(days="holidays: FR", within="1h"), told).row
    assert (row.elapsed, row.deadline) == (1, "2026-05-04T10:00"), why


def test_trap_6_opened_and_stopped_while_closed_no_time_has_run(tmp_path: Path) -> None:
    told = ticket("2026-03-02T18:00", "2026-03-03T08:00 done")
    row = judge(tmp_path, contract(within="1h"), told).row
    assert (row.elapsed, row.deadline, row.verdict) == (0, "2026-03-03T10:00", "met")


def test_trap_6_an_instant_is_a_stretch_of_no_time() -> None:
    assert business(hours(SUNDAYS), "2026-03-02T10:00", "2026-03-02T10:00") == 0


def test_trap_7_a_night_shift_crosses_midnight_and_belongs_to_the_day_it_begins_on() -> None:
    calendar = hours(NIGHT, closures=["2026-03-03"])
    assert business(calendar, "2026-03-02T20:00", "2026-03-03T20:00") == 8 * HOUR
    assert business(calendar, "2026-03-03T20:00", "2026-03-04T20:00") == 0
    assert due(calendar, "2026-03-02T21:00", "9h") == read_instant("2026-03-04T23:00", PARIS).at


def test_trap_7_a_night_in_which_the_clock_changes_is_an_hour_shorter_or_longer() -> None:
    assert business(hours(NIGHT), "2026-03-28T20:00", "2026-03-29T20:00") == 7 * HOUR
    assert business(hours(NIGHT), "2026-10-24T20:00", "2026-10-25T20:00") == 9 * HOUR


def test_trap_7_round_the_clock_every_second_counts() -> None:
    assert business(hours(ROUND_THE_CLOCK), "2026-02-01T00:00", "2026-03-01T00:00") == 28 * 24 * HOUR


@pytest.mark.parametrize("week", ["", "mon: []", "mon-sun: []"])
def test_trap_7_a_calendar_that_never_opens_is_an_error_of_the_contract(week: str, tmp_path: Path) -> None:
    dossier = write(tmp_path, documents(contract(hours=week), ())).dossier
    assert "empty-calendar" in {each.code for each in found(dossier)}


def test_trap_8_a_closure_may_go_over_new_year() -> None:
    calendar = hours(SUNDAYS, closures=["2026-12-24/2027-01-02"])
    assert business(calendar, "2026-12-23T17:00", "2027-01-03T09:00:01") == 1


@pytest.mark.parametrize(
    ("code", "day", "opened", "why"),
    [
        ("FR", "2026-04-06", 0, "Easter Monday"),
        ("FR", "2026-04-03", 8, "Good Friday is worked in most of France"),
        ("FR-57", "2026-04-03", 0, "and not in the Moselle"),
        ("FR-57", "2024-12-26", 0, "nor is the day after Christmas"),
        ("FR", "2024-12-26", 8, "which is worked elsewhere"),
        ("FR", "2026-11-01", 0, "All Saints' Day on a Sunday"),
        ("FR", "2026-11-02", 8, "is not moved to the Monday"),
        ("US", "2026-07-03", 0, "Independence Day on a Saturday is kept on the Friday"),
    ],
)
def test_trap_8_feasts_are_those_of_the_country_and_its_part(code: str, day: str, opened: int, why: str) -> None:
    calendar = hours(SUNDAYS, holidays=code)
    assert business(calendar, f"{day}T00:00", f"{day}T23:59:59") == opened * HOUR, why


def test_trap_8_a_bridge_day_is_a_closure_and_a_short_day_an_opening() -> None:
    calendar = hours(
        {"mon-fri": ["09:00-17:00"]},
        holidays="FR",
        closures=["2026-05-15"],
        openings={"2026-12-24": ["09:00-12:00"], "2026-05-14": ["10:00-11:00"]},
    )
    assert business(calendar, "2026-05-15T00:00", "2026-05-16T00:00") == 0
    assert business(calendar, "2026-12-24T00:00", "2026-12-25T00:00") == 3 * HOUR
    assert business(calendar, "2026-05-14T00:00", "2026-05-15T00:00") == HOUR  # Ascension Day, worked for an hour


@pytest.mark.parametrize(
    ("start", "allowance", "end"),
    [
        ("2026-01-31T10:00", "30d", "2026-03-02T10:00"),
        ("2024-01-31T10:00", "30d", "2024-03-01T10:00"),
        ("2026-12-15T10:00", "30d", "2027-01-14T10:00"),
        ("2026-03-01T02:30", "28d", "2026-03-29T03:30"),  # which the clock skips
    ],
)
def test_trap_9_days_are_counted_over_the_ends_of_months(start: str, allowance: str, end: str) -> None:
    assert due(hours(SUNDAYS), start, allowance) == read_instant(end, PARIS).at


def test_trap_9_a_month_before_a_long_month_is_the_whole_month_before() -> None:
    assert [each.label for each in trend(parse_period("2026-03"), 4)] == ["2025-12", "2026-01", "2026-02", "2026-03"]
    assert [each.months for each in trend(parse_period("2026-Q1"), 2)] == [3, 3]


def test_trap_10_a_closure_decided_later_leaves_older_tickets_as_they_were(tmp_path: Path) -> None:
    told = ticket("2026-03-02T10:00", "2026-03-03T10:00 done")
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    first = judge(before, contract(), told)
    second = judge(after, contract(days="closures: [2026-03-04/2026-12-31]"), told)
    assert first.rows == second.rows


def test_trap_11_a_ticket_of_many_years_is_counted_to_the_end(tmp_path: Path) -> None:
    told = ticket("2011-01-03T09:00", "2026-01-05T09:00 done")
    row = judge(tmp_path, contract(hours="mon: [09:00-10:00]", within="782h"), told).row
    assert (row.elapsed, row.verdict) == (783 * HOUR, "breached")
    assert row.deadline == "2025-12-29T09:00"


def test_trap_11_a_deadline_may_lie_many_years_ahead(tmp_path: Path) -> None:
    row = judge(tmp_path, contract(hours="mon: [09:00-10:00]", within="500h"), ticket("2026-01-05T09:00")).row
    assert (row.deadline, row.verdict) == ("2035-08-06T09:00", "running")


def test_the_checks_that_answer_traps_are_registered() -> None:
    codes = {check.CODE for check in CHECKS}
    assert {"empty-calendar", "event-before-opening", "resolved-before-opened", "long-pause"} <= codes
