import pytest

from tests.checks.dossiers import Find

CODE = "empty-calendar"
TERM = "term: {start: 2026-01-01, end: 2026-12-31}\n"


@pytest.mark.parametrize("hours", ["{}", "{mon-sun: []}", "{}, openings: {2026-05-16: []}"])
def test_a_calendar_without_any_hours_is_never_open(hours: str, find: Find) -> None:
    assert find(f"calendars: {{office: {{hours: {hours}}}}}", CODE) == [
        "calendar `office` has no hours: it is never open"
    ]


def test_openings_alone_make_a_calendar(find: Find) -> None:
    assert find("calendars: {office: {hours: {}, openings: {2026-05-16: [09:00-12:00]}}}", CODE) == []


@pytest.mark.parametrize(
    "closures",
    [
        "[2025-12-01/2027-01-31]",
        "[2026-01-01/2026-06-30, 2026-07-01/2026-12-31]",
        "[2026-07-02/2026-12-31, 2026-01-01/2026-06-30]",  # 1 July is a Wednesday
    ],
)
def test_closures_over_every_day_with_hours_leave_nothing(closures: str, find: Find) -> None:
    text = f"{TERM}calendars: {{office: {{hours: {{mon-tue: [09:00-12:00]}}, closures: {closures}}}}}"
    assert find(text, CODE) == ["calendar `office` is closed on every day of the contract's term"]


@pytest.mark.parametrize("closures", ["[2026-01-01/2026-12-30]", "[2026-01-02/2026-12-31]", "[]"])
def test_one_day_that_is_left_is_enough(closures: str, find: Find) -> None:
    text = f"{TERM}calendars: {{office: {{hours: {{mon-sun: [09:00-12:00]}}, closures: {closures}}}}}"
    assert find(text, CODE) == []


def test_an_opening_within_the_term_is_enough_and_one_outside_is_not(find: Find) -> None:
    closed = (
        f"{TERM}calendars: {{office: {{hours: {{mon: [09:00-12:00]}}, closures: [2026-01-01/2026-12-31], openings: "
    )
    assert find(f"{closed} {{2026-03-01: [09:00-12:00]}}}}}}", CODE) == []
    assert find(f"{closed} {{2027-03-01: [09:00-12:00]}}}}}}", CODE) != []
