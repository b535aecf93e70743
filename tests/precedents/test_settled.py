"""Which tickets are decided, and so teach."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from sdmctl.load.frames import frames_of
from sdmctl.load.tickets import read_records
from sdmctl.model.contract import Nature
from sdmctl.model.decision import Decisions
from sdmctl.model.repository import Dossier, Read
from sdmctl.precedents.decided import Decided
from sdmctl.precedents.settled import settled
from tests.report.scene import at, contract, dossier, ticket

CRITERIA = {
    "questions": [
        {"id": "agreed", "text": "Does it differ from what was agreed?", "clause": "3.1", "yes": "anomaly",
         "evidence": ["reference"]},
        {"id": "new", "text": "Is it new?", "yes": "evolution"},
    ],
    "otherwise": "request",
}  # fmt: skip
DONE = at("2024-03-05T10:00", status="resolved")


def one(*history: dict[str, str], nature: str | None = "anomaly", **parts: Any) -> dict[str, Any]:
    return ticket("T-1", "2024-03-04T10:00", *history, nature=nature, title="Printer", **parts)


def decision(nature: str = "anomaly", **evidence: str) -> dict[str, Any]:
    answers = {"agreed": "yes"} if nature == "anomaly" else {"agreed": "no", "new": "yes"}
    return {"answers": answers, "nature": nature, "evidence": evidence, "by": "A", "on": "2024-03-06"}


def found(held: Dossier, as_of: int = 1 << 40) -> tuple[Decided, ...]:
    return settled(held, frames_of(read_records(held)[0]), as_of)


def told(*tickets: dict[str, Any], **parts: Any) -> list[tuple[str, Nature, str | None]]:
    held = dossier(tickets, contract(classification=CRITERIA, **parts))
    return [(each.ticket, each.nature, each.clause) for each in found(held)]


def test_a_final_decision_teaches_with_its_clause_whether_the_ticket_is_open_or_not() -> None:
    assert told(one(decision=decision(reference="Spec 2"))) == [("T-1", Nature.ANOMALY, "3.1")]


def test_a_decision_without_its_evidence_is_provisional_and_teaches_nothing() -> None:
    assert told(one(DONE, decision=decision())) == []


def test_a_decision_that_the_history_does_not_follow_teaches_nothing() -> None:
    assert told(one(DONE, decision=decision("evolution"))) == []


def test_a_question_without_a_clause_gives_none() -> None:
    assert told(one(nature="evolution", decision=decision("evolution"))) == [("T-1", Nature.EVOLUTION, None)]


def test_without_a_decision_a_ticket_teaches_once_its_life_is_over() -> None:
    assert told(one()) == []
    assert told(one(DONE)) == [("T-1", Nature.ANOMALY, None)]


def test_an_evolution_is_over_when_it_is_accepted_or_refused() -> None:
    refused = at("2024-03-05T10:00", event="refused")
    assert told(one(nature="evolution")) == []
    assert told(one(refused, nature="evolution")) == [("T-1", Nature.EVOLUTION, None)]


def test_a_reopened_ticket_is_not_over() -> None:
    assert told(one(DONE, at("2024-03-06T10:00", status="working"))) == []


def test_what_is_disputed_or_unclassified_teaches_nothing() -> None:
    assert told(one(DONE, nature="disputed")) == []
    assert told(one(DONE, nature=None)) == []


def test_the_nature_is_that_in_force() -> None:
    assert told(one(at("2024-03-04T12:00", nature="request"), DONE)) == [("T-1", Nature.REQUEST, None)]


def test_a_ticket_without_a_title_says_nothing() -> None:
    assert told({**one(DONE), "title": None}) == []


def test_a_document_of_decisions_counts_as_the_ticket_s_own() -> None:
    held = dossier([one()], contract(classification=CRITERIA))
    read = Decisions.model_validate({"kind": "decisions", "classifications": {"T-1": decision(reference="Spec")}})
    assert len(found(replace(held, others=(Read(Path("d.yaml"), read),)))) == 1


def test_what_happened_later_has_not_happened() -> None:
    held = dossier([one(DONE)], contract())
    assert found(held, as_of=1_709_550_000) == ()
