"""Exports and documents as the tables that are judged."""

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from sdmctl.diagnostics import InDocument, InFile, InTable, Severity
from sdmctl.model.tables import EVENT_COLUMNS, TICKETS
from sdmctl.model.tickets import Tickets
from tests.load.exports import MATRIX, contract, history_source, load, tickets_source

HEAD = "id,opened\n"
A = "A,2026-03-02T10:00:00+01:00\n"


def document(*tickets: dict[str, Any]) -> Tickets:
    return Tickets.model_validate({"kind": "tickets", "tickets": tickets})


def test_the_tables_have_the_columns_and_types_of_the_model(tmp_path: Path) -> None:
    found = load(tmp_path, {"t.csv": HEAD + A}, tickets_source("t.csv")).tables
    for frame, columns in ((found.tickets, TICKETS), (found.events, EVENT_COLUMNS)):
        assert frame.schema == {name: getattr(pl, kind) for name, kind in columns.items()}


def test_a_contract_without_documents_and_exports_has_empty_tables(tmp_path: Path) -> None:
    found = load(tmp_path, {})
    assert (found.tables.tickets.schema, found.tables.events.schema) == (
        {name: getattr(pl, kind) for name, kind in TICKETS.items()},
        {name: getattr(pl, kind) for name, kind in EVENT_COLUMNS.items()},
    )
    assert (found.tables.files, found.tables.exported_at, found.diagnostics) == ((), None, ())


def test_documents_and_exports_are_numbered_one_after_the_other(tmp_path: Path) -> None:
    by_hand = document(
        {"id": "D", "opened": "2026-01-01T00:00:00Z", "history": [{"at": "2026-01-02T00:00:00Z", "status": "closed"}]}
    )
    found = load(tmp_path, {"t.csv": HEAD + A}, by_hand, tickets_source("t.csv"))
    assert found.tickets("ticket", "id", "file", "row") == [(0, "D", 0, 0), (1, "A", 1, 0)]
    assert found.events("ticket", "phase", "file") == [("D", "closed", 0)]
    assert [each.name for each in found.tables.files] == ["document-0.yaml", "t.csv"]


def test_the_history_of_a_ticket_of_a_document_may_lie_in_an_export(tmp_path: Path) -> None:
    by_hand = document({"id": "D", "opened": "2026-01-01T00:00:00Z"})
    history = "ticket,at,status\nD,2026-01-02T00:00:00Z,active\n"
    found = load(tmp_path, {"h.csv": history}, by_hand, history_source("h.csv", "status"))
    assert found.events("ticket", "at", "phase") == [("D", "2026-01-02T01:00:00+01:00", "active")]


def test_the_history_of_a_ticket_that_is_left_out_is_not_without_a_ticket(tmp_path: Path) -> None:
    by_hand = document({"id": "D", "opened": "2026-01-01T00:00:00Z", "priority": "P9"})
    tickets = HEAD + "A,yesterday\n"
    history = "ticket,at,status\nD,2026-01-02T00:00:00Z,active\nA,2026-01-02T00:00:00Z,active\n"
    found = load(
        tmp_path,
        {"h.csv": history, "t.csv": tickets},
        by_hand,
        tickets_source("t.csv"),
        history_source("h.csv", "status"),
    )
    assert found.codes == ["unknown-priority", "unreadable-date"]
    assert (found.left_out, found.tables.events.height) == ({"unknown-priority": 1, "unreadable-date": 1}, 0)


def test_events_are_sorted_by_ticket_and_instant_and_keep_file_order_within_one(tmp_path: Path) -> None:
    tickets = HEAD + A + "B,2026-03-02T10:00:00+01:00\n"
    history = """ticket,at,status
B,2026-03-02T12:00:00+01:00,resolved
A,2026-03-02T12:00:00+01:00,resolved
B,2026-03-02T11:00:00+01:00,active
A,2026-03-02T12:00:00+01:00,closed
"""
    found = load(
        tmp_path, {"t.csv": tickets, "h.csv": history}, tickets_source("t.csv"), history_source("h.csv", "status")
    )
    assert found.events("ticket", "phase", "seq", "row") == [
        ("A", "resolved", 1, 1),
        ("A", "closed", 3, 3),
        ("B", "active", 2, 2),
        ("B", "resolved", 0, 0),
    ]


def test_file_order_goes_across_the_files_of_a_source_in_the_order_of_their_paths(tmp_path: Path) -> None:
    at = "2026-03-02T12:00:00+01:00"
    files = {
        "t.csv": HEAD + A,
        "h/2.csv": f"ticket,at,status\nA,{at},closed\n",
        "h/1.csv": f"ticket,at,status\nA,{at},resolved\n",
    }
    found = load(tmp_path, files, tickets_source("t.csv"), history_source("h/*.csv", "status"))
    assert found.events("phase", "seq", "file") == [("resolved", 0, 1), ("closed", 1, 2)]


def test_a_row_that_repeats_what_a_ticket_is_already_says_nothing(tmp_path: Path) -> None:
    tickets = "id,opened,priority\nA,2026-03-02T10:00:00+01:00,P2\n"
    history = """ticket,at,status,priority
A,2026-03-02T11:00:00+01:00,active,P2
A,2026-03-02T12:00:00+01:00,active,P1
A,2026-03-02T13:00:00+01:00,waiting,P1
A,2026-03-02T14:00:00+01:00,,P2
A,2026-03-02T15:00:00+01:00,waiting,
A,2026-03-02T16:00:00+01:00,active,P2
"""
    files = {"t.csv": tickets, "h.csv": history}
    found = load(tmp_path, files, tickets_source("t.csv", "priority"), history_source("h.csv", "status", "priority"))
    assert found.events("row", "status", "priority") == [
        (0, "active", None),
        (1, None, "P1"),
        (2, "waiting", None),
        (3, None, "P2"),
        (5, "active", None),
    ]


def test_a_named_event_that_happens_again_is_kept(tmp_path: Path) -> None:
    history = "ticket,at,event\nA,2026-03-02T11:00:00+01:00,update\nA,2026-03-02T12:00:00+01:00,update\n"
    found = load(
        tmp_path, {"t.csv": HEAD + A, "h.csv": history}, tickets_source("t.csv"), history_source("h.csv", "event")
    )
    assert found.events("event", "phase") == [("update", None), ("update", None)]


def test_events_that_two_exports_both_hold_count_once(tmp_path: Path) -> None:
    rows = "ticket,at,event\nA,2026-03-02T11:00:00+01:00,update\nA,2026-03-02T11:00:00+01:00,quoted\n"
    files = {"t.csv": HEAD + A, "h1.csv": rows, "h2.csv": rows}
    found = load(tmp_path, files, tickets_source("t.csv"), history_source("h*.csv", "event"))
    assert found.events("event") == [("update",), ("quoted",)]
    assert [(each.severity, each.code) for each in found.diagnostics] == [(Severity.WARNING, "duplicate-event")]
    assert found.said == ["h2.csv:0:ticket duplicate-event"]
    assert "2 rows" in found.diagnostics[0].message


def test_a_status_left_and_entered_again_in_one_second_is_kept(tmp_path: Path) -> None:
    history = "ticket,at,status\n" + "".join(
        f"A,2026-03-02T11:00:00Z,{each}\n" for each in ("resolved", "active", "resolved")
    )
    found = load(
        tmp_path, {"t.csv": HEAD + A, "h.csv": history}, tickets_source("t.csv"), history_source("h.csv", "status")
    )
    assert (found.events("status"), found.codes) == ([("resolved",), ("active",), ("resolved",)], [])


def test_a_row_of_the_history_that_changes_nothing_that_is_read_is_no_event(tmp_path: Path) -> None:
    history = "ticket,at,status\nA,2026-03-02T11:00:00+01:00,\n"
    found = load(
        tmp_path, {"t.csv": HEAD + A, "h.csv": history}, tickets_source("t.csv"), history_source("h.csv", "status")
    )
    assert (found.tables.events.height, found.codes, found.left_out) == (0, [], {})


def test_the_history_of_an_unknown_ticket_is_an_error_with_its_counts(tmp_path: Path) -> None:
    history = "ticket,at,status\n" + "".join(f"{each},2026-03-02T11:00:00Z,active\n" for each in ("A", "X", "X", "Y"))
    found = load(
        tmp_path, {"t.csv": HEAD + A, "h.csv": history}, tickets_source("t.csv"), history_source("h.csv", "status")
    )
    assert found.diagnostics[0].message == "no ticket has the id `X` (3 events of 2 tickets)"
    assert (found.said, found.left_out) == (["h.csv:1:ticket unknown-ticket"], {"unknown-ticket": 2})
    assert found.tables.events.height == 1


def test_a_second_ticket_of_one_id_is_left_out_wherever_the_first_is(tmp_path: Path) -> None:
    by_hand = document(
        {"id": "A", "opened": "2026-01-01T00:00:00Z"}, {"id": "L", "opened": "2026-01-01T00:00:00Z", "priority": "P9"}
    )
    found = load(
        tmp_path, {"t.csv": HEAD + A + "B" + A[1:] + "B" + A[1:] + "L" + A[1:]}, by_hand, tickets_source("t.csv")
    )
    assert found.tickets("id", "file") == [("A", 0), ("B", 1)]
    assert found.left_out == {"unknown-priority": 1, "duplicate-ticket": 3}
    assert found.said[1:] == ["t.csv:0:id duplicate-ticket"]
    assert found.diagnostics[1].message == "the id `A` is that of an earlier ticket (3 tickets)"


def test_a_row_without_what_it_needs_is_left_out_and_counted(tmp_path: Path) -> None:
    rows = "id,opened,title\nA,2026-03-02T10:00:00Z,a\n,2026-03-02T10:00:00Z,b\nC,,c\n,,\n"
    found = load(tmp_path, {"t.csv": rows}, tickets_source("t.csv", "title"))
    assert (found.tickets("id", "row"), found.left_out) == ([("A", 0)], {"missing-cell": 2})
    assert found.said == ["t.csv:1:id missing-cell", "t.csv:2:opened missing-cell"]


def test_an_event_without_its_instant_leaves_its_ticket_out(tmp_path: Path) -> None:
    history = "ticket,at,status\nA,,active\n,2026-03-02T10:00:00Z,active\n"
    found = load(
        tmp_path, {"t.csv": HEAD + A, "h.csv": history}, tickets_source("t.csv"), history_source("h.csv", "status")
    )
    assert (found.tickets("id"), found.left_out) == ([], {"missing-cell": 2})


def test_a_mistake_in_one_event_leaves_its_ticket_out_with_all_events_and_once(tmp_path: Path) -> None:
    tickets = HEAD + A + "B,2026-03-02T10:00:00+01:00\n"
    history = """ticket,at,status
A,2026-03-02T11:00:00Z,active
A,2026-03-02T12:00:00Z,?
A,never,active
B,2026-03-02T11:00:00Z,active
"""
    found = load(
        tmp_path, {"t.csv": tickets, "h.csv": history}, tickets_source("t.csv"), history_source("h.csv", "status")
    )
    assert (found.tickets("id"), found.events("ticket")) == ([("B",)], [("B",)])
    assert found.left_out == {"unknown-status": 1}
    assert found.codes == ["unreadable-date", "unknown-status"]


def test_a_spoilt_row_of_the_history_leaves_its_ticket_out(tmp_path: Path) -> None:
    history = "ticket,at,status\nA,2026-03-02T11:00:00Z\nB,2026-03-02T11:00:00Z,active\n"
    tickets = HEAD + A + "B,2026-03-02T10:00:00+01:00\n"
    found = load(
        tmp_path, {"t.csv": tickets, "h.csv": history}, tickets_source("t.csv"), history_source("h.csv", "status")
    )
    assert (found.tickets("id"), found.said) == ([("B",)], ["h.csv:0:None ragged-row"])
    assert found.left_out == {"ragged-row": 1}


def test_a_spoilt_row_of_tickets_is_left_out_and_counted(tmp_path: Path) -> None:
    found = load(tmp_path, {"t.csv": HEAD + A + "B,2026-03-02T10:00:00Z,too,many\nC\n"}, tickets_source("t.csv"))
    assert (found.tickets("id"), found.left_out) == ([("A",)], {"ragged-row": 2})
    assert found.diagnostics[0].message == "the row has 4 cells, the header 2, and 1 more row is as wrong"


def test_instants_of_a_ticket_stand_for_its_changes_of_status_where_no_history_tells_them(tmp_path: Path) -> None:
    tickets = """id,opened,responded,resolved,closed
A,2026-03-02T10:00:00Z,2026-03-02T11:00:00Z,2026-03-02T12:00:00Z,2026-03-02T12:00:00Z
B,2026-03-02T10:00:00Z,2026-03-02T11:00:00Z,2026-03-02T12:00:00Z,
"""
    history = "ticket,at,status,priority\nB,2026-03-02T13:00:00Z,active,\nA,2026-03-02T13:00:00Z,,P1\n"
    fields = ("responded", "resolved", "closed")
    found = load(
        tmp_path,
        {"t.csv": tickets, "h.csv": history},
        tickets_source("t.csv", *fields),
        history_source("h.csv", "status", "priority"),
    )
    assert found.events("ticket", "phase", "status", "priority") == [
        ("A", "active", None, None),
        ("A", "resolved", None, None),
        ("A", "closed", None, None),
        ("A", None, None, "P1"),
        ("B", "active", "active", None),
    ]


def test_a_status_without_history_cancels_or_leaves_something_untold(tmp_path: Path) -> None:
    tickets = """id,opened,resolved,status
A,2026-03-02T10:00:00Z,,cancelled
B,2026-03-02T10:00:00Z,,closed
C,2026-03-02T10:00:00Z,2026-03-02T12:00:00Z,closed
D,2026-03-02T10:00:00Z,,waiting
E,2026-03-02T10:00:00Z,,closed
F,2026-03-02T10:00:00Z,,active
"""
    found = load(tmp_path, {"t.csv": tickets}, tickets_source("t.csv", "resolved", "status"))
    assert found.events("ticket", "phase", "status") == [("A", "cancelled", "cancelled"), ("C", "resolved", None)]
    assert found.said == ["t.csv:1:status status-without-instant", "t.csv:3:status status-without-instant"]
    assert found.diagnostics[0].message == "2 tickets are `closed`, but nothing says since when: judged as still open"
    assert len(found.tickets("id")) == 6


def test_an_unknown_status_of_a_ticket_matters_only_where_no_history_tells_it(tmp_path: Path) -> None:
    tickets = "id,opened,status\nA,2026-03-02T10:00:00Z,Done\nB,2026-03-02T10:00:00Z,Done\nC,2026-03-02T10:00:00Z,new\n"
    history = "ticket,at,status\nA,2026-03-02T11:00:00Z,active\n"
    sources = (tickets_source("t.csv", "status"), history_source("h.csv", "status"))
    found = load(tmp_path, {"t.csv": tickets, "h.csv": history}, *sources)
    assert (found.tickets("id"), found.said) == ([("A",), ("C",)], ["t.csv:1:status unknown-status"])
    assert found.left_out == {"unknown-status": 1}
    alone = load(tmp_path, {}, sources[0])
    assert (alone.tickets("id"), alone.left_out) == ([("C",)], {"unknown-status": 2})
    assert "(2 times)" in alone.diagnostics[0].message


LOG = """number,updated,state,prio,opened,team,unit
7,2026-03-02T11:00:00Z,new,P2,2026-03-02T10:00:00Z,n1,
8,2026-03-02T11:30:00Z,new,P1,2026-03-02T11:10:00Z,n1,
7,2026-03-02T12:00:00Z,active,P2,2026-03-02T10:00:00Z,n1,
7,2026-03-02T12:00:00Z,active,P2,2026-03-02T10:00:00Z,n2,
7,2026-03-02T13:00:00Z,active,P1,2026-03-02T10:00:00Z,,u
"""
COLUMNS = {"ticket": "number", "at": "updated", "status": "state", "priority": "prio"}


def test_a_log_that_writes_out_the_ticket_each_time_makes_the_tickets(tmp_path: Path) -> None:
    source = history_source("log.csv", columns=COLUMNS | {"opened": "opened", "team": "team", "unit": "unit"})
    found = load(tmp_path, {"log.csv": LOG}, source)
    assert found.codes == []
    assert found.tickets("id", "opened", "priority", "team", "unit", "row") == [
        ("7", "2026-03-02T11:00:00+01:00", "P2", "n2", "u", 0),
        ("8", "2026-03-02T12:10:00+01:00", "P1", "n1", None, 1),
    ]
    assert found.events("ticket", "status", "priority", "row") == [
        ("7", "new", None, 0),
        ("7", "active", None, 2),
        ("7", None, "P1", 4),
        ("8", "new", None, 1),
    ]


def test_a_ticket_of_which_only_the_history_is_known_opened_with_its_first_event(tmp_path: Path) -> None:
    found = load(tmp_path, {"log.csv": LOG}, history_source("log.csv", columns=COLUMNS))
    assert found.tickets("id", "opened") == [("7", "2026-03-02T12:00:00+01:00"), ("8", "2026-03-02T12:30:00+01:00")]


def test_a_log_that_says_when_tickets_were_opened_stands_beside_other_tickets(tmp_path: Path) -> None:
    source = history_source("log.csv", columns=COLUMNS | {"opened": "opened"})
    found = load(
        tmp_path, {"log.csv": LOG, "t.csv": HEAD + A + "8,2026-03-02T09:00:00Z\n"}, tickets_source("t.csv"), source
    )
    assert found.tickets("id", "opened") == [
        ("A", "2026-03-02T10:00:00+01:00"),
        ("8", "2026-03-02T10:00:00+01:00"),
        ("7", "2026-03-02T11:00:00+01:00"),
    ]
    assert {id_ for (id_,) in found.events("ticket")} == {"7", "8"}


def test_where_tickets_are_exported_a_history_alone_makes_none(tmp_path: Path) -> None:
    found = load(
        tmp_path, {"log.csv": LOG, "t.csv": HEAD}, tickets_source("t.csv"), history_source("log.csv", columns=COLUMNS)
    )
    assert (found.tickets("id"), found.codes) == ([], ["unknown-ticket"])


def test_a_ticket_of_a_log_with_an_unknown_status_is_left_out(tmp_path: Path) -> None:
    log = LOG.replace("11:30:00Z,new", "11:30:00Z,-100")
    found = load(tmp_path, {"log.csv": log}, history_source("log.csv", columns=COLUMNS))
    assert (found.tickets("id"), found.left_out) == ([("7",)], {"unknown-status": 1})
    assert found.diagnostics[0].message == "`-100` is no status of the contract (once)"


def test_the_priority_of_a_ticket_comes_from_impact_and_urgency_where_it_is_missing(tmp_path: Path) -> None:
    tickets = """id,opened,priority,impact,urgency
A,2026-03-02T10:00:00Z,,high,low
B,2026-03-02T10:00:00Z,P3,huge,low
C,2026-03-02T10:00:00Z,,huge,low
D,2026-03-02T10:00:00Z,,low,low
E,2026-03-02T10:00:00Z,,low,
"""
    by = contract(priorities={"order": ["P1", "P2", "P3"], "matrix": MATRIX})
    found = load(tmp_path, {"t.csv": tickets}, tickets_source("t.csv", "priority", "impact", "urgency"), contract=by)
    assert found.tickets("id", "priority") == [("A", "P2"), ("B", "P3"), ("E", None)]
    assert found.said == ["t.csv:2:impact unknown-priority", "t.csv:3:urgency unknown-priority"]
    assert found.diagnostics[1].message == "impact `low` and urgency `low` together give no priority (1 row)"
    without = tickets_source("t.csv", "impact", "urgency")
    assert load(tmp_path, {}, without, contract=by).tickets("id", "priority") == [("A", "P2"), ("E", None)]
    assert load(tmp_path, {}, without).tickets("id", "priority")[0] == ("A", None)


def test_an_exclusion_counts_only_with_its_approval(tmp_path: Path) -> None:
    tickets = """id,opened,excluded_reason,excluded_by,excluded_on
A,2026-03-02T10:00:00Z,network,client,2026-03-20
B,2026-03-02T10:00:00Z,network,client,
C,2026-03-02T10:00:00Z,,,
"""
    fields = ("excluded_reason", "excluded_by", "excluded_on")
    found = load(tmp_path, {"t.csv": tickets}, tickets_source("t.csv", *fields))
    assert found.tickets("id", "excluded", "excluded_on") == [
        ("A", True, "2026-03-20"),
        ("B", False, None),
        ("C", False, None),
    ]
    assert found.said == ["t.csv:1:excluded_reason exclusion-without-approval"]
    assert found.diagnostics[0].severity is Severity.WARNING
    reasons_only = load(tmp_path, {}, tickets_source("t.csv", "excluded_reason"))
    assert [excluded for (excluded,) in reasons_only.tickets("excluded")] == [False, False, False]


def test_the_instant_of_the_export_is_the_latest_that_a_document_or_source_declares(tmp_path: Path) -> None:
    by_hand = Tickets.model_validate({"kind": "tickets", "tickets": [], "exported_at": "2026-04-01T00:00:00Z"})
    source = tickets_source("t.csv", exported_at="2026-03-31T23:00:00", time_zone="America/New_York")
    found = load(tmp_path, {"t.csv": HEAD}, by_hand, source)
    assert found.tables.exported_at == 1775012400


def test_an_export_date_that_cannot_be_read_is_said_at_its_source(tmp_path: Path) -> None:
    found = load(tmp_path, {"t.csv": HEAD}, tickets_source("t.csv", exported_at="2201-03-31T23:00:00"))
    assert found.codes == ["unreadable-date"]
    assert found.diagnostics[0].place == InDocument(tmp_path / "document-0.yaml", ("exported_at",))


def test_a_source_that_lacks_a_column_it_needs_is_not_read(tmp_path: Path) -> None:
    found = load(tmp_path, {"t.csv": HEAD + A}, tickets_source("t.csv", columns={"id": "id"}))
    assert found.tables.tickets.height == 0


def test_several_sheets_of_one_archive_are_numbered_on(tmp_path: Path, archive: bytes) -> None:
    found = load(tmp_path, {"t.zip": archive}, tickets_source("t.zip", "priority"))
    assert found.tickets("id", "file", "row") == [("A", 0, 0), ("B", 0, 2)]
    place = found.diagnostics[0].place
    assert isinstance(place, InTable)
    assert (place.row, found.diagnostics[0].message) == (3, "2.csv: `P9` is no priority of the contract (once)")


@pytest.fixture
def archive() -> bytes:
    import io
    import zipfile

    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as written:
        written.writestr("2.csv", "id,opened,priority\nB,2026-03-02T10:00:00Z,P1\nC,2026-03-02T10:00:00Z,P9\n")
        written.writestr("1.csv", "id,opened,priority\nA,2026-03-02T10:00:00Z,P1\n\n")
        written.writestr("README.txt", "nothing")
    return content.getvalue()


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_read(tmp_path: Path) -> None:
    head = "id,opened,title\n"
    files: dict[str, str | bytes] = {"2.csv": b"", "3.csv": f"{head}{A.strip()},a\n", "4.csv": "id\n"}
    files["1.csv"] = f"{head}E,2026-03-02T10:00:00Z,é\n".encode("cp1252")
    found = load(tmp_path, files, tickets_source("*.csv", "title"))
    assert (found.tickets("id", "file"), [each.name for each in found.tables.files]) == (
        [("A", 1)],
        ["1.csv", "3.csv", "4.csv"],
    )
    assert found.said == ["1.csv not-utf-8", "2.csv empty-file", *["document-0.yaml missing-column"] * 2]
    assert found.diagnostics[0].place == InFile(tmp_path / "1.csv", 2)


def test_a_source_stays_in_the_repository_unless_it_is_allowed_outside(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(HEAD + A)
    inside = tmp_path / "root" / "office"
    source = tickets_source("../../t.csv")
    assert load(inside, {"x.csv": ""}, source).codes == ["outside-repository"]
    assert load(inside, {}, source, root=tmp_path / "root").codes == ["outside-repository"]
    assert load(inside, {}, source, root=tmp_path).tickets("id") == [("A",)]
    assert load(inside, {}, source, allow_outside=True).tickets("id") == [("A",)]


def test_an_event_that_a_log_tells_twice_in_one_second_counts_once(tmp_path: Path) -> None:
    log = (
        "ticket,at,status,event\n"
        + "A,2026-03-02T10:00:00Z,active,quoted\n" * 2
        + "A,2026-03-02T10:00:00Z,,update\n" * 2
    )
    found = load(tmp_path, {"log.csv": log}, history_source("log.csv", "status", "event"))
    assert found.events("status", "event", "row") == [("active", "quoted", 0), (None, "quoted", 1), (None, "update", 2)]
    assert found.said == ["log.csv:3:ticket duplicate-event"]


def test_estimates_links_and_who_asked_are_read_from_exports(tmp_path: Path) -> None:
    tickets = """id,opened,estimate,duplicate_of,regression_of,warranty_of
A,2026-03-02T10:00:00Z,1h30m,,E-1,E-1
B,2026-03-02T10:00:00Z,,A,,
"""
    history = "ticket,at,nature,asked_by\nA,2026-03-03T10:00:00Z,evolution,provider\nA,2026-03-04T10:00:00Z,anomaly,\n"
    fields = ("estimate", "duplicate_of", "regression_of", "warranty_of")
    sources = (tickets_source("t.csv", *fields), history_source("h.csv", "nature", "asked_by"))
    found = load(tmp_path, {"t.csv": tickets, "h.csv": history}, *sources)
    assert found.tickets(*fields) == [(5400, None, "E-1", "E-1"), (None, "A", None, None)]
    assert found.tables.events["asked_by"].to_list() == ["provider", None]
    assert found.codes == []
