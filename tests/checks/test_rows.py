"""What is said of tickets, and what becomes of those that cannot be judged."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdmctl.checks.rows import RowFindings, check_rows, without
from sdmctl.diagnostics import InTable
from sdmctl.model.repository import Dossier
from sdmctl.model.tables import EVENT_COLUMNS, TICKETS, LeftOut, Records, Tables
from tests.checks.dossiers import dossier
from tests.checks.histories import DAY, FIRST, columns, tables

FILES = (Path("one.csv"), Path("two.csv"))


@pytest.fixture
def contract(tmp_path: Path) -> Dossier:
    return dossier(tmp_path, "title: An example")


@pytest.fixture(params=["values", "frames"])
def way(request: pytest.FixtureRequest) -> str:
    """The way in which the checks run."""
    return str(request.param)


def made(way: str, count: int, *events: dict[str, Any], **ticket: Any) -> Records | Tables:
    """So many tickets, opened one a minute from the first day of the term, in two files, and their events."""
    tickets = [
        {
            "ticket": n,
            "id": f"T{n}",
            "priority": 0,
            "opened": FIRST + 60 * n,
            "excluded": False,
            "file": n % 2,
            "row": n,
        }
        | ticket
        for n in range(count)
    ]
    numbered = [{"seq": seq, "file": 0, "row": seq} | event for seq, event in enumerate(events)]
    records = Records(columns(tickets, TICKETS), columns(numbered, EVENT_COLUMNS), FILES)
    return records if way == "values" else tables(records)


def left(data: Records | Tables, contract: Dossier) -> Records | Tables:
    findings = check_rows(data, contract)
    if isinstance(data, Tables):
        return without(data, findings)
    return without(data, findings)


def test_nothing_is_said_of_nothing(way: str, contract: Dossier) -> None:
    assert check_rows(made(way, 0), contract) == RowFindings((), {})


def test_the_first_twenty_of_a_file_are_said_and_the_last_says_how_many_more(way: str, contract: Dossier) -> None:
    said = check_rows(made(way, 2 * 1_023, opened=FIRST - DAY), contract).diagnostics
    assert len(said) == 40
    assert said[0].place == InTable(FILES[0], 0, None)
    assert said[19].place == InTable(FILES[0], 38, None)
    assert said[20].place == InTable(FILES[1], 1, None)
    assert said[18].message == "T36 was opened at 2025-12-31T00:00:00+01:00, before the contract's term starts"
    assert said[19].message.endswith("; the same is wrong with 1,003 more in this file")


def test_exactly_twenty_are_said_without_more(way: str, contract: Dossier) -> None:
    said = check_rows(made(way, 20, opened=FIRST - DAY, file=0), contract).diagnostics
    assert len(said) == 20
    assert not any("more" in each.message for each in said)


def test_a_ticket_with_two_errors_is_left_out_once_under_the_first(way: str, contract: Dossier) -> None:
    early = {"ticket": 1, "at": FIRST - DAY}
    data = made(way, 3, early | {"priority": 1}, early | {"phase": 3}, {"ticket": 2, "at": FIRST, "phase": 4})
    findings = check_rows(data, contract)
    assert len(findings.diagnostics) == 3
    assert findings.left_out == {"event-before-opening": (1,), "resolved-before-opened": (2,)}


def test_what_is_left_keeps_its_numbers_and_the_rest_is_counted(way: str, contract: Dossier) -> None:
    before = (LeftOut("duplicate-ticket", "its id is that of an earlier ticket", 2),)
    data = replace(
        made(way, 3, {"ticket": 1, "at": FIRST - DAY, "phase": 1}, {"ticket": 2, "at": FIRST + DAY, "phase": 1}),
        left_out=before,
    )
    kept = left(data, contract)
    assert list(kept.tickets["ticket"]) == [0, 2]
    assert list(kept.events["ticket"]) == [2]
    reason = "an event of a ticket lies more than a minute before its opening"
    assert kept.left_out == (*before, LeftOut("event-before-opening", reason, 1))


def test_without_errors_the_tables_are_the_same(way: str, contract: Dossier) -> None:
    data = made(way, 3)
    assert left(data, contract) is data


def test_an_event_of_a_ticket_that_is_not_there_is_another_mistake(way: str, contract: Dossier) -> None:
    stray = [{"ticket": 7, "at": at, "phase": 2} for at in (FIRST - DAY, FIRST + 300 * DAY)]
    data = replace(made(way, 2, *stray), exported_at=FIRST + 200 * DAY)
    assert check_rows(data, contract) == RowFindings((), {})


def test_an_event_up_to_a_minute_early_is_moved_to_the_opening_and_applies_where_it_did(
    way: str, contract: Dossier
) -> None:
    early = [{"ticket": 1, "at": FIRST + 60 - before, "phase": 4, "seq": 9} for before in (60, 1)]
    opening = {"ticket": 1, "at": FIRST + 60, "phase": 1, "seq": 0}
    data = made(way, 3, {"ticket": 0, "at": FIRST + 9, "phase": 1, "seq": 5}, *early, opening)
    findings = check_rows(data, contract)
    assert [each.code for each in findings.diagnostics] == ["clocks-apart"] * 2
    assert findings.early == (1,)
    kept = left(data, contract)
    assert list(kept.events["at"]) == [FIRST + 9, FIRST + 60, FIRST + 60, FIRST + 60]
    assert list(kept.events["phase"]) == [1, 4, 4, 1]
    assert list(kept.events["seq"]) == [0, 1, 2, 3]
    assert kept.left_out == ()


def test_an_early_event_of_a_ticket_that_is_left_out_goes_with_it(way: str, contract: Dossier) -> None:
    data = made(way, 2, {"ticket": 1, "at": FIRST - DAY, "phase": 1}, {"ticket": 1, "at": FIRST + 59, "phase": 1})
    assert list(left(data, contract).events["at"]) == []
