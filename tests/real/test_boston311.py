"""18,981 requests of the City of Boston: its own verdicts, and the targets behind them, found again."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from sdmctl.assess.service_levels.assess import assess
from sdmctl.values.period import parse_period
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


def by_terms(number: int) -> pl.DataFrame:
    """Every request judged by the contract as one of its amendments left it, whenever it was opened."""
    told = evidence("boston311")
    contract = told.dossier.terms[number].contract
    alone = replace(told.dossier, contract=replace(told.dossier.contract, document=contract), amended=())
    rows = named_verdicts(assess(alone, told.tables, parse_period("2015"), told.tables.exported_at))
    return rows.join(flags(), on="id", how="inner").filter(pl.col("due").is_not_null())


@pytest.mark.parametrize(
    ("kind", "near", "right", "count"),
    [("PWD Graffiti", 1_396, 1_399, 1_404), ("Request for Recycling Cart", 2_601, 2_763, 2_971)],
)
def test_two_types_are_reproduced_through_an_amendment_each(kind: str, near: int, right: int, count: int) -> None:
    """99.43 % and 87.54 % of the city's targets, and 99.64 % and 92.99 % of its verdicts.

    Of the 370 targets of carts that are not, 323 lie on eight days from May to July, as if moved there in bulk.
    """
    rows = named_verdicts(judged("boston311", "2015")).join(flags(), on="id", how="inner")
    rows = rows.filter((pl.col("type") == kind) & pl.col("due").is_not_null())
    assert rows.height == count
    assert within(rows).height == near
    assert (rows["kept"] == rows["on_time"]).sum() == right


@pytest.mark.parametrize(
    ("kind", "before", "after", "signed", "amended"),
    [
        ("PWD Graffiti", "2015-01-30", "2015-03-01", 438, 958),
        ("Request for Recycling Cart", "2015-02-14", "2015-02-16", 48, 2_553),
    ],
)
def test_the_days_of_effect_are_those_on_which_the_citys_targets_change(
    kind: str, before: str, after: str, signed: int, amended: int
) -> None:
    """The last request with the target as signed, and the first with the amended one; the dates lie between."""
    old, new = (with_opening(within(rows.filter(pl.col("type") == kind)))["day"] for rows in (by_terms(0), by_terms(2)))
    first = new.min()
    assert str(first) == after
    assert str(old.filter(old < first).max()) == before
    assert ((old < first).sum(), new.len()) == (signed, amended)


def within(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.filter((pl.col("deadline") - pl.col("due")).abs() <= 120)


def with_opening(rows: pl.DataFrame) -> pl.DataFrame:
    opened = evidence("boston311").tables.tickets.select("ticket", "opened")
    local = pl.from_epoch("opened", "s").dt.replace_time_zone("UTC").dt.convert_time_zone("America/New_York")
    return rows.join(opened, on="ticket").with_columns(day=local.dt.date())
