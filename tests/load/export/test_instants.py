"""Columns of instants: every way of writing them, and local time."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.calendar.zone import Doubt, doubt_of, instant_of
from sdmctl.load.export.instant_text import Unreadable, Writing, read_text
from sdmctl.load.export.instants import read_texts
from sdmctl.load.export.layout import LOCAL, ODD, custom_layout, layout_of
from sdmctl.load.export.local_time import resolve
from sdmctl.load.moments import LATEST
from tests.load.exports import Loaded, load, tickets_source

EPOCH = datetime(1970, 1, 1)
TEN = "2026-03-02T10:00:00+01:00"


def opened(tmp_path: Path, *texts: str, **source: Any) -> Loaded:
    """Tickets that were opened at the instants given."""
    rows = "".join(f'{number},"{text}"\n' for number, text in enumerate(texts))
    return load(tmp_path, {"t.csv": "id,opened\n" + rows}, tickets_source("t.csv", **source))


SAME = (
    "2026-03-02T10:00:00+01:00",
    "2026-03-02 10:00:00+01:00",
    "2026-03-02T09:00:00Z",
    "2026-03-02 09:00Z",
    "2026-03-02T09:00:00z",
    "2026-03-02T09:00:00.999Z",
    "2026-03-02T09:00:00,5Z",
    "2026-03-02T09:00:00.123456789Z",
    "2026-03-02T04:00:00-0500",
    "2026-03-02T14:45:00.5+05:45",
    "2026-03-02T10:00:00 +01:00",
    "2026-03-02T10:00:00",
    "2026-03-02 10:00",
    "2026-03-02T10:00:00.25",
    " 2026-03-02T10:00:00",
    "20260302T100000",
    "2026-W10-1T10:00:00",
)


@pytest.mark.parametrize("text", SAME)
def test_every_way_of_writing_an_instant_is_read(tmp_path: Path, text: str) -> None:
    assert opened(tmp_path, text).tickets("opened") == [(TEN,)]


def test_one_column_may_write_instants_in_many_ways(tmp_path: Path) -> None:
    found = opened(tmp_path, *SAME)
    assert (found.tickets("opened"), found.codes) == ([(TEN,)] * len(SAME), [])


def test_fractions_of_a_second_are_cut(tmp_path: Path) -> None:
    found = opened(tmp_path, "2026-03-02T09:59:59.999999Z", "1970-01-01T00:00:00.5Z")
    assert [text for (text,) in found.tickets("opened")] == ["2026-03-02T10:59:59+01:00", "1970-01-01T01:00:00+01:00"]


FORMATS = {
    "%d/%m/%Y %H:%M": "2/3/2026 10:00",
    "%m/%d/%Y %I:%M:%S %p": "03/02/2026 10:00:00 AM",
    "%d/%b/%y %H:%M": "02/Mar/26 10:00",
    "%d.%m.%Y %Hh%M": "02.03.2026 10h00",
    "%Y%m%d%H%M%S": "20260302100000",
    "%Y-%m-%d %H:%M:%S.%f": "2026-03-02 10:00:00.123",
    "%H%M%S%f %d/%m/%Y": "100000123 02/03/2026",
    "%d/%m/%Y %H:%M %z": "02/03/2026 09:00 +0000",
    "%A %d %B %Y %H:%M": "Monday 02 March 2026 10:00",
    "%c": "Mon Mar  2 10:00:00 2026",
}


@pytest.mark.parametrize(("dates", "text"), FORMATS.items())
def test_a_source_says_how_its_instants_are_written(tmp_path: Path, dates: str, text: str) -> None:
    found = opened(tmp_path, text, dates=dates)
    assert (found.tickets("opened"), found.codes) == ([(TEN,)], [])


def test_a_format_that_nobody_knows_reads_nothing_and_says_so(tmp_path: Path) -> None:
    found = opened(tmp_path, "2026-03-02T10:00:00", dates="%Q %!")
    assert (found.tickets("opened"), found.said) == ([], ["t.csv:0:opened unreadable-date"])


def test_the_zone_of_local_times_is_the_source_s_or_else_the_contract_s(tmp_path: Path) -> None:
    assert opened(tmp_path, "2026-03-02T10:00:00").tickets("opened") == [(TEN,)]
    assert opened(tmp_path, "2026-03-02T04:00:00", time_zone="America/New_York").tickets("opened") == [(TEN,)]


def test_doubtful_local_times_are_read_and_said_with_their_count_and_first_place(tmp_path: Path) -> None:
    found = opened(tmp_path, "2026-03-29T02:30:00", "2026-10-25T02:30:00", "2026-03-29T02:00:00", "2026-03-29T03:00:00")
    assert [text for (text,) in found.tickets("opened")] == [
        "2026-03-29T03:30:00+02:00",
        "2026-10-25T02:30:00+02:00",
        "2026-03-29T03:00:00+02:00",
        "2026-03-29T03:00:00+02:00",
    ]
    assert found.said == ["t.csv:0:opened skipped-local-time", "t.csv:1:opened ambiguous-local-time"]
    assert [each.message for each in found.diagnostics] == [
        "`2026-03-29T02:30:00` is local time in Europe/Paris: the clock skips it, so it moves forward (2 cells)",
        "`2026-10-25T02:30:00` is local time in Europe/Paris: it occurs twice, and the first is taken (1 cell)",
    ]


MISTAKES = {
    "46083.4375": ("it is a serial number of Excel", "format the column as a date"),
    "46083,4375": ("it is a serial number of Excel", "format the column as a date"),
    "1772442000": ("it is a number", "export instants as text"),
    "2026-03-02": ("it has no time of day", "a day alone names no instant"),
    "02/03/2026": ("it has no time of day", "a day alone names no instant"),
    "02/03/2026 10:00": ("it is not written in ISO 8601", 'day is first, `dates: "%d/%m/%Y %H:%M"`, or the month'),
    "13/03/2026 10:00:00": ("it is not written in ISO 8601", 'the day is first: write `dates: "%d/%m/%Y %H:%M:%S"`'),
    "03-13-26 10:00 PM": ("it is not written in ISO 8601", 'the month is first: write `dates: "%m-%d-%y %I:%M %p"`'),
    "3.13.2026 1:00PM": ("it is not written in ISO 8601", '`dates: "%m.%d.%Y %I:%M%p"`'),
    "2026-02-30T10:00:00": ("it is not written in ISO 8601", "write 2026-10-31T14:30:00+01:00"),
    "2026-03-02T25:00:00Z": ("it is not written in ISO 8601", "write 2026-10-31T14:30:00+01:00"),
    "soon": ("it is not written in ISO 8601", "write 2026-10-31T14:30:00+01:00"),
    "1969-12-31T23:59:59Z": ("it is not between 1970 and 2200", "see what wrote it"),
    "2200-01-02T00:00:00": ("it is not between 1970 and 2200", "see what wrote it"),
    "9999-12-31T23:59:59-14:00": ("it is not between 1970 and 2200", "see what wrote it"),
    "9999-12-31T23:59:59": ("it is not between 1970 and 2200", "see what wrote it"),
}


@pytest.mark.parametrize(("text", "why"), MISTAKES.items())
def test_what_is_no_instant_is_said_with_what_to_write_instead(tmp_path: Path, text: str, why: tuple[str, str]) -> None:
    found = opened(tmp_path, TEN, text, text)
    assert found.left_out == {"unreadable-date": 2}
    (said,) = found.diagnostics
    assert said.message == f"`{text}` is not an instant: {why[0]} (2 cells)"
    assert why[1] in (said.hint or "")
    assert found.said == ["t.csv:1:opened unreadable-date"]


def test_each_reason_for_which_a_cell_is_no_instant_is_said_once(tmp_path: Path) -> None:
    found = opened(tmp_path, "2026-03-02", "soon", "2026-03-03", "2500-01-01T00:00:00Z", TEN)
    assert found.said == [f"t.csv:{row}:opened unreadable-date" for row in (0, 1, 3)]


def test_a_day_first_format_meets_a_month_first_export(tmp_path: Path) -> None:
    found = opened(tmp_path, "13/03/2026 10:00", "03/13/2026 10:00", dates="%d/%m/%Y %H:%M")
    assert found.said == ["t.csv:1:opened unreadable-date"]
    assert "the month is first" in (found.diagnostics[0].hint or "")


def test_a_year_of_two_digits_is_no_year_of_the_first_century(tmp_path: Path) -> None:
    found = opened(tmp_path, "13/03/26 10:00", dates="%d/%m/%Y %H:%M")
    assert (
        found.diagnostics[0].message
        == "`13/03/26 10:00` is not an instant: it is not written as `%d/%m/%Y %H:%M` (1 cell)"
    )
    assert '`dates: "%d/%m/%y %H:%M"`' in (found.diagnostics[0].hint or "")


def test_cells_that_mean_nothing_was_written_are_no_instants(tmp_path: Path) -> None:
    found = opened(tmp_path, "?", TEN, "null", "", missing=["?", "null", ""])
    assert (found.said, found.left_out) == (["t.csv:0:opened missing-cell"], {"missing-cell": 3})


def test_a_layout_reads_nothing_that_is_written_otherwise() -> None:
    layout = layout_of("2026-03-02T10:00:00.123+01:00")
    assert layout is not None
    texts = ["2026-03-02T10:00:00.123+01:00", "2026-03-02T10:00:00.12+01:00", "2026-03-02T10:00:00xabc+01:00", None,
             "2026-03-02T10:00:00.123+99:00", "2026-03-02T10:00:00.123", "x", ""]  # fmt: skip
    numbers = pl.DataFrame({"text": texts}).select(layout.read(pl.col("text"))).to_series().to_list()
    assert numbers == [1772442000, ODD, ODD, None, ODD, LOCAL + 1772445600, ODD, ODD]


def test_a_text_that_is_no_iso_8601_has_no_layout() -> None:
    assert [layout_of(text) for text in ("02/03/2026 10:00", "2026-03-02", "2026-03-02T10:00:00+1", "")] == [None] * 4


def test_only_formats_that_polars_reads_as_python_does_are_left_to_it() -> None:
    assert custom_layout("%d/%m/%Y %H:%M:%S.%f") is not None
    assert custom_layout("%d/%m/%Y %H:%M:%S %f") is None


def test_texts_are_read_in_rounds_and_then_one_by_one() -> None:
    found, reasons = read_texts(
        pl.Series(["2026-03-02T09:00:00Z", "2026-03-02T09:00Z", "20260302T090000Z", "x"]), Writing(None)
    )
    assert dict(found.iter_rows()) == {
        "2026-03-02T09:00:00Z": 1772442000,
        "2026-03-02T09:00Z": 1772442000,
        "20260302T090000Z": 1772442000,
        "x": None,
    }
    assert list(reasons) == ["x"]


def test_a_text_in_the_format_of_the_source_or_for_typed_cells_in_iso_8601_is_read() -> None:
    writing = Writing("%d/%m/%Y %H:%M", typed=True)
    assert read_text("02/03/2026 09:00", writing) == read_text("2026-03-02 09:00:00", writing) == LOCAL + 1772442000
    assert isinstance(read_text("2026-03-02 09:00:00", Writing("%d/%m/%Y %H:%M")), Unreadable)


ZONES = st.sampled_from(("Europe/Paris", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Tehran"))
WALLS = st.one_of(
    st.integers(0, 4_000_000_000),
    st.sampled_from((1774746000, 1792890000, 1775322000, 1791039600)).flatmap(
        lambda change: st.integers(change - 14 * 3600, change + 14 * 3600)
    ),
)


@given(ZONES, st.lists(WALLS, min_size=1, max_size=20))
def test_a_column_of_local_times_is_read_as_each_of_them_alone(zone: str, walls: list[int]) -> None:
    resolved = resolve(pl.Series([LOCAL + wall for wall in walls]), zone)
    locals_ = [EPOCH + timedelta(seconds=wall) for wall in walls]
    alone = [instant_of(local, zone) for local in locals_]
    assert resolved.at.to_list() == [at if 0 <= at < LATEST else None for at in alone]
    for doubt in Doubt:
        mask = resolved.doubts.get(doubt)
        expected = [doubt_of(local, zone) is doubt for local in locals_]
        assert expected == ([False] * len(walls) if mask is None else mask.to_list())


def test_exact_and_local_times_and_none_may_stand_in_one_column() -> None:
    numbers = pl.Series([0, LOCAL + 1772442000, None, ODD, LATEST, LATEST - 1, LOCAL + LATEST * 2, -1])
    resolved = resolve(numbers, "Europe/Paris")
    assert resolved.at.to_list() == [0, 1772438400, None, None, None, LATEST - 1, None, None]


def test_in_a_zone_without_clock_changes_there_is_no_doubt() -> None:
    resolved = resolve(pl.Series([LOCAL + 1772442000]), "Asia/Kathmandu")
    assert (resolved.at.to_list(), resolved.doubts) == ([1772442000 - 20_700], {})
