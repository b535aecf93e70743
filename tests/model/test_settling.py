"""What follows from answers to a contract's questions."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sdmctl.model.classification import Classification
from sdmctl.model.decision import Decision
from sdmctl.model.settling import is_provisional, settle

THREE = Classification.model_validate(
    {
        "questions": [
            {"id": "deviates", "text": "Does it deviate?", "yes": "anomaly", "evidence": ["reference", "version"]},
            {"id": "agreed", "text": {"fr": "Convenu ?"}, "no": "request", "clause": "§ 6.2"},
            {"id": "changed", "text": {"en": "Changed?", "fr": "Changé ?"}, "yes": "evolution"},
        ]
    }
)


def decision(**written: Any) -> Decision:
    return Decision.model_validate({"nature": "anomaly", "by": "Ada", "on": "2026-03-10", "answers": {}} | written)


def test_the_first_answer_that_leads_to_a_nature_settles_it() -> None:
    settled = settle(THREE, {"deviates": "yes", "agreed": "no"})
    assert settled.nature == "anomaly"
    assert settled.by is THREE.questions[0]
    assert settled.asked == THREE.questions[:1]


def test_a_no_may_settle_as_well_as_a_yes() -> None:
    assert settle(THREE, {"deviates": "no", "agreed": "no"}).nature == "request"


def test_where_no_question_settles_it_is_what_the_contract_says_otherwise() -> None:
    settled = settle(THREE, {"deviates": "no", "agreed": "yes", "changed": "no"})
    assert settled.nature == "disputed"
    assert settled.by is None


def test_a_question_without_an_answer_is_open_and_nothing_is_settled() -> None:
    settled = settle(THREE, {"deviates": "no", "changed": "yes"})
    assert settled.nature is None
    assert settled.open is THREE.questions[1]


def test_evidence_is_lacking_for_the_answer_that_settles_only() -> None:
    assert settle(THREE, {"deviates": "yes"}).lacks(["version"]) == ("reference",)
    assert settle(THREE, {"deviates": "no", "agreed": "no"}).lacks([]) == ()


def test_a_proof_shows_the_parts_that_it_names() -> None:
    held = decision(answers={"deviates": "yes"}, evidence={"reference": {"text": "SFD", "version": "2.1"}})
    assert held.shown == {"reference", "text", "version"}
    assert not is_provisional(held, THREE)


def test_missing_evidence_makes_a_decision_provisional() -> None:
    assert is_provisional(decision(answers={"deviates": "yes"}, evidence={"reference": "SFD"}), THREE)


def test_a_decision_may_be_kept_open_although_its_evidence_is_there() -> None:
    evidence = {"reference": "SFD", "version": "2"}
    assert is_provisional(decision(answers={"deviates": "yes"}, evidence=evidence, provisional=True), THREE)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_question_is_said_in_the_language_there_is(language: str) -> None:
    assert THREE.questions[0].said(language) == "Does it deviate?"
    assert THREE.questions[1].said(language) == "Convenu ?"


def test_a_question_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(ValidationError, match="leads to a nature"):
        Classification.model_validate({"questions": [{"id": "a", "text": "A?"}]})


def test_two_questions_of_one_id_are_refused() -> None:
    question = {"id": "a", "text": "A?", "yes": "anomaly"}
    with pytest.raises(ValidationError, match="two questions have the id a"):
        Classification.model_validate({"questions": [question, question]})


def test_a_proof_that_says_nothing_is_refused() -> None:
    with pytest.raises(ValidationError, match="evidence says something"):
        decision(evidence={"reference": {}})


_ANSWERS = st.dictionaries(st.sampled_from([each.id for each in THREE.questions]), st.sampled_from(["yes", "no"]))


@given(_ANSWERS)
def test_answers_are_settled_or_one_question_is_open(answers: dict[str, str]) -> None:
    settled = settle(THREE, answers)
    assert (settled.nature is None) == (settled.open is not None)
    assert {each.id for each in settled.asked} <= set(answers)


@given(_ANSWERS)
def test_answers_after_the_one_that_settles_change_nothing(answers: dict[str, str]) -> None:
    settled = settle(THREE, answers)
    asked = {each.id: answers[each.id] for each in settled.asked}
    assert settle(THREE, asked) == settled


@pytest.mark.parametrize("name", ["", "a b", "a,b", "a=b"])
def test_an_id_can_be_said_on_the_command_line(name: str) -> None:
    with pytest.raises(ValidationError, match="pattern"):
        Classification.model_validate({"questions": [{"id": name, "text": "A?", "yes": "anomaly"}]})
