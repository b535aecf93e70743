"""141,712 updates of 24,918 incidents: a history read as it comes, and the limits behind its own flag found again."""

import csv
import io
import zipfile

import polars as pl
import pytest

from tests.real.evidence import DATA, evidence, judged, named_verdicts, needs_data

pytestmark = needs_data

FOLDER = DATA / "uci-incident"
AFTERWARDS = 1_514_764_800  # 2018-01-01T00:00Z


def log() -> pl.DataFrame:
    """The file's rows as text."""
    with zipfile.ZipFile(FOLDER / "incident_event_log.zip") as archive:
        return pl.read_csv(io.BytesIO(archive.read(archive.namelist()[-1])), infer_schema=False)


def flags() -> pl.DataFrame:
    """What the tool said of each incident when it was closed: id, said (priority), made."""
    last = log().group_by("number", maintain_order=True).last()
    return last.select(id="number", said="priority", made=pl.col("made_sla") == "true", opened_at="opened_at")


def test_no_incident_is_lost() -> None:
    tables = evidence("uci").tables
    left_out = {each.code: each.count for each in tables.left_out}
    assert log().height == 141_712
    assert left_out == {"unknown-status": 2, "event-before-opening": 5}
    assert tables.tickets.height + sum(left_out.values()) == 24_918


def test_an_unknown_state_is_reported_with_its_count() -> None:
    [unknown] = [each for each in evidence("uci").diagnostics if each.code == "unknown-status"]
    assert "`-100`" in unknown.message
    assert "5 times" in unknown.message


def test_two_columns_of_one_name_are_both_read() -> None:
    first = log().filter(pl.col("number") == "0000045").row(0, named=True)
    ticket = evidence("uci").tables.tickets.filter(pl.col("id") == "0000045").row(0, named=True)
    assert (ticket["type"], ticket["team"]) == (first["category"], first["category_duplicated_0"])
    assert ticket["type"] != ticket["team"]


def test_the_files_own_flag_counts_what_is_published_of_it() -> None:
    with (FOLDER / "expected_made_sla_by_priority.csv").open(encoding="utf-8") as file:
        published = {row["priority"]: (int(row["n"]), int(row["made"])) for row in csv.DictReader(file)}
    assert published
    counted = flags().group_by("said").agg(n=pl.len(), made=pl.col("made").sum())
    assert {row[0]: row[1:] for row in counted.iter_rows()} == published


def test_incidents_are_judged_by_the_priority_that_the_flag_was_given_for() -> None:
    rows = named_verdicts(judged("uci", "2016", AFTERWARDS)).join(flags(), on="id")
    assert rows.filter((pl.col("priority") + 1).cast(pl.String) != pl.col("said")).is_empty()


@pytest.mark.parametrize(("priority", "count", "share"), [("3", 23_460, 0.993), ("4", 773, 0.998)])
def test_weekdays_round_the_clock_until_it_is_closed_give_the_flag(priority: str, count: int, share: float) -> None:
    rows = named_verdicts(judged("uci", "2016", AFTERWARDS)).join(flags(), on="id").filter(pl.col("said") == priority)
    assert rows.height == count
    assert (rows["kept"] == rows["made"]).mean() >= share  # type: ignore[operator]  # a mean of booleans is a number
