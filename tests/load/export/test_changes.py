"""Events in order, each change once."""

from __future__ import annotations

from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.load.export.changes import in_order, twice, without_repeats

SCHEMA = {
    "ticket": pl.Int32,
    "at": pl.Int64,
    "seq": pl.Int32,
    "status": pl.Int16,
    "priority": pl.Int8,
    "event": pl.Int8,
}
NO_PRIORITY = pl.DataFrame({"priority": [None] * 3}, schema={"priority": pl.Int8})


def events(*rows: tuple[Any, ...]) -> pl.DataFrame:
    return pl.DataFrame([(*row[:2], seq, *row[2:]) for seq, row in enumerate(rows)], schema=SCHEMA, orient="row")


def seqs(frame: pl.DataFrame) -> list[int]:
    return frame["seq"].to_list()


def test_events_are_ordered_by_ticket_and_instant_and_then_as_they_came() -> None:
    found = in_order(events((1, 5, 0, None, None), (0, 9, 0, None, None), (1, 4, 0, None, None), (1, 5, 1, None, None)))
    assert seqs(found) == [1, 2, 0, 3]
    assert found.select("ticket", "at").rows() == [(0, 9), (1, 4), (1, 5), (1, 5)]


def test_events_that_are_in_order_stay_as_they_are() -> None:
    ordered = events((0, 1, 0, None, None), (0, 1, 1, None, None))
    assert in_order(ordered) is ordered


def test_states_that_a_ticket_is_in_already_are_dropped() -> None:
    opening = pl.DataFrame({"priority": [2, None]}, schema={"priority": pl.Int8})
    found = without_repeats(
        events(
            (0, 1, 4, 2, None),  # the priority at its opening
            (0, 2, 4, 1, None),
            (0, 3, None, 1, None),  # nothing new
            (0, 4, None, None, 7),
            (0, 5, 4, 2, 7),
            (1, 6, 4, 2, None),  # another ticket
        ),
        opening,
    )
    assert found.select("seq", "status", "priority", "event").rows() == [
        (0, 4, None, None),
        (1, None, 1, None),
        (3, None, None, 7),
        (4, None, 2, 7),
        (5, 4, 2, None),
    ]


def test_where_every_event_is_a_change_none_is_dropped() -> None:
    changes = events((0, 1, 1, None, None), (0, 2, 2, None, None), (1, 3, 2, None, None))
    assert without_repeats(changes, NO_PRIORITY) is changes


def test_what_is_said_twice_in_one_second_is_found() -> None:
    found = twice(
        events(
            (0, 1, 1, None, None),
            (0, 1, 1, None, None),  # again
            (0, 1, 2, None, None),
            (0, 1, 1, None, None),  # entered again
            (0, 1, None, None, 3),
            (0, 1, None, None, 4),
            (0, 1, None, None, 3),  # again
            (0, 2, None, None, 3),
            (1, 2, None, None, 3),
            (1, 2, 1, 1, None),
            (1, 2, 1, 1, None),  # the ticket as a whole: no event of its own
        ),
        ("status", "priority", "event"),
    )
    assert found is not None
    assert found.arg_true().to_list() == [1, 6]


def test_where_nothing_is_said_twice_there_is_nothing_to_find() -> None:
    columns = ("status", "event")
    assert twice(events((0, 1, 1, None, None), (0, 2, 1, None, None)), columns) is None
    assert twice(events((0, 1, 1, None, None), (0, 1, 2, None, None)), columns) is None
    assert twice(events((0, 1, 1, 1, None), (0, 1, 2, 2, None)), columns) is None
    assert twice(events(), columns) is None


ROWS = st.tuples(
    st.integers(0, 2),
    st.integers(0, 3),
    st.none() | st.integers(0, 2),
    st.none() | st.integers(0, 2),
    st.none() | st.just(1),
)


@given(st.lists(ROWS, max_size=12), st.lists(st.none() | st.integers(0, 2), min_size=3, max_size=3))
def test_dropping_repeats_changes_no_state_at_any_time(
    rows: list[tuple[Any, ...]], priorities: list[int | None]
) -> None:
    ordered = in_order(events(*rows))
    opening = pl.DataFrame({"priority": priorities}, schema={"priority": pl.Int8})
    told = without_repeats(ordered, opening)
    now: dict[tuple[int, str], int | None] = {(ticket, "priority"): first for ticket, first in enumerate(priorities)}
    kept = []
    for row in ordered.iter_rows(named=True):
        changed = row["event"] is not None
        for name in ("status", "priority"):
            if row[name] is not None and row[name] != now.get((row["ticket"], name)):
                now[row["ticket"], name] = row[name]
                changed = True
        kept += [row["seq"]] if changed or all(row[name] is None for name in ("status", "priority", "event")) else []
    silent = [
        row["seq"] for row in ordered.iter_rows(named=True) if row["status"] is row["priority"] is row["event"] is None
    ]
    assert [seq for seq in kept if seq not in silent] == [seq for seq in seqs(told) if seq not in silent]
