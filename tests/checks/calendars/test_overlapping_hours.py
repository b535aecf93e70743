from tests.checks.dossiers import Find

CODE = "overlapping-hours"


def calendar(text: str) -> str:
    return f"calendars:\n  office:\n    {text.strip()}\n"


def test_hours_that_touch_do_not_overlap(find: Find) -> None:
    assert find(calendar("hours: {mon-fri: [09:00-12:00, 12:00-18:00]}"), CODE) == []


def test_round_the_clock_does_not_overlap_the_next_day(find: Find) -> None:
    assert find(calendar("hours: {mon-sun: [00:00-24:00]}"), CODE) == []


def test_two_stretches_of_one_day_that_overlap_are_found_once_for_all_days(find: Find) -> None:
    found = find(calendar("hours: {mon-fri: [09:00-12:30, 12:00-18:00]}"), CODE)
    assert found == ["mon 12:00-18:00 overlaps mon 09:00-12:30"]


def test_one_stretch_within_another_is_found(find: Find) -> None:
    found = find(calendar("hours: {mon: [08:00-20:00, 09:00-10:00, 11:00-12:00]}"), CODE)
    assert found == ["mon 09:00-10:00 overlaps mon 08:00-20:00", "mon 11:00-12:00 overlaps mon 08:00-20:00"]


def test_two_ranges_that_name_the_same_day_add_up(find: Find) -> None:
    assert find(calendar("hours: {mon-fri: [09:00-12:00], fri: [13:00-15:00]}"), CODE) == []
    assert find(calendar("hours: {mon-fri: [09:00-12:00], fri-mon: [11:00-15:00]}"), CODE) == [
        "mon 11:00-15:00 overlaps mon 09:00-12:00"
    ]


def test_hours_past_midnight_run_into_the_next_day(find: Find) -> None:
    found = find(calendar("hours: {mon: [22:00-06:00], tue: [05:00-12:00]}"), CODE)
    assert found == ["tue 05:00-12:00 overlaps mon 22:00-06:00"]


def test_the_night_from_sunday_runs_into_monday(find: Find) -> None:
    found = find(calendar("hours: {mon: [05:00-12:00], sun: [22:00-06:00]}"), CODE)
    assert found == ["sun 22:00-06:00 overlaps mon 05:00-12:00"]


def test_a_night_every_day_does_not_overlap_itself(find: Find) -> None:
    assert find(calendar("hours: {mon-sun: [22:00-06:00]}"), CODE) == []


def test_openings_of_one_day_that_overlap_are_found(find: Find) -> None:
    found = find(calendar("hours: {}\n    openings: {2026-05-16: [09:00-12:00, 11:00-13:00]}"), CODE)
    assert found == ["2026-05-16 11:00-13:00 overlaps 2026-05-16 09:00-12:00"]


def test_an_opening_replaces_the_hours_of_its_day(find: Find) -> None:
    assert find(calendar("hours: {mon-sun: [09:00-17:00]}\n    openings: {2026-05-16: [09:00-12:00]}"), CODE) == []


def test_an_opening_may_meet_the_night_before_it(find: Find) -> None:
    found = find(calendar("hours: {fri: [22:00-06:00]}\n    openings: {2026-05-16: [05:00-12:00]}"), CODE)
    assert found == ["2026-05-16 05:00-12:00 overlaps fri 22:00-06:00"]


def test_an_opening_may_run_into_the_day_after_it(find: Find) -> None:
    found = find(calendar("hours: {sun: [05:00-12:00]}\n    openings: {2026-05-16: [22:00-06:00]}"), CODE)
    assert found == ["2026-05-16 22:00-06:00 overlaps sun 05:00-12:00"]


def test_openings_on_two_days_in_a_row_that_meet_are_found_once(find: Find) -> None:
    found = find(
        calendar("hours: {}\n    openings: {2026-05-16: [22:00-06:00], 2026-05-17: [05:00-12:00]}"),
        CODE,
    )
    assert found == ["2026-05-17 05:00-12:00 overlaps 2026-05-16 22:00-06:00"]


def test_an_opening_does_not_meet_the_night_of_a_closed_day(find: Find) -> None:
    text = "hours: {thu: [22:00-06:00]}\n    openings: {2026-12-25: [05:00-12:00]}\n    closures: [2026-12-24]"
    assert find(calendar(text), CODE) == []


def test_an_opening_does_not_meet_the_night_of_a_holiday(find: Find) -> None:
    text = "hours: {fri: [22:00-06:00]}\n    openings: {2026-05-02: [05:00-12:00]}\n    holidays: "
    assert find(calendar(f"{text}FR"), CODE) == []
    assert find(calendar(f"{text}DK"), CODE) == ["2026-05-02 05:00-12:00 overlaps fri 22:00-06:00"]


def test_an_unknown_holiday_code_closes_no_day(find: Find) -> None:
    text = "hours: {fri: [22:00-06:00]}\n    openings: {2026-05-02: [05:00-12:00]}\n    holidays: XX"
    assert len(find(calendar(text), CODE)) == 1


def test_the_first_and_the_last_day_of_the_world_have_no_neighbours(find: Find) -> None:
    text = "hours: {mon-sun: [22:00-06:00]}\n    openings: {0001-01-01: [22:00-06:00], 9999-12-31: [22:00-06:00]}"
    assert find(calendar(text), CODE) == []
