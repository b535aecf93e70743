"""Checks of decisions, beyond the examples in the manual."""

from pathlib import Path

import pytest

from sdmctl import pipeline
from sdmctl.cli import run
from tests.checks.dossiers import Find
from tests.load.repositories import CONTRACT, write

CRITERIA = """\
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly, evidence: [reference, version]}
    - {id: changed, text: Has the need changed?, yes: evolution}
"""


def ticket(decision: str, nature: str = "anomaly") -> str:
    decided = f"{{{decision}, by: Ada, on: 2026-03-11}}"
    held = f"{{id: A, nature: {nature}, opened: 2026-03-10T10:00, decision: {decided}}}"
    return f"---\nkind: tickets\ntickets:\n  - {held}\n"


def test_without_criteria_an_answer_has_no_question(find: Find) -> None:
    text = "title: T" + "\n" + ticket("answers: {deviates: yes}, nature: anomaly")
    [said] = find(text, "unknown-question")
    assert said == "the contract asked no questions on 2026-03-11, so nothing can be answered"


def test_without_criteria_a_decision_without_answers_stands(find: Find) -> None:
    text = "title: T" + "\n" + ticket("answers: {}, nature: anomaly")
    for code in ("unknown-question", "contradicted-decision", "open-question", "missing-evidence"):
        assert find(text, code) == []


def test_answers_that_settle_nothing_lead_to_what_the_contract_says_otherwise(find: Find) -> None:
    text = CRITERIA + ticket("answers: {deviates: no, changed: no}, nature: evolution", "evolution")
    [said] = find(text, "contradicted-decision")
    assert said == "the answers on A lead to disputed, not evolution: settled by no question, so `otherwise` applies"


def test_the_parts_of_a_proof_are_evidence(find: Find) -> None:
    text = CRITERIA + ticket("answers: {deviates: yes}, evidence: {reference: {text: S, version: 2}}, nature: anomaly")
    assert find(text, "missing-evidence") == []


def test_a_decision_that_leaves_a_question_open_is_not_contradicted(find: Find) -> None:
    text = CRITERIA + ticket("answers: {deviates: no}, nature: anomaly")
    assert find(text, "contradicted-decision") == []
    assert find(text, "open-question") == ["the decision on A leaves `changed` open: Has the need changed?"]


def test_the_place_of_a_decision_counts_the_tickets_that_cannot_be_read(tmp_path: Path) -> None:
    tickets = (
        "kind: tickets\ntickets:\n  - {id: W, opened: never}\n  - {id: B, opened: 2026-03-10T10:00}\n  - {id: V}\n"
        "  - {id: A, nature: anomaly, opened: 2026-03-10T10:00, "
        "decision: {answers: {deviates: yes}, nature: anomaly, by: Ada, on: 2026-03-11}}\n"
    )
    [dossier] = pipeline.load(write(tmp_path, {"c.yaml": CONTRACT + CRITERIA, "t.yaml": tickets})).dossiers
    [found] = [each for each in pipeline.check(dossier) if each.code == "missing-evidence"]
    assert getattr(found.place, "route", ()) == ("tickets", 3, "decision")


@pytest.mark.parametrize("held", ["ticket", "document"])
def test_a_contradicted_decision_stops_no_figure(held: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decision = "{answers: {deviates: yes}, nature: evolution, by: Ada, on: 2026-03-11}"
    own = f", decision: {decision}" if held == "ticket" else ""
    files: dict[str, str | bytes] = {
        "contract.yaml": CONTRACT + CRITERIA,
        "tickets.yaml": f"kind: tickets\ntickets:\n  - {{id: A, opened: 2026-03-10T10:00, service: portal{own}}}\n",
        "decisions.yaml": f"kind: decisions\nclassifications:{'' if own else f' {{A: {decision}}}'}\n",
    }
    if own:
        del files["decisions.yaml"]
    assert run(["sla", str(write(tmp_path / "office", files)), "--period", "2026-03"]) == 3
    shown = capsys.readouterr()
    assert "Resolution" in shown.out
    assert "error[contradicted-decision]" in shown.err


def test_a_disputed_ticket_that_is_decided_is_told_to_end_its_dispute(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decided = ticket("answers: {deviates: no, changed: yes}, nature: evolution", "disputed")
    write(tmp_path, {"contract.yaml": CONTRACT + CRITERIA, "tickets.yaml": decided.removeprefix("---\n")})
    run(["validate", str(tmp_path)])
    shown = capsys.readouterr()
    assert "or `outcome: {nature: evolution, on: 2026-03-11}` in its dispute" in shown.out + shown.err
