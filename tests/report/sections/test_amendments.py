"""Reports, figures and explanations name the amendments in force, and the end of the contract once it is near."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.explanation import explain
from sdmctl.load.consolidation import consolidated
from sdmctl.load.repository import read_repository
from sdmctl.model.amendment import Amendment
from sdmctl.model.repository import Dossier, Read
from sdmctl.report.document import Report
from sdmctl.report.explanations import told
from sdmctl.report.input_hash import input_hash
from sdmctl.report.locale import Locale
from sdmctl.report.service_levels import sla_json
from sdmctl.values.period import parse_period
from tests.load.repositories import CONTRACT as OFFICE
from tests.load.repositories import write
from tests.report.scene import CONTRACT, at, contract, dossier, tables, ticket

MARCH = parse_period("2024-03")
LEVEL = {"resolution": {"targets": {"P2": {"within": "4h"}}}}
TICKETS = [
    ticket("OLD", "2024-03-01T09:00", at("2024-03-01T15:00", status="resolved")),
    ticket("NEW", "2024-03-04T09:00", at("2024-03-04T15:00", status="resolved")),
]


def amended(written: dict[str, Any] = CONTRACT, **parts: Any) -> Dossier:
    told = {"kind": "amendment", "id": "a1", "title": "Faster", "effective": "2024-03-04", "changes": {}} | parts
    held = dossier(TICKETS, written)
    read = Read(Path("harbour/a1.yaml"), Amendment.model_validate(told))
    terms, wrong = consolidated(held.contract, written, (read,))
    assert not wrong
    last = Read(held.contract.file, terms[-1].contract)
    return Dossier(held.folder, last, held.tickets, outages=held.outages, amended=terms)


def report(held: Dossier, language: str = "en", period: str = "2024-03") -> str:
    judged = assess(held, tables(held), parse_period(period))
    return Report((judged,), held, language).markdown().replace("\u00a0", " ").replace("\u202f", " ")


def test_the_title_block_and_the_rules_name_an_amendment_in_force() -> None:
    text = report(amended(changes={"service_levels": LEVEL}))
    assert "- Amendments: Faster (a1), since 4 March 2024" in text
    assert "- Faster (a1), since 4 March 2024: tickets opened from that day on are judged by the changed terms." in text


def test_a_report_in_french_names_it_in_french() -> None:
    text = report(amended(changes={"service_levels": LEVEL}, governs="stopped"), "fr")
    assert "- Avenants : Faster (a1), depuis le 4 mars 2024" in text
    assert "les tickets dont le chronomètre s'arrête à partir de ce jour" in text


@pytest.mark.parametrize("period", ["2024-01", "2024-02"])
def test_a_report_of_an_earlier_period_does_not_name_it(period: str) -> None:
    text = report(amended(changes={"service_levels": LEVEL}), period=period)
    assert "Faster" not in text


def test_each_ticket_is_told_with_what_it_was_granted() -> None:
    text = report(amended(changes={"service_levels": LEVEL}))
    [row] = [line for line in text.splitlines() if line.startswith("| NEW")]
    assert row.endswith("| 6 h for a target of 4 h |")
    assert "| OLD" not in text


def test_what_was_taken_away_is_not_promised_any_more() -> None:
    another = {"title": "Update", "measures": "update", "objective": "90%", "targets": {"any": "8h"}}
    levels = {"resolution": None, "update": another}
    text = report(amended(changes={"service_levels": levels}))
    promised = text.split("### Targets and objectives")[1]
    assert "Update" in promised
    assert "Resolution" not in promised
    assert "Resolution" in text
    later = report(amended(changes={"service_levels": levels}), period="2024-05")
    assert "Resolution" not in later


def test_figures_list_the_amendments_in_force() -> None:
    held = amended(changes={"service_levels": LEVEL}, clause="2")
    found = json.loads(sla_json(assess(held, tables(held), MARCH)))["amendments"]
    assert found == [{"id": "a1", "title": "Faster", "clause": "2", "effective": "2024-03-04", "governs": "opened"}]
    february = assess(held, tables(held), parse_period("2024-02"))
    assert json.loads(sla_json(february))["amendments"] == []


def test_an_explanation_names_the_amendment_with_its_clause() -> None:
    held = amended(changes={"service_levels": LEVEL}, clause="2")
    [old], [new] = (explain(held, tables(held), name, MARCH) for name in ("OLD", "NEW"))
    english = Locale("en", "Europe/Paris")
    sentence = "Judged by the terms of amendment a1, Faster (2), in force since 4 March 2024."
    assert sentence in told(new, MARCH, english).sentences
    assert not any("amendment" in each for each in told(old, MARCH, english).sentences)


def test_an_amendment_is_part_of_what_a_report_was_made_from(tmp_path: Path) -> None:
    changes = "changes: {title: Other}\n"
    amendment = f"kind: amendment\nid: a1\ntitle: A\neffective: 2026-03-01\n{changes}"
    hashes = set()
    for name in ("A", "B"):
        folder = write(tmp_path, {"contract.yaml": OFFICE, "a1.yaml": amendment.replace("title: A", f"title: {name}")})
        [held] = read_repository(folder).dossiers
        hashes.add(input_hash(held, replace(tables(held), files=())))
    assert len(hashes) == 2


TERM = {"start": "2024-01-01", "end": "2024-06-30", "notice": "90d"}


@pytest.mark.parametrize(
    ("period", "term", "expected"),
    [
        ("2024-03", TERM, "- End: ends on 30 June 2024, notice to be given by 1 April 2024"),
        ("2024-04", TERM, "- End: ends on 30 June 2024, notice to be given by 1 April 2024"),
        ("2024-04", TERM | {"renewal": "tacit"}, "notice to be given by 1 April 2024, renewed tacitly"),
        ("2024-07", TERM, "- End: ended on 30 June 2024"),
    ],
)
def test_the_end_of_the_contract_is_told_once_its_notice_has_begun(
    period: str, term: dict[str, str], expected: str
) -> None:
    text = report(dossier(TICKETS, contract(term=term)), period=period)
    assert (expected in text) is (period != "2024-03")
    assert ("Decide what follows the contract, which ends on 30 June 2024." in text) is (period == "2024-04")


def test_an_amendment_of_the_budget_alone_says_that_it_judges_no_ticket(tmp_path: Path) -> None:
    text = "kind: amendment\nid: a1\ntitle: Dearer\neffective: 2026-03-01\nchanges: {budget: {2026: {vat: 20%}}}\n"
    budget = "kind: budget\nyear: 2026\nlines: {}\n"
    held = read_repository(write(tmp_path, {"contract.yaml": OFFICE, "a1.yaml": text, "b.yaml": budget})).dossiers[0]
    judged = assess(held, tables(dossier(TICKETS)), parse_period("2026-03"))
    shown = Report((judged,), held, "en").markdown()
    assert "Dearer (a1), since 1 March 2026: budget or project; prices hold from that day on" in shown.replace(" ", " ")
