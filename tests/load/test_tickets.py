"""Tickets documents as records."""

from pathlib import Path
from typing import Any

import pytest

from sdmctl.calendar.zone import iso
from sdmctl.diagnostics import InDocument, Route
from sdmctl.load.tickets import read_records
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.tables import EVENT_COLUMNS, PHASES, TICKETS, Records, vocabulary
from sdmctl.model.tickets import Tickets
from tests.load.exports import MATRIX, contract

FILE = Path("tickets.yaml")
OPENED = "2026-03-02T10:00:00+01:00"


def read(*tickets: dict[str, Any], **options: Any) -> tuple[Records, list[str], list[tuple[str, Route | None]]]:
    """The records of tickets, the codes of what was said, and each code with its route."""
    changes = options.pop("contract", {})
    wrong = options.pop("wrong", frozenset())
    document = Tickets.model_validate(
        {"kind": "tickets", "tickets": [{"opened": OPENED} | each for each in tickets]} | options
    )
    folder = Path()
    dossier = Dossier(folder, Read(folder / "contract.yaml", contract(**changes)), (Read(FILE, document, wrong),))
    records, found = read_records(dossier)
    routes = [(each.code, each.place.route if isinstance(each.place, InDocument) else None) for each in found]
    return records, [each.code for each in found], routes


def events(records: Records, *names: str) -> list[tuple[Any, ...]]:
    return list(zip(*(records.events[name] for name in names), strict=True))


def phases(records: Records) -> list[tuple[str, str]]:
    """When each ticket entered which phase, on a clock in Paris."""
    return [(iso(at, "Europe/Paris")[11:16], str(PHASES[phase])) for at, phase in events(records, "at", "phase")]


def test_names_become_codes_in_the_order_of_the_contract() -> None:
    records, said, _ = read({"id": "A", "service": "portal", "priority": "P3", "nature": "request", "effort": "1h30m"})
    assert (records.tickets["service"], records.tickets["priority"], records.tickets["nature"]) == ([1], [2], [2])
    assert (records.tickets["effort"], records.tickets["excluded"], said) == ([5400], [False], [])


def test_records_have_the_columns_of_the_tables_even_without_tickets() -> None:
    records, _, _ = read()
    assert (list(records.tickets), list(records.events)) == (list(TICKETS), list(EVENT_COLUMNS))
    assert records.tickets["id"] == records.events["at"] == []


def test_events_are_sorted_by_ticket_and_instant_and_keep_file_order_within_one() -> None:
    history = [
        {"at": "2026-03-02T12:00:00+01:00", "status": "resolved"},
        {"at": "2026-03-02T11:00:00+01:00", "status": "active"},
        {"at": "2026-03-02T11:00:00+01:00", "status": "waiting"},
    ]
    records, _, _ = read({"id": "A", "history": history}, {"id": "B", "history": history[:1]})
    assert records.events["ticket"] == [0, 0, 0, 1]
    assert phases(records) == [("11:00", "active"), ("11:00", "paused"), ("12:00", "resolved"), ("12:00", "resolved")]
    assert records.events["seq"] == [1, 2, 0, 3]


def test_a_row_is_the_position_in_the_document_also_after_tickets_that_could_not_be_read() -> None:
    records, _, _ = read({"id": "A"}, {"id": "B"}, wrong=frozenset((0, 2)))
    assert records.tickets["row"] == [1, 3]
    assert [(each.code, each.count) for each in records.left_out] == [("unreadable-ticket", 2)]


def test_the_instants_of_a_ticket_without_history_stand_for_its_changes_of_status() -> None:
    records, _, _ = read({"id": "A", "closed": "2026-03-02T12:00:00+01:00", "resolved": "2026-03-02T12:00:00+01:00",
                          "responded": "2026-03-02T11:00:00+01:00"})  # fmt: skip
    assert phases(records) == [("11:00", "active"), ("12:00", "resolved"), ("12:00", "closed")]
    assert records.events["status"] == [None, None, None]


def test_the_instants_of_a_ticket_stand_for_nothing_where_its_history_tells_a_status() -> None:
    history = [{"at": "2026-03-02T11:00:00+01:00", "status": "active"}]
    records, _, _ = read({"id": "A", "resolved": "2026-03-02T12:00:00+01:00", "status": "closed", "history": history})
    assert phases(records) == [("11:00", "active")]


def test_a_history_that_tells_only_a_priority_leaves_the_statuses_to_the_ticket() -> None:
    history = [{"at": "2026-03-02T11:00:00+01:00", "priority": "P1"}]
    records, _, _ = read({"id": "A", "priority": "P2", "resolved": "2026-03-02T12:00:00+01:00", "history": history})
    assert events(records, "phase", "priority") == [(None, 0), (3, None)]


def test_a_cancelled_ticket_without_history_was_cancelled_when_it_was_opened() -> None:
    records, said, _ = read({"id": "A", "status": "cancelled"})
    assert (phases(records), said) == ([("10:00", "cancelled")], [])
    assert records.events["status"] == [5]


@pytest.mark.parametrize("status", ["resolved", "closed", "waiting"])
def test_a_status_that_nothing_tells_since_when_is_said_and_the_ticket_stays(status: str) -> None:
    records, said, _ = read({"id": "A", "status": status})
    assert (records.tickets["id"], records.events["at"], said) == (["A"], [], ["status-without-instant"])


def test_impact_and_urgency_give_the_priority_where_none_is_written() -> None:
    matrix = {"priorities": {"order": ["P1", "P2", "P3"], "matrix": MATRIX}}
    records, said, routes = read(
        {"id": "A", "impact": "high", "urgency": "low"},
        {"id": "B", "impact": "high", "urgency": "high", "priority": "P3"},
        {"id": "C", "impact": "huge", "urgency": "low"},
        {"id": "D", "impact": "low", "urgency": "low"},
        {"id": "E", "impact": "low"},
        contract=matrix,
    )
    assert (records.tickets["id"], records.tickets["priority"]) == (["A", "B", "E"], [1, 2, None])
    assert routes == [("unknown-priority", ("tickets", 2, "impact")), ("unknown-priority", ("tickets", 3, "urgency"))]
    assert len(said) == 2


def test_without_a_matrix_impact_and_urgency_say_nothing() -> None:
    records, said, _ = read({"id": "A", "impact": "huge", "urgency": "low"})
    assert (records.tickets["priority"], said) == ([None], [])


def test_an_unknown_name_is_said_once_with_its_count_and_its_tickets_are_left_out() -> None:
    at = "2026-03-02T11:00:00+01:00"
    records, said, routes = read(
        {"id": "A", "priority": "P9"},
        {"id": "B", "priority": "P9", "service": "phone"},
        {"id": "C", "history": [{"at": at, "status": "opne"}]},
        {"id": "D"},
    )
    assert records.tickets["id"] == ["D"]
    assert said == ["unknown-priority", "unknown-service", "unknown-status"]
    assert routes[0][1] == ("tickets", 0, "priority")
    assert routes[2][1] == ("tickets", 2, "history", 0, "status")
    assert {each.code: each.count for each in records.left_out} == {
        "unknown-status": 1,
        "unknown-priority": 1,
        "unknown-service": 1,
    }


def test_the_count_and_the_nearest_name_are_in_the_message() -> None:
    document = Tickets.model_validate(
        {"kind": "tickets", "tickets": [{"id": each, "opened": OPENED, "service": "portl"} for each in "AB"]}
    )
    dossier = Dossier(Path(), Read(Path("contract.yaml"), contract()), (Read(FILE, document),))
    (found,) = read_records(dossier)[1]
    assert found.message == "`portl` is no service of the contract (2 times)"
    assert found.hint == "did you mean portal?"


def test_a_second_ticket_of_one_id_is_left_out_also_in_another_document() -> None:
    document = Tickets.model_validate({"kind": "tickets", "tickets": [{"id": "A", "opened": OPENED}]})
    reads = (Read(Path("a.yaml"), document), Read(Path("b.yaml"), document))
    dossier = Dossier(Path(), Read(Path("contract.yaml"), contract()), reads)
    records, (found,) = read_records(dossier)
    assert (records.tickets["file"], found.code) == ([0], "duplicate-ticket")
    assert found.place == InDocument(Path("b.yaml"), ("tickets", 0, "id"))


def test_an_event_that_is_written_twice_counts_once() -> None:
    at = "2026-03-02T11:00:00+01:00"
    history = [
        {"at": at, "event": "update"},
        {"at": at, "event": "quoted"},
        {"at": "2026-03-02T10:00:00Z", "event": "update"},
    ]
    records, said, routes = read({"id": "A", "history": history})
    assert (len(records.events["at"]), said) == (2, ["duplicate-event"])
    assert routes[0][1] == ("tickets", 0, "history", 2)


def test_a_status_left_and_entered_again_in_one_second_is_no_duplicate() -> None:
    at = "2026-03-02T11:00:00+01:00"
    history = [{"at": at, "status": each} for each in ("resolved", "active", "resolved", "resolved")]
    records, said, _ = read({"id": "A", "history": history})
    assert [phase for _, phase in phases(records)] == ["resolved", "active", "resolved"]
    assert said == ["duplicate-event"]


def test_an_exclusion_counts_only_with_its_approval() -> None:
    records, said, _ = read(
        {"id": "A", "excluded": {"reason": "network", "approved_by": "client", "approved_on": "2026-03-20"}},
        {"id": "B", "excluded": {"reason": "network", "approved_by": "client"}},
    )
    assert (records.tickets["excluded"], said) == ([True, False], ["exclusion-without-approval"])
    assert records.tickets["excluded_on"] == ["2026-03-20", None]


def test_local_times_that_the_clock_skips_or_repeats_are_read_and_said_once_each() -> None:
    records, said, _ = read(
        {"id": "A", "opened": "2026-03-29T02:30:00"},
        {"id": "B", "opened": "2026-10-25T02:30:00", "status": "cancelled"},
    )
    opened = [iso(each, "Europe/Paris") for each in records.tickets["opened"]]
    assert opened == ["2026-03-29T03:30:00+02:00", "2026-10-25T02:30:00+02:00"]
    assert said == ["skipped-local-time", "ambiguous-local-time"]


@pytest.mark.parametrize("text", ["1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00"])
def test_an_instant_outside_of_two_centuries_leaves_its_ticket_out(text: str) -> None:
    records, said, routes = read({"id": "A", "opened": text}, {"id": "B", "due": text}, {"id": "C"})
    assert (records.tickets["id"], said) == (["C"], ["unreadable-date"] * 2)
    assert routes[1][1] == ("tickets", 1, "due")


def test_the_instant_of_the_export_is_the_latest_of_all_documents() -> None:
    records, _, _ = read(exported_at="2026-04-01T08:00:00")
    assert iso(records.exported_at or 0, "Europe/Paris") == "2026-04-01T08:00:00+02:00"


def test_ids_are_data_whatever_is_in_them() -> None:
    records, said, _ = read({"id": "A\n\x1b[31mB"})
    assert (records.tickets["id"], said) == (["A\n\x1b[31mB"], [])


def test_a_nature_that_a_ticket_takes_on_and_a_service_it_moves_to_are_events() -> None:
    at = "2026-03-02T11:00:00+01:00"
    records, _, _ = read({"id": "A", "history": [{"at": at, "nature": "evolution"}, {"at": at, "service": "portal"}]})
    words = vocabulary(contract())
    assert words.natures[records.events["nature"][0]] == "evolution"
    assert words.services[records.events["service"][1]] == "portal"


def test_a_warranty_and_a_dispute_are_columns_of_the_ticket() -> None:
    records, said, _ = read(
        {"id": "A", "warranty": {"of": "EVO-1", "accepted_on": "2026-02-05"}},
        {"id": "B", "dispute": {"customer_says": "anomaly", "provider_says": "evolution", "opened_on": "2026-03-03"}},
    )
    assert (records.tickets["warranty_of"], records.tickets["warranty_from"]) == (["EVO-1", None], ["2026-02-05", None])
    assert (records.tickets["dispute_opened"], said) == ([None, "2026-03-03"], [])
