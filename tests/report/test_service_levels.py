"""The lines of a period: table and document."""

from csv import DictReader
from io import StringIO
from json import loads
from typing import Any

import pytest

from sdmctl.model.tables import LeftOut
from sdmctl.report.formats.csv import csv
from sdmctl.report.formats.markdown import rows
from sdmctl.report.json_schema.sla import sla_schema
from sdmctl.report.locale import Locale
from sdmctl.report.service_levels import lines_table, sla_json
from tests.oracle.specimen import expected
from tests.report.scene import at, contract, dossier, judged, specimen, ticket, with_left_out

ENGLISH = Locale("en", "Europe/Paris")
APRIL = 1711922400
TYPES: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def conforms(value: Any, schema: dict[str, Any]) -> bool:
    """As much of JSON Schema as ours use."""
    if "enum" in schema:
        return value in schema["enum"]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    fits = any(isinstance(value, TYPES[kind]) and not (isinstance(value, bool) and kind != "boolean") for kind in kinds)
    if isinstance(value, dict):
        known = schema["properties"]
        inside = all(name in known and conforms(each, known[name]) for name, each in value.items())
        return fits and inside and set(schema["required"]) <= set(value)
    if isinstance(value, list):
        return fits and all(conforms(each, schema["items"]) for each in value)
    return fits and (not isinstance(value, int | float) or schema.get("minimum", value) <= value)


@pytest.mark.parametrize("tickets", [False, True])
def test_the_document_keeps_to_its_schema(tickets: bool) -> None:
    document = loads(sla_json(judged(specimen(), as_of=APRIL), tickets=tickets))
    assert conforms(document, sla_schema())
    assert ("tickets" in document) is tickets


def test_the_schema_refuses_what_is_not_promised() -> None:
    document = loads(sla_json(judged(dossier([]))))
    assert conforms(document, sla_schema())
    assert not conforms(document | {"more": 1}, sla_schema())
    assert not conforms({"contract": "harbour"}, sla_schema())


def test_the_document_says_which_contract_period_and_instant() -> None:
    document = loads(sla_json(judged(specimen(), as_of=APRIL)))
    assert document["contract"] == "horizon-rh"
    assert document["period"] == {
        "label": "2024-03",
        "start": "2024-03-01T00:00:00+01:00",
        "end": "2024-04-01T00:00:00+02:00",
    }
    assert document["as_of"] == "2024-04-01T00:00:00+02:00"


def test_every_line_of_the_specimen_is_as_expected() -> None:
    found = {
        (line["id"], line["priority"]): line
        for line in loads(sla_json(judged(specimen(), as_of=APRIL)))["service_levels"]
    }
    for wanted in expected()["service_levels"]:
        line = found[wanted["id"], None if wanted["priority"] == "any" else wanted["priority"]]
        assert [line[name] for name in ("counted", "met", "breached", "status")] == [
            wanted[name] for name in ("counted", "met", "breached", "status")
        ]
        assert 0 <= wanted["compliance"] - line["compliance"] < 0.000001 + 1e-12


def test_every_availability_of_the_specimen_is_as_expected_with_its_seconds() -> None:
    found = {line["id"]: line for line in loads(sla_json(judged(specimen(), as_of=APRIL)))["service_levels"]}
    for name, wanted in expected()["availability"].items():
        line = found[name]
        seconds = [line[f"{part}_seconds"] for part in ("service", "planned", "agreed", "downtime")]
        assert seconds == [60 * wanted[f"{part}_minutes"] for part in ("service", "planned", "agreed", "downtime")]
        assert int(line["compliance"] * 10_000) / 100 == wanted["percent"]
        assert (line["status"], line["priority"], line["counted"]) == (wanted["status"], None, 0)


def test_with_no_ticket_a_compliance_is_null_and_never_1() -> None:
    (line, _) = loads(sla_json(judged(dossier([]))))["service_levels"]
    assert (line["compliance"], line["status"], line["counted"]) == (None, "no_data", 0)


def test_tickets_that_could_not_be_judged_are_counted() -> None:
    document = loads(sla_json(with_left_out(judged(dossier([])), LeftOut("unknown-status", "why", 3))))
    assert document["left_out"] == [{"code": "unknown-status", "reason": "why", "count": 3}]


def test_a_contract_named_after_the_key_of_tickets_does_not_lose_them() -> None:
    held = dossier([ticket("INC-1", "2024-03-29T10:00")], contract(id='"tickets": []'))
    assert len(loads(sla_json(judged(held), tickets=True))["tickets"]) == 1


def test_csv_has_the_names_of_the_document_and_nothing_where_a_count_does_not_apply() -> None:
    table = lines_table(judged(specimen(), as_of=APRIL), ENGLISH)
    written = list(DictReader(StringIO(csv(table, ENGLISH))))
    assert list(written[0])[:10] == [
        "id", "priority", "objective", "counted", "met", "breached", "open", "excluded", "compliance", "status",
    ]  # fmt: skip
    assert (written[0]["compliance"], written[0]["counted"]) == ("0.666666", "3")
    assert (written[9]["id"], written[9]["counted"], written[9]["downtime_seconds"]) == (
        "availability-portail",
        "",
        "4800",
    )


def test_people_read_titles_and_words() -> None:
    french = Locale("fr", "Europe/Paris")
    resolved = at("2024-03-29T12:00", status="resolved")
    table = lines_table(judged(dossier([ticket("INC-1", "2024-03-29T10:00", resolved)])), french)
    assert table.title == "Engagements de service, mars 2024"
    written = [[cell.strip() for cell in line.strip("|").split("|")] for line in rows(table, french).splitlines()]
    assert written[3] == ["Resolution", "P2", "80\u00a0%", "1", "0", "0", "0", "100,00\u00a0%", "atteint"]
    assert written[2] == ["Resolution", "P1", "90\u00a0%", "0", "0", "0", "0", "—", "sans objet"]
