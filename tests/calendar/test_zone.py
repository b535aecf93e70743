"""Local time and instants."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.calendar.zone import (
    Doubt,
    Transition,
    instant_of,
    iso,
    midnight,
    offset,
    read_instant,
    read_moment,
    seconds_of,
    to_local,
    transitions,
)

ZONES = ("Europe/Paris", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")


def test_an_instant_with_an_offset_is_exact_whatever_the_zone() -> None:
    texts = (
        "2026-03-02T10:00:00+01:00",
        "2026-03-02 09:00:00Z",
        "2026-03-02T09:00:00z",
        "2026-03-02T10:00+0100",
        "2026-03-02T10:00:00.999 +01:00",
        "2026-03-02T10:00:00,5+01:00",
        "2026-03-02T10:00:00.123456789+01:00",
    )
    assert {read_instant(text, "America/New_York").at for text in texts} == {1772442000}


def test_an_instant_without_an_offset_is_local_time() -> None:
    reading = read_instant("2026-07-02T10:00:00", "Europe/Paris")
    assert (iso(reading.at, "UTC"), reading.doubt) == ("2026-07-02T08:00:00+00:00", None)


def test_a_local_time_that_the_clock_skips_moves_forward_by_the_gap() -> None:
    reading = read_instant("2026-03-29T02:30:00", "Europe/Paris")
    assert (iso(reading.at, "Europe/Paris"), reading.doubt) == ("2026-03-29T03:30:00+02:00", Doubt.SKIPPED)


def test_a_local_time_that_occurs_twice_is_the_first() -> None:
    reading = read_instant("2026-10-25T02:30:00", "Europe/Paris")
    assert (iso(reading.at, "Europe/Paris"), reading.doubt) == ("2026-10-25T02:30:00+02:00", Doubt.AMBIGUOUS)


@pytest.mark.parametrize(
    "text", ["2026-03-02", " 2026-03-02 ", "10:00", "2026-13-02T10:00", "2026-02-30T10:00:00", "next monday"]
)
def test_what_names_no_instant_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # the words are of no interest here
        read_instant(text, "UTC")


def test_seconds_of_a_moment_without_offset_are_those_that_the_clock_shows() -> None:
    assert seconds_of(read_moment("1970-01-01T01:00:00")) == 3600
    assert seconds_of(read_moment("1970-01-01T01:00:00+01:00")) == 0
    assert seconds_of(datetime(1969, 12, 31, 23, 59, 59, 500_000)) == -1


def test_midnight_is_the_first_instant_of_a_local_day() -> None:
    assert iso(midnight(datetime(2026, 3, 29).date(), "Europe/Paris"), "Europe/Paris") == "2026-03-29T00:00:00+01:00"


def test_the_clock_changes_of_a_year_are_found_to_the_second() -> None:
    start, end = (instant_of(datetime(year, 1, 1), "Europe/Paris") for year in (2026, 2027))
    assert transitions("Europe/Paris", start, end) == (
        Transition(1774746000, 3600, 7200),
        Transition(1792890000, 7200, 3600),
    )
    assert transitions("UTC", start, end) == ()


@given(st.sampled_from(ZONES), st.integers(0, 2**32), st.integers(0, 400))
def test_between_clock_changes_the_offset_stays(zone: str, start: int, days: int) -> None:
    end = start + days * 86_400
    ahead = offset(start, zone)
    for change in transitions(zone, start, end):
        assert start < change.at <= end
        assert (change.before, change.after) == (offset(change.at - 1, zone), offset(change.at, zone))
        assert change.before == ahead
        ahead = change.after
    assert ahead == offset(end, zone)


@given(st.sampled_from(ZONES), st.integers(0, 2**32))
def test_a_wall_clock_and_its_instant_belong_together(zone: str, at: int) -> None:
    local = to_local(at, zone)
    again = instant_of(local.replace(tzinfo=None), zone)
    assert again <= at
    assert to_local(again, zone).replace(tzinfo=None) == local.replace(tzinfo=None)
    assert at - again <= timedelta(hours=1).total_seconds()
