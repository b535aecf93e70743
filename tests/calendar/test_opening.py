"""From wall-clock hours to stretches of absolute time, and why a day is closed."""

from datetime import date

from sdmctl.calendar.definition import DAY, Definition
from sdmctl.calendar.opening import Reason, local_day, openings, united, working_days
from sdmctl.calendar.zone import iso

H = 3600


def every_day(*hours: tuple[int, int], zone: str = "Europe/Paris") -> Definition:
    return Definition(zone, (hours,) * 7)


def shown(definition: Definition, day: date) -> list[tuple[str, str]]:
    after = date.fromordinal(day.toordinal() + 1)
    return [(iso(start, definition.zone), iso(end, definition.zone)) for start, end in openings(definition, day, after)]


def test_a_night_belongs_to_the_day_it_begins_on() -> None:
    night = every_day((22 * H, 30 * H))
    assert shown(night, date(2024, 1, 10)) == [("2024-01-10T22:00:00+01:00", "2024-01-11T06:00:00+01:00")]


def test_a_closed_day_takes_its_whole_night_with_it_and_leaves_that_of_the_day_before() -> None:
    night = Definition("Europe/Paris", (((22 * H, 30 * H),),) * 7, closures=((date(2024, 1, 10), date(2024, 1, 10)),))
    begun = openings(night, date(2024, 1, 9), date(2024, 1, 12))
    assert [iso(start, "Europe/Paris")[:10] for start, _ in begun] == ["2024-01-09", "2024-01-11"]


def test_a_day_round_the_clock_is_as_long_as_the_clock_makes_it() -> None:
    whole = every_day((0, DAY))
    lengths = {}
    for day in (date(2024, 3, 31), date(2024, 10, 27), date(2024, 6, 1)):
        [(start, end)] = openings(whole, day, date.fromordinal(day.toordinal() + 1))
        lengths[day] = (end - start) // H
    assert list(lengths.values()) == [23, 25, 24]


def test_an_opening_in_the_hour_that_the_clock_skips_moves_forward_by_the_gap() -> None:
    assert shown(every_day((2 * H, 4 * H)), date(2024, 3, 31)) == [
        ("2024-03-31T03:00:00+02:00", "2024-03-31T04:00:00+02:00")
    ]


def test_an_opening_that_the_clock_skips_whole_is_no_opening_and_its_day_not_worked() -> None:
    early = every_day((2 * H, 3 * H))
    assert shown(early, date(2024, 3, 31)) == []
    assert list(working_days(early, date(2024, 3, 30), date(2024, 4, 2))) == [date(2024, 3, 30), date(2024, 4, 1)]


def test_an_hour_that_occurs_twice_is_the_first() -> None:
    assert shown(every_day((2 * H, 4 * H)), date(2024, 10, 27)) == [
        ("2024-10-27T02:00:00+02:00", "2024-10-27T04:00:00+01:00")
    ]


def test_half_an_hour_of_summer_time_counts_as_half_an_hour() -> None:
    [(start, end)] = openings(every_day((0, DAY), zone="Australia/Lord_Howe"), date(2024, 4, 7), date(2024, 4, 8))
    assert end - start == 24 * H + 1800


def test_own_hours_replace_a_holiday_and_a_closure() -> None:
    day = date(2024, 5, 1)
    labour = Definition(
        "Europe/Paris",
        (((9 * H, 17 * H),),) * 7,
        holidays="FR",
        closures=((day, day),),
        openings={day: ((10 * H, 12 * H),)},
    )
    assert local_day(labour, day).reason is Reason.OPENING
    assert local_day(labour, day).openings == ((10 * H, 12 * H),)


def test_a_closed_day_says_why() -> None:
    office = Definition(
        "Europe/Paris",
        (((9 * H, 17 * H),),) * 5 + ((),) * 2,
        holidays="FR-57",
        closures=((date(2024, 12, 30), date(2025, 1, 2)),),
    )
    told = {day: local_day(office, date.fromisoformat(day)) for day in ("2024-03-29", "2024-03-30", "2024-12-31")}
    assert (told["2024-03-29"].reason, told["2024-03-29"].name) == (Reason.HOLIDAY, "Vendredi saint")
    assert told["2024-03-30"].reason is Reason.HOURS
    assert told["2024-12-31"].reason is Reason.CLOSURE


def test_stretches_that_overlap_or_touch_are_one() -> None:
    assert united([(5, 9), (0, 3), (3, 4), (6, 7)]) == [(0, 4), (5, 9)]
