"""Each ticket against each service level, for machines and for people."""

from csv import DictReader
from io import StringIO
from json import loads

import pytest

from sdmctl.assess.service_levels.results import Assessment
from sdmctl.report.exact import exact
from sdmctl.report.formats.csv import csv
from sdmctl.report.formats.terminal import terminal
from sdmctl.report.locale import Locale
from sdmctl.report.tickets import COLUMNS, tickets_csv, tickets_json, tickets_table
from tests.oracle.specimen import expected
from tests.report.scene import at, contract, dossier, judged, specimen, ticket

HEADER = (
    "ticket,service_level,cycle,priority,service,started,stopped,deadline,"
    "elapsed_seconds,paused_seconds,verdict,counted,excluded"
)


def one(number: str = "INC-1") -> Assessment:
    """A ticket resolved in nine hours where eight are granted, across the change of clocks."""
    resolved = at("2024-04-02T11:00", status="resolved")
    return judged(dossier([ticket(number, "2024-03-29T10:00", resolved)]), "2024-04")


def test_the_header_is_the_one_that_is_promised() -> None:
    assert tickets_csv(one()).splitlines()[0] == HEADER
    assert ",".join(COLUMNS) == HEADER


def test_instants_have_the_offset_of_the_contract_and_booleans_are_words() -> None:
    assert tickets_csv(one()).splitlines()[1] == (
        "INC-1,resolution,1,P2,desk,2024-03-29T10:00:00+01:00,2024-04-02T11:00:00+02:00,2024-04-01T10:00:00+02:00,"
        "61200,0,breached,true,false"
    )


def test_where_there_is_no_value_there_is_nothing() -> None:
    paused = ticket("INC-1", "2024-03-29T10:00", at("2024-03-29T11:00", status="waiting"), priority="P2")
    (row,) = DictReader(StringIO(tickets_csv(judged(dossier([paused])))))
    assert (row["stopped"], row["deadline"], row["verdict"], row["counted"]) == ("", "", "paused", "false")


def test_a_ticket_without_service_or_priority_has_neither() -> None:
    written = contract(
        services={}, service_levels={"all": {"title": "All", "measures": "response", "calendar": "office",
                                             "targets": {"any": "1h"}, "objective": "90%"}}
    )  # fmt: skip
    bare = {"id": "INC-1", "opened": "2024-03-29T10:00"}
    (row,) = DictReader(StringIO(tickets_csv(judged(dossier([bare], written)))))
    assert (row["priority"], row["service"]) == ("", "")


@pytest.mark.parametrize("number", ["=1+1", "@x", "-5", "a\rb\x1b[0m", "a,b", '"q"', "a\nb", "é\u202e"])
def test_the_fast_way_writes_an_id_as_the_plain_way_does(number: str) -> None:
    assessment = one(number)
    assert tickets_csv(assessment) == csv(
        tickets_table(assessment, Locale("en", "Europe/Paris")), Locale("en", "Europe/Paris")
    )


def test_a_level_or_a_service_with_the_name_of_a_formula_is_not_run() -> None:
    written = contract(
        services={"=s": {"title": "S", "calendar": "office"}},
        service_levels={"+l": {"title": "L", "measures": "response", "targets": {"any": "1h"}, "objective": "90%"}},
    )
    held = dossier([ticket("INC-1", "2024-03-29T10:00", service="=s")], written)
    assert tickets_csv(judged(held)).splitlines()[1].startswith("INC-1,'+l,1,P2,'=s,")


def test_json_has_the_same_cells_under_the_same_names() -> None:
    assessment = judged(specimen(), "2024-03", 1711922400)
    table = tickets_table(assessment, Locale("en", "Europe/Paris"))
    plain = [{name: exact(cell, COLUMNS[name], "Europe/Paris") for name, cell in row.items()} for row in table]
    assert loads(tickets_json(assessment)) == plain
    assert list(plain[0]) == HEADER.split(",")


def test_json_of_no_tickets_is_an_empty_list() -> None:
    assert tickets_json(judged(dossier([]))) == "[]"


def test_json_is_safe_on_a_terminal() -> None:
    written = tickets_json(one("\x9b1A\u202e\x1b"))
    assert not set(written) & set("\x9b\u202e\x1b")
    assert loads(written)[0]["ticket"] == "\x9b1A\u202e\x1b"


def test_every_ticket_of_the_specimen_is_written_as_expected() -> None:
    written = DictReader(StringIO(tickets_csv(judged(specimen(), "2024-03", 1711922400))))
    found = {(row["ticket"], row["service_level"]): row for row in written}
    for wanted in expected()["tickets"]:
        row = found[wanted["ticket"], wanted["service_level"]]
        cells = {name: "" if value is None else str(value) for name, value in wanted.items()}
        cells |= {name: cells[name].lower() for name in ("counted", "excluded")}
        assert {name: row[name] for name in cells} == cells
    assert len(found) == len(expected()["tickets"])


def test_people_read_the_verdict_in_their_language() -> None:
    french = Locale("fr", "Europe/Paris")
    written = terminal(tickets_table(one(), french), french)
    assert "non tenu" in written
    assert "01/04/2024 10:00" in written
