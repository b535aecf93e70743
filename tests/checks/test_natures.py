"""Decisions against the natures of tickets, of documents and of exports alike."""

from pathlib import Path

import pytest

from sdmctl import pipeline
from tests.checks.dossiers import CONTRACT, Find
from tests.load.repositories import write

CRITERIA = """\
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly}
    - {id: changed, text: Has the need changed?, yes: evolution}
"""
SOURCE = """\
kind: source
reads: tickets
files: tickets.csv
columns: {id: id, opened: opened, nature: nature, status: status}
"""
CSV = """\
id,opened,nature,status
INC-1,2026-03-10T10:00,anomaly,open
INC-2,2026-03-10T10:00,evolution,open
INC-3,2026-03-10T10:00,request,open
INC-4,2026-03-10T10:00,anomaly,dropped
"""


def decision(ticket: str, nature: str = "anomaly", on: str = "2026-03-11") -> str:
    answers = "{deviates: yes}" if nature == "anomaly" else "{deviates: no, changed: yes}"
    return f"  {ticket}: {{answers: {answers}, nature: {nature}, by: Ada, on: {on}}}\n"


def said(folder: Path, decisions: str, criteria: str = CRITERIA) -> list[str]:
    """Code and message of what is found where an export's tickets are decided on."""
    contract = "\n".join(CONTRACT.values()) + f"\n{criteria}"
    document = f"kind: decisions\nclassifications:\n{decisions}" if decisions else "kind: decisions\n"
    files: dict[str, str | bytes] = {
        "contract.yaml": contract,
        "source.yaml": SOURCE,
        "tickets.csv": CSV,
        "d.yaml": document,
    }
    repository = pipeline.load(write(folder, files))
    assert repository.diagnostics == ()
    [dossier] = repository.dossiers
    found = (*pipeline.check(dossier), *pipeline.check_tickets(dossier))
    return [f"{each.code}: {each.message}" for each in found if "decid" in each.message or "decision" in each.code]


def test_tickets_of_an_export_are_decided_in_a_document(tmp_path: Path) -> None:
    assert said(tmp_path, decision("INC-1") + decision("INC-2", "evolution")) == []


def test_tickets_that_nobody_decided_are_one_warning(tmp_path: Path) -> None:
    assert said(tmp_path, "") == [
        "undecided-nature: nothing says who decided that INC-1 is anomaly, and why; nor of 1 more"
    ]


def test_without_criteria_nothing_is_to_be_decided(tmp_path: Path) -> None:
    assert said(tmp_path, "", criteria="") == []


def test_an_exports_ticket_has_the_nature_that_was_decided(tmp_path: Path) -> None:
    assert said(tmp_path, decision("INC-1") + decision("INC-2")) == [
        "decision-not-followed: INC-2 is decided anomaly, and is evolution at the end of that day"
    ]


def test_a_decision_on_a_ticket_that_is_not_exported_is_an_error(tmp_path: Path) -> None:
    found = said(tmp_path, decision("INC-1") + decision("INC-2", "evolution") + decision("INC-22"))
    assert found == ["decision-of-unknown-ticket: there is no ticket INC-22"]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_edge_of_the_calendar_is_no_fault(day: str, tmp_path: Path) -> None:
    found = said(tmp_path, decision("INC-1", on=day) + decision("INC-2", "evolution"))
    assert [each.partition(":")[0] for each in found] == ["decision-before-ticket"] * (day < "2026")


def test_a_change_after_the_decision_asks_for_another(find: Find) -> None:
    tickets = """
    kind: tickets
    tickets:
      - id: INC-1
        nature: anomaly
        opened: 2026-03-10T10:00
        decision: {answers: {deviates: yes}, nature: anomaly, by: Ada, on: 2026-03-10}
        history:
          - {at: 2026-03-12T10:00, nature: evolution}
    """
    text = CRITERIA + "---\n" + "\n".join(line[4:] for line in tickets.strip("\n").splitlines())
    assert find(text, "undecided-nature") == ["nothing says who decided that INC-1 is evolution, and why"]
    assert find(text, "decision-not-followed") == []


def test_saying_again_what_is_so_is_no_change(find: Find) -> None:
    again = "[{at: 2026-03-12T10:00, nature: request}]"
    ticket = f"  - {{id: A, nature: request, opened: 2026-03-10T10:00, history: {again}}}\n"
    text = f"{CRITERIA}---\nkind: tickets\ntickets:\n{ticket}"
    assert find(text, "undecided-nature") == []


def test_criteria_are_those_in_force_on_the_day_of_the_decision(find: Find) -> None:
    amendment = (
        "kind: amendment\nid: a\ntitle: A\neffective: 2026-04-01\n"
        "changes: {classification: {questions: [{id: new, text: New?, yes: anomaly}]}}\n"
    )
    decisions = "kind: decisions\nclassifications:\n" + decision("A") + decision("B", on="2026-04-01")
    tickets = "kind: tickets\ntickets:\n" + "".join(
        f"  - {{id: {name}, nature: anomaly, opened: 2026-03-10T10:00}}\n" for name in "AB"
    )
    text = "---\n".join((CRITERIA, amendment, tickets, decisions))
    assert find(text, "unknown-question") == ["the contract asks no question `deviates`"]


def test_criteria_that_an_amendment_brings_ask_nothing_of_what_was_before(find: Find) -> None:
    amendment = f"kind: amendment\nid: a\ntitle: A\neffective: 2026-04-01\nchanges:\n  {CRITERIA}".replace(
        "\n  questions:\n    -", "\n    questions:\n    -"
    )
    tickets = "kind: tickets\ntickets:\n" + "".join(
        f"  - {{id: {name}, nature: anomaly, opened: {day}T10:00}}\n"
        for name, day in (("A", "2026-03-10"), ("B", "2026-04-10"))
    )
    text = "---\n".join(("title: T\n", amendment, tickets))
    assert find(text, "undecided-nature") == ["nothing says who decided that B is anomaly, and why"]


def test_a_ticket_that_was_cancelled_needs_no_decision(find: Find) -> None:
    cancelled = "{id: A, nature: anomaly, opened: 2026-03-10T10:00, status: dropped}"
    again = (
        "{id: B, nature: anomaly, opened: 2026-03-10T10:00, history: "
        "[{at: 2026-03-11T10:00, status: dropped}, {at: 2026-03-12T10:00, status: working}]}"
    )
    text = f"{CRITERIA}---\nkind: tickets\ntickets:\n  - {cancelled}\n  - {again}\n"
    assert find(text, "undecided-nature") == ["nothing says who decided that B is anomaly, and why"]
