"""Whole columns are looked up as single instants are worked out."""

from datetime import date, datetime, timedelta
from functools import cache
from random import Random

import narwhals as nw
import polars as pl
import pytest

from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.definition import Definition, always
from sdmctl.calendar.lookup import Lookup
from sdmctl.calendar.timetable import Reach, timetable
from sdmctl.calendar.zone import to_local

H = 3600
START, END = 1_704_067_200, 1_735_689_600
ZONES = ("Europe/Paris", "Australia/Lord_Howe", "Africa/Casablanca", "America/New_York", "Asia/Kolkata", "Africa/Cairo")


def calendars(zone: str) -> list[Definition]:
    office = ((9 * H, 12 * H + 1800), (13 * H + 1800, 18 * H))
    return [
        Definition(zone, (office,) * 5 + ((),) * 2, closures=((date(2024, 5, 9), date(2024, 5, 12)),)),
        always(zone),
        Definition(zone, (((22 * H, 30 * H),),) * 7),
        Definition(zone, (((2 * H + 900, 2 * H + 1800), (3 * H, 5 * H), (23 * H, 26 * H)),) * 7),
        Definition(zone, ((),) * 6 + (tuple((k * H, k * H + 60) for k in range(24)),)),
    ]


@cache
def looked_up(zone: str) -> Lookup:
    made = timetable(calendars(zone), zone, Reach(START, END, 2 * H, 2, 30))
    return Lookup.of(made, nw.from_native)


def asked(zone: str, count: int = 3_000) -> nw.DataFrame[pl.DataFrame]:
    random = Random(zone)
    return nw.from_native(
        pl.DataFrame(
            {
                "calendar": [random.randrange(5) for _ in range(count)],
                "at": [random.randrange(START, END) for _ in range(count)],
            }
        )
    )


def by_hand(zone: str) -> list[BusinessTime]:
    first = to_local(START, zone).date() - timedelta(days=2)
    return [BusinessTime(each, first, date(2026, 6, 1)) for each in calendars(zone)]


@pytest.mark.parametrize("zone", ZONES)
def test_business_time_of_a_column_is_that_of_each_instant(zone: str) -> None:
    times = by_hand(zone)
    found = looked_up(zone).business(asked(zone), "at", "sum").to_native()
    for row in found.iter_rows(named=True):
        assert row["sum"] == times[row["calendar"]].at(row["at"]), row


@pytest.mark.parametrize("zone", ZONES)
def test_the_instant_of_a_sum_is_the_last_or_the_first_at_which_it_holds(zone: str) -> None:
    times, lookup = by_hand(zone), looked_up(zone)
    frame = lookup.business(asked(zone), "at", "sum").filter(nw.col("sum") > 0)
    frame = lookup.first_instant(lookup.last_instant(frame, "sum", "last"), "sum", "first")
    for row in frame.to_native().iter_rows(named=True):
        time = times[row["calendar"]]
        assert row["last"] == time.last_instant(row["sum"])
        assert row["first"] == time.first_instant(row["sum"])
        assert time.at(row["last"]) == row["sum"] == time.at(row["first"])
        assert time.at(row["last"] + 1) == row["sum"] + 1
        assert time.at(row["first"] - 1) == row["sum"] - 1


@pytest.mark.parametrize("zone", ZONES)
def test_a_wall_clock_shows_local_time_and_goes_back_to_the_first_instant_that_shows_it(zone: str) -> None:
    lookup = looked_up(zone)
    frame = lookup.instant(lookup.local(asked(zone), "at", "local"), "local", "back").to_native()
    for row in frame.iter_rows(named=True):
        shown = to_local(row["at"], zone).replace(tzinfo=None)
        assert row["local"] == (shown - datetime(1970, 1, 1)).total_seconds()
        if row["back"] != row["at"]:
            assert row["back"] < row["at"]
            assert to_local(row["back"], zone).replace(tzinfo=None) == shown


def test_sums_at_the_edge_of_a_bucket_are_found() -> None:
    lookup, times = looked_up("Europe/Paris"), by_hand("Europe/Paris")
    sums = [n * 4 * H + edge for n in range(1, 200) for edge in (-1, 0, 1)]
    frame = nw.from_native(pl.DataFrame({"calendar": [0] * len(sums), "sum": sums}))
    frame = lookup.first_instant(lookup.last_instant(frame, "sum", "last"), "sum", "first")
    for row in frame.to_native().iter_rows(named=True):
        assert (row["last"], row["first"]) == (times[0].last_instant(row["sum"]), times[0].first_instant(row["sum"]))


def test_a_missing_instant_has_no_business_time() -> None:
    frame = nw.from_native(pl.DataFrame({"calendar": [0], "at": [None]}, schema_overrides={"at": pl.Int64}))
    assert looked_up("Europe/Paris").business(frame, "at", "sum").to_native()["sum"].to_list() == [None]


def test_a_calendar_that_hardly_ever_opens_is_refused_rather_than_searched_for_ever() -> None:
    closed = Definition("Europe/Paris", ((),) * 7)
    with pytest.raises(ValueError, match="hardly ever opens"):
        timetable([closed], "Europe/Paris", Reach(START, END, H))
