"""What is promised below the contract, by OLA and UC, is measured, and is in no figure of the customer's promises."""

import pytest

from sdmctl.assess.service_levels.results import Status
from sdmctl.assess.weather import Axis, Sky, weather
from sdmctl.cli.gate_columns import SERVICE_LEVELS, family_of
from sdmctl.gate.breach import Held
from sdmctl.gate.registry import breaches
from sdmctl.model.repository import Dossier
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.sections.breached import breached
from sdmctl.report.sections.service_levels import service_levels
from sdmctl.report.sections.summary import summary
from sdmctl.report.sections.worst import worst
from tests.report.scene import CONTRACT, at, contract, dossier, judged, over, ticket

PARTIES = {
    "us": {"name": "Quay Software", "role": "provider", "agreement": "sla"},
    "host": {"name": "Quay Hosting", "role": "subcontractor", "agreement": "uc"},
}
LOWER = {
    "title": "Hosting",
    "measures": "resolution",
    "calendar": "office",
    "objective": "90%",
    "targets": {"any": "2h"},
}


def held(by: str = "host") -> Dossier:
    """Two tickets of three hours: in time for the customer, late for a level of a party."""
    levels = {**CONTRACT["service_levels"], "hosting": LOWER | {"by": by}}
    tickets = [ticket(f"INC-{n}", "2024-03-04T10:00", at("2024-03-04T13:00", status="resolved")) for n in range(2)]
    return dossier(tickets, contract(parties=PARTIES, service_levels=levels))


def material(of: Dossier) -> Material:
    return Material(over(of, count=2), of, Locale("en", "Europe/Paris"), "")


def found(of: Dossier, *, strict: bool = False) -> list[str]:
    told = breaches(Held(of, judged(of)), strict=strict)
    return [each.finding.value for each in told if family_of(each) == SERVICE_LEVELS]


def test_a_line_below_the_contract_is_measured_and_is_not_among_those_the_customer_was_promised() -> None:
    of = judged(held())
    assert [line.status for line in of.lines] == [Status.NO_DATA, Status.ACHIEVED, Status.MISSED]
    assert [line.service_level for line in of.promised] == ["resolution", "resolution"]
    assert [party.name for line in of.lines if (party := of.below(line))] == ["Quay Hosting"]


def test_a_party_with_an_sla_promises_to_the_customer() -> None:
    of = judged(held(by="us"))
    assert of.promised == of.lines
    assert {each.axis: each.sky for each in weather(held(by="us"), of, None)}[Axis.QUALITY] is Sky.RAIN


def test_what_a_supplier_missed_does_not_spoil_the_weather_and_the_summary() -> None:
    of = material(held())
    assert {each.axis: each.sky for each in weather(of.dossier, of.assessment, None)}[Axis.QUALITY] is Sky.SUN
    said = summary(of)
    assert said["decisions"] == []
    assert [fact["sentence"] for fact in said["facts"]] == [
        "Of 2 lines measured: 1 achieved and 1 without data.",
        "No ticket that counts in the period was late.",
    ]
    assert not worst(of)["tickets"].rows


def test_it_stands_in_a_table_of_its_own_and_in_the_annex_in_no_trend() -> None:
    told = service_levels(material(held()))
    assert [row["title"] for row in told["below"]] == ["Hosting"]
    assert [row["title"] for row in told["lines"]] == [row["title"] for row in told["trend"]] == ["Resolution"] * 2
    assert len(breached(material(held()))["groups"]) == 1


@pytest.mark.parametrize(("by", "expected"), [("host", ["missed_below"]), ("us", ["missed"])])
def test_the_gate_has_a_finding_of_its_own_for_it(by: str, expected: list[str]) -> None:
    assert found(held(by)) == expected


def test_it_names_who_has_promised() -> None:
    (told,) = breaches(Held(held(), judged(held())))
    assert (told.owner, told.title, told.weight.value) == ("Quay Hosting", "Hosting", "warning")
