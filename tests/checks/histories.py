"""Tickets and events of every kind as Hypothesis strategies: as records, and the same as tables."""

from pathlib import Path
from typing import Any

import polars as pl
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from sdmctl.model.tables import EVENT_COLUMNS, TICKETS, Records, Tables

FIRST = 1_767_222_000
"""Midnight of 2026-01-01 in Paris."""
DAY = 86_400
MOMENTS = st.integers(-3, 40).map(lambda days: FIRST + days * 10 * DAY) | st.integers(FIRST, FIRST + 90)
STATUSES = 7
_OTHERS = st.integers(0, 30).map(lambda number: f"INC{number}")
PHASE_OF_STATUS = (0, 1, 2, 2, 3, 4, 5)


def columns(rows: list[dict[str, Any]], names: dict[str, str]) -> dict[str, list[Any]]:
    """Rows as columns; what a row does not say is empty."""
    return {name: [row.get(name) for row in rows] for name in names}


def tables(records: Records) -> Tables:
    """The same tickets and events as data frames."""

    def frame(values: dict[str, list[Any]], names: dict[str, str]) -> pl.DataFrame:
        return pl.DataFrame(values, schema={name: getattr(pl, kind) for name, kind in names.items()})

    return Tables(
        frame(records.tickets, TICKETS),
        frame(records.events, EVENT_COLUMNS),
        records.files,
        records.exported_at,
        records.left_out,
    )


@st.composite
def histories(draw: DrawFn) -> Records:
    """Up to some tens of tickets in two files, with events at moments that often coincide."""
    numbers = sorted(draw(st.sets(st.integers(0, 90), max_size=30)))
    tickets = [draw(_ticket(number)) for number in numbers]
    events = [event for ticket in tickets for event in draw(st.lists(_event(ticket), max_size=6))]
    for seq, event in enumerate(events):
        event["seq"] = seq
    events.sort(key=lambda event: (event["ticket"], event["at"], event["seq"]))
    return Records(
        columns(tickets, TICKETS),
        columns(events, EVENT_COLUMNS),
        (Path("one.csv"), Path("two.csv")),
        draw(st.none() | MOMENTS),
    )


def _ticket(number: int) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "ticket": st.just(number),
            "id": st.sampled_from(["INC", "INC\n", "INC\x1b[2K", "É", "\u202eCNI"]).map(lambda text: f"{text}{number}"),
            "type": st.sampled_from([None, "incident", "request"]),
            "team": st.sampled_from([None, "north", "south"]),
            "nature": st.none() | st.integers(0, 4),
            "service": st.none() | st.integers(0, 1),
            "priority": st.none() | st.integers(0, 1),
            "opened": MOMENTS,
            "due": st.none() | MOMENTS,
            "excluded": st.booleans(),
            "duplicate_of": st.none() | _OTHERS,
            "regression_of": st.none() | _OTHERS,
            "file": st.integers(0, 1),
            "row": st.just(number),
        }
    )


@st.composite
def _event(draw: DrawFn, ticket: dict[str, Any]) -> dict[str, Any]:
    field = draw(st.sampled_from(["status", "status", "phase", "nature", "service", "priority", "event"]))
    most = {"status": STATUSES - 1, "phase": 5, "nature": 4, "service": 1, "priority": 1, "event": 8}[field]
    code = draw(st.integers(0, most))
    said = {"status": code, "phase": PHASE_OF_STATUS[code]} if field == "status" else {field: code}
    own = {"ticket": ticket["ticket"], "at": draw(MOMENTS), "file": ticket["file"], "row": ticket["row"]}
    return own | said
