"""18,981 requests of the City of Boston: its own verdicts, and the targets behind them, found again."""

from pathlib import Path

import polars as pl
import pytest

from tests.real.evidence import DATA, HERE, evidence, judged, named_verdicts, needs_data

FILE = DATA / "boston311" / "requests-2015.csv"


def flags(file: Path = FILE) -> pl.DataFrame:
    """The city's verdict on each request: id, type, target (as written), on_time."""
    rows = pl.read_csv(file, infer_schema=False)
    return rows.filter(pl.col("OnTime_Status").is_not_null()).select(
        id="CASE_ENQUIRY_ID", type="TYPE", target="TARGET_DT", on_time=pl.col("OnTime_Status") == "ONTIME"
    )


def test_a_sample_that_lies_here_has_the_citys_verdicts_too() -> None:
    both = named_verdicts(judged("sample", "2015")).join(flags(HERE / "sample" / "requests.csv"), on="id", how="inner")
    assert both.height == 199
    assert both.filter(pl.col("kept") != pl.col("on_time")).is_empty()


@needs_data
def test_by_the_dates_that_were_given_every_verdict_is_the_citys() -> None:
    both = named_verdicts(judged("boston311_agreed", "2015")).join(
        flags().filter(pl.col("target").is_not_null()), on="id", how="inner"
    )
    assert both.height == 18_971
    assert both.filter(pl.col("kept") != pl.col("on_time")).is_empty()


@needs_data
def test_requests_without_a_date_are_left_out_and_counted() -> None:
    [left_out] = judged("boston311_agreed", "2015").left_out
    assert (left_out.code, left_out.count) == ("missing-due-date", 10)


@needs_data
@pytest.mark.parametrize(
    ("kind", "near", "right", "count"),
    [
        ("CE Collection", 4_918, 4_922, 4_929),
        ("Sign Repair", 4_793, 4_808, 4_815),
        ("Electrical", 1_357, 1_357, 1_357),
        ("Rodent Activity", 2_171, 2_171, 2_171),
        ("Heat - Excessive  Insufficient", 1_324, 1_324, 1_324),
    ],
)
def test_targets_computed_from_the_opening_are_those_of_the_city(kind: str, near: int, right: int, count: int) -> None:
    """Within the two minutes that the export cut from half of its openings; a few were set by hand."""
    rows = named_verdicts(judged("boston311", "2015")).join(flags(), on="id", how="inner")
    rows = rows.filter((pl.col("type") == kind) & pl.col("due").is_not_null())
    assert rows.height == count
    assert ((rows["deadline"] - rows["due"]).abs() <= 120).sum() >= near
    assert (rows["kept"] == rows["on_time"]).sum() >= right


@needs_data
def test_an_event_seconds_before_its_opening_is_told_and_no_request_is_lost() -> None:
    told = evidence("boston311")
    assert {each.code for each in told.diagnostics} == {"clocks-apart"}
    assert (told.tables.tickets.height, told.tables.left_out) == (18_981, ())
