"""Minutes read back from the tables of a report, and put under ids that stay the same."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.load.minutes import read_day, read_minutes
from sdmctl.load.minuting import Met, Minuted, minuted
from sdmctl.model.action import Actions
from sdmctl.model.repository import Read
from sdmctl.report.formats.markdown import escape
from tests.report.scene import dossier

HEADINGS = {
    "reference": "reference",
    "decision": "decision_text",
    "taken by": "decided_by",
    "actions": "follows",
    "action": "action_title",
    "in charge": "owner",
    "due": "due",
    "committee": "committee",
    "held on": "held",
}
FILE = Path("april.md")
MET = Met("copil", date(2024, 4, 11), FILE)
DECISIONS = "| Reference | Decision | Taken by | Actions |\n| --- | :-- | --- | --- |\n"
ACTIONS = "| Reference | Action | In charge | Due |\n| --- | --- | --- | --- |\n"


def read(text: str) -> Minuted:
    held = dossier([])
    action = {"title": "x", "owner": "y", "due": "2024-05-01"}
    plan = Actions.model_validate({"kind": "actions", "actions": {"A-02": action}})
    with_plan = held.__class__(held.folder, held.contract, others=(Read(Path("actions.yaml"), plan),))
    return minuted(read_minutes(text, FILE, HEADINGS), MET, with_plan)


def wrong(text: str) -> list[tuple[str, int | None]]:
    return [(each.message, getattr(each.place, "line", None)) for each in read(text).diagnostics]


def test_rows_become_entries_under_the_committee_its_day_and_their_reference() -> None:
    found = read(f"{DECISIONS}| D1 | Go | Ada | A1, A-02 |\n\n{ACTIONS}| A1 | Build | Leo | 30/04/2024 |\n")
    assert found.diagnostics == ()
    assert found.decisions == {
        "copil-2024-04-11-D1": {
            "text": "Go",
            "on": "2024-04-11",
            "committee": "copil",
            "by": "Ada",
            "actions": ["copil-2024-04-11-A1", "A-02"],
        }
    }
    assert found.actions == {
        "copil-2024-04-11-A1": {
            "title": "Build",
            "owner": "Leo",
            "due": "2024-04-30",
            "status": "open",
            "opened": "2024-04-11",
            "source": "committee",
            "committee": "copil",
        }
    }


def test_rows_that_nobody_filled_in_are_passed_over() -> None:
    assert read(f"{DECISIONS}| D1 | | | |\n\n{ACTIONS}| A1 |  |  |  |\n") == Minuted({}, {}, ())


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("| A1 | Build | | 2024-04-30 |", "A1 says no name of who does it"),
        ("| A1 | | | 2024-04-30 |", "A1 says no action and no name of who does it"),
        ("| A1 | Build | Leo | |", "A1 says no day"),
        ("| A1 | Build | Leo | soon |", "`soon` is not a day"),
        ("| A1 | Build | Leo | 2024-02-30 |", "`2024-02-30` is not a day"),
        ("| A1 | Build | Leo | 2024-04-10 |", "A1 is due on 2024-04-10, before the day of the minutes"),
        ("| | Build | Leo | 2024-04-30 |", "the row has no reference"),
        ("| B1 | Build | Leo | 2024-04-30 |", "`B1` is no reference"),
        ("| A1 | Build | Leo |", "the row has 3 cells, the table 4 columns"),
    ],
)
def test_a_row_of_an_action_that_cannot_be_read_is_told_at_its_line(row: str, message: str) -> None:
    assert wrong(f"# April\n\n{ACTIONS}{row}\n") == [(message, 5)]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("| D1 | | Ada | |", "D1 says no decision"),
        ("| D1 | Go | | A7 |", "there is no action A7"),
        ("| A1 | Go | | |", "`A1` is no reference"),
    ],
)
def test_so_is_a_row_of_a_decision(row: str, message: str) -> None:
    assert wrong(f"{DECISIONS}{row}\n") == [(message, 3)]


def test_a_reference_that_stands_there_twice_is_told_at_the_second() -> None:
    row = "| A1 | Build | Leo | 2024-04-30 |\n"
    assert wrong(ACTIONS + row + row) == [("A1 stands there twice", 4)]


def test_a_text_without_these_tables_is_told() -> None:
    assert wrong("| Reference | Action | Due |\n| --- | --- | --- |\n| A1 | x | y |\n") == [
        ("there is no table of decisions or of actions in it", None)
    ]


@pytest.mark.parametrize("text", ["2024-04-30", "30/04/2024", " 30/4/2024 "])
def test_a_day_is_read_as_it_is_written_in_files_and_in_french_reports(text: str) -> None:
    assert read_day(text) == date(2024, 4, 30)


@pytest.mark.parametrize("text", ["", "soon", "04/30/2024", "30.04.2024", "2024-04", "30/04/24"])
def test_nothing_else_is_guessed_to_be_a_day(text: str) -> None:
    assert read_day(text) is None


_TEXTS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1)


@given(_TEXTS.map(lambda text: " ".join(text.split())))
def test_what_a_report_escapes_is_read_back_as_it_was(text: str) -> None:
    if not text or "&lt;" in text or "&amp;" in text:  # as nobody would write
        return
    found = read(f"{DECISIONS}| D1 | {escape(text)} | | |\n")
    assert found.diagnostics == ()
    assert found.decisions["copil-2024-04-11-D1"]["text"] == text
