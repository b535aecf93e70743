"""Columns of names, texts, efforts and days."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdmctl.load.export.names import MOST_VALUES
from tests.load.exports import Loaded, contract, history_source, load, tickets_source

AT = "2026-03-02T10:00:00Z"


def one(tmp_path: Path, field: str, *cells: str, **options: Any) -> Loaded:
    """Tickets with one more field."""
    by = options.pop("contract", None)
    rows = "".join(f'{number},{AT},"{cell}"\n' for number, cell in enumerate(cells))
    source = tickets_source("t.csv", field, **options)
    return load(tmp_path, {"t.csv": f"id,opened,{field}\n{rows}"}, source, contract=by)


CODES = [
    ("priority", "P9", "unknown-priority", "one of P1, P2, P3"),
    ("priority", "p1", "unknown-priority", "did you mean P1?"),
    ("service", "portla", "unknown-service", "did you mean portal?"),
    ("nature", "Anomaly", "unknown-nature", "did you mean anomaly?"),
    ("status", "resovled", "unknown-status", "did you mean resolved?"),
]


@pytest.mark.parametrize(("field", "value", "code", "hint"), CODES)
def test_an_unknown_value_is_said_with_its_count_its_first_place_and_the_nearest_name(
    tmp_path: Path, field: str, value: str, code: str, hint: str
) -> None:
    found = one(tmp_path, field, "", value, value)
    assert (found.said, found.left_out) == ([f"t.csv:1:{field} {code}"], {code: 2})
    assert (found.diagnostics[0].hint, "(2 times)" in found.diagnostics[0].message) == (hint, True)
    assert found.tickets("id") == [("0",)]


def test_an_unknown_event_is_said(tmp_path: Path) -> None:
    files = {"t.csv": f"id,opened\nA,{AT}\n", "h.csv": f"ticket,at,event\nA,{AT},quotd\n"}
    found = load(tmp_path, files, tickets_source("t.csv"), history_source("h.csv", "event"))
    assert found.said == ["h.csv:0:event unknown-event"]
    assert found.diagnostics[0].hint == "did you mean quoted?"


def test_each_unknown_value_is_said_on_its_own(tmp_path: Path) -> None:
    found = one(tmp_path, "priority", "high", "P1", "low", "high")
    assert [each.message for each in found.diagnostics] == [
        "`high` is no priority of the contract (2 times)",
        "`low` is no priority of the contract (once)",
    ]
    assert found.left_out == {"unknown-priority": 3}


def test_a_column_of_other_values_altogether_is_not_said_value_by_value(tmp_path: Path) -> None:
    found = one(tmp_path, "priority", *(f"x{number}" for number in range(MOST_VALUES + 10)))
    assert len(found.diagnostics) == MOST_VALUES + 1
    assert found.diagnostics[-1].message == "10 more values of this column are unknown (10 cells)"
    assert found.left_out == {"unknown-priority": MOST_VALUES + 10}


VALUES = {"priority": {"1 - Critical": "P1", "2 - High": "P2", "P2": "P3"}}


def test_values_are_mapped_and_our_own_names_stay_what_they_are(tmp_path: Path) -> None:
    found = one(tmp_path, "priority", "1 - Critical", "2 - High", "P1", "P2", "", values=VALUES)
    assert [name for (name,) in found.tickets("priority")] == ["P1", "P2", "P1", "P3", None]


def test_a_value_that_the_source_does_not_map_is_said_with_what_to_do(tmp_path: Path) -> None:
    found = one(tmp_path, "priority", "1 - Critical", "3 - Moderate", values=VALUES)
    assert (found.said, found.left_out) == (["t.csv:1:priority unmapped-value"], {"unmapped-value": 1})
    assert found.diagnostics[0].hint == "map it in the source, under `values: {priority: …}`; one of P1, P2, P3"


def test_a_value_that_is_mapped_to_what_the_contract_does_not_list_is_unmapped(tmp_path: Path) -> None:
    found = one(tmp_path, "priority", "1", "2", values={"priority": {"1": "P9", "2": "P2"}})
    assert (found.tickets("priority"), found.left_out) == ([("P2",)], {"unmapped-value": 1})


def test_a_type_without_a_mapping_is_taken_as_it_is(tmp_path: Path) -> None:
    assert one(tmp_path, "type", "Incident", "").tickets("type") == [("Incident",), (None,)]


def test_a_type_with_a_mapping_is_one_of_those_that_are_mapped_to_or_looked_at(tmp_path: Path) -> None:
    level = {"title": "R", "measures": "resolution", "applies_to": {"type": ["request"], "team": ["n1"]}}
    by = contract(service_levels={"resolution": level})
    values = {"type": {"INC": "incident"}}
    found = one(tmp_path, "type", "INC", "request", "incident", "", "PRB", values=values, contract=by)
    assert [name for (name,) in found.tickets("type")] == ["incident", "request", "incident", None]
    assert found.said == ["t.csv:4:type unmapped-value"]


def test_cells_that_mean_nothing_was_written_are_no_names(tmp_path: Path) -> None:
    found = one(tmp_path, "service", "?", "null", "mail", missing=["?", "null"])
    assert (found.tickets("service"), found.codes) == ([(None,), (None,), ("mail",)], [])
    mapped = one(tmp_path, "service", "?", missing=["?"], values={"service": {"?": "mail"}})
    assert mapped.tickets("service") == [(None,)]


def test_a_contract_that_lists_nothing_knows_no_name(tmp_path: Path) -> None:
    found = one(tmp_path, "service", "mail", "", contract=contract(services={}))
    assert (found.tickets("id"), found.left_out) == ([("1",)], {"unknown-service": 1})
    assert found.diagnostics[0].hint is None


def test_efforts_are_durations(tmp_path: Path) -> None:
    assert one(tmp_path, "effort", "4h", "1h30m", " 90m ", "").tickets("effort") == [
        (14400,),
        (5400,),
        (5400,),
        (None,),
    ]


EFFORTS = {
    "1,5": ("`1,5` is not an effort (2 cells)", "if it is hours, write 1h30m"),
    "2.25": ("`2.25` is not an effort (2 cells)", "if it is hours, write 2h15m"),
    "3": ("`3` is not an effort (2 cells)", "write its unit: 3h, or 3m for minutes"),
    "three": ("`three` is not an effort (2 cells)", "write hours and minutes, as 4h or 1h30m"),
    "3bd": ("`3bd` is not an effort in hours (2 cells)", "write hours and minutes, as 4h or 1h30m"),
}


@pytest.mark.parametrize(("text", "why"), EFFORTS.items())
def test_what_is_no_effort_is_said_with_what_to_write_instead(tmp_path: Path, text: str, why: tuple[str, str]) -> None:
    found = one(tmp_path, "effort", "4h", text, text)
    assert (found.said, found.left_out) == (["t.csv:1:effort unreadable-effort"], {"unreadable-effort": 2})
    assert (found.diagnostics[0].message, found.diagnostics[0].hint) == why


DAYS = {
    "2026-03-20": None,
    "2026-03-20T10:00:00": None,
    "20/03/2026": "%d/%m/%Y %H:%M",
    "20/03/2026 10:00": "%d/%m/%Y %H:%M",
    "03/20/2026": "%m/%d/%Y %I:%M:%S %p",
}


@pytest.mark.parametrize(("text", "dates"), DAYS.items())
def test_the_day_of_an_approval_may_have_a_time_of_day(tmp_path: Path, text: str, dates: str | None) -> None:
    opened = {"%d/%m/%Y %H:%M": "02/03/2026 10:00", "%m/%d/%Y %I:%M:%S %p": "03/02/2026 10:00:00 AM"}.get(
        dates or "", AT
    )
    files = {"t.csv": f"id,opened,excluded_on\nA,{opened},{text}\n"}
    found = load(tmp_path, files, tickets_source("t.csv", "excluded_on", dates=dates))
    assert (found.tickets("excluded_on"), found.codes) == ([("2026-03-20",)], [])


@pytest.mark.parametrize("field", ["excluded_on", "warranty_from", "dispute_opened"])
@pytest.mark.parametrize("text", ["20/03/2026", "2026-03-32", "yes"])
def test_what_is_no_day_is_said(tmp_path: Path, field: str, text: str) -> None:
    found = one(tmp_path, field, text)
    assert (found.said, found.left_out) == ([f"t.csv:0:{field} unreadable-date"], {"unreadable-date": 1})


def test_ids_and_texts_are_data_whatever_is_in_them(tmp_path: Path) -> None:
    rows = f'id,opened,title\n"A\nB",{AT},"\x1b[31m, ""x"""\n 7 ,{AT},=1+1\n'
    found = load(tmp_path, {"t.csv": rows}, tickets_source("t.csv", "title"))
    assert found.tickets("id", "title") == [("A\nB", '\x1b[31m, "x"'), (" 7 ", "=1+1")]


def test_one_column_may_be_two_fields(tmp_path: Path) -> None:
    columns = {"id": "n", "opened": "o", "title": "n"}
    found = load(tmp_path, {"t.csv": f"n,o\nA,{AT}\n"}, tickets_source("t.csv", columns=columns))
    assert found.tickets("id", "title") == [("A", "A")]
