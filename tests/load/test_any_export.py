"""Whatever an export holds, reading it says what is wrong and never breaks."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdmctl.diagnostics import Severity
from tests.load.exports import MATRIX, Loaded, contract, history_source, load, tickets_source

BY = contract(priorities={"order": ["P1", "P2"], "matrix": MATRIX})
FIELDS = ("title", "type", "nature", "service", "priority", "impact", "urgency", "status", "resolved", "due", "effort",
          "excluded_reason", "excluded_by", "excluded_on", "warranty_of", "warranty_from",
          "dispute_opened", "estimate", "duplicate_of", "regression_of")  # fmt: skip
HISTORY = ("status", "priority", "event")
MOMENT = st.sampled_from(
    (
        "2026-03-02T10:00:00Z",
        "2026-03-02T10:00:00",
        "2026-03-29T02:30:00",
        "2026-03-02",
        "46083.5",
        "02/03/2026 10:00",
        "",
    )
)
CELL = st.one_of(
    MOMENT,
    st.sampled_from(("P1", "P9", "high", "low", "active", "closed", "4h", "1,5", "x", "", "a\nb")),
    st.text(max_size=5),
)


def loaded(files: dict[str, str | bytes], *, log: bool = False) -> Loaded:
    """Tickets and their history, or a log of both."""
    sources = [history_source("h.*", *HISTORY)]
    if not log:
        sources.insert(0, tickets_source("t.*", *FIELDS))
    with tempfile.TemporaryDirectory() as folder:
        return load(Path(folder), files, *sources, contract=BY)


def is_sound(found: Loaded) -> None:
    """What must be true of whatever was read."""
    tickets, events = found.tables.tickets, found.tables.events
    assert tickets["id"].n_unique() == tickets.height
    for name in ("ticket", "id", "opened", "excluded", "file", "row"):
        assert tickets[name].null_count() == 0
    for name in ("ticket", "at", "seq", "file", "row"):
        assert events[name].null_count() == 0
    assert events.select("ticket", "at", "seq").rows() == sorted(events.select("ticket", "at", "seq").rows())
    assert set(events["ticket"]) <= set(tickets["ticket"])
    is_wrong = any(each.severity is Severity.ERROR for each in found.diagnostics)
    assert bool(found.tables.left_out) <= is_wrong


def csv_of(header: tuple[str, ...], rows: list[list[str]]) -> str:
    import csv
    import io

    content = io.StringIO()
    csv.writer(content).writerows([header, *rows])
    return content.getvalue()


ID = st.sampled_from(("A1", "A2", "A3", "B", "", "A\x1b"))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(ID, MOMENT, st.lists(CELL, min_size=len(FIELDS), max_size=len(FIELDS))), max_size=6),
    st.lists(st.tuples(ID, MOMENT, st.lists(CELL, min_size=3, max_size=4)), max_size=8),
    st.booleans(),
)
def test_any_cells_are_read_or_said(
    tickets: list[tuple[str, str, list[str]]], events: list[tuple[str, str, list[str]]], log: bool
) -> None:
    rows = [[id_, at, *more] for id_, at, more in tickets]
    history = [[id_, at, *more] for id_, at, more in events]
    files: dict[str, str | bytes] = {"h.csv": csv_of(("ticket", "at", *HISTORY), history)}
    if not log:
        files["t.csv"] = csv_of(("id", "opened", *FIELDS), rows)
    is_sound(loaded(files, log=log))


@pytest.mark.parametrize("name", ["h.csv", "h.tsv", "h.json", "h.jsonl", "h.xlsx", "h.parquet", "h.csv.gz", "h.zip"])
@settings(max_examples=15, deadline=None)
@given(content=st.binary(max_size=60) | st.text('[]{}",:ticket\n', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_said(name: str, content: bytes) -> None:
    is_sound(loaded({name: content}, log=True))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(("A1", ",", '"', "\n", "\r\n", "2026-03-02T10:00:00Z", "active", '""', " ", "\t")), max_size=40
    )
)
def test_any_mixture_of_quotes_and_delimiters_is_read_or_said(parts: list[str]) -> None:
    is_sound(loaded({"h.csv": "ticket,at,status,priority,event\n" + "".join(parts)}, log=True))
