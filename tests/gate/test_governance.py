"""What a committee would ask for first: actions late, risks nobody answers for, what is missed and has no action."""

from datetime import date
from typing import Any

import pytest

from sdmctl.diagnostics import InDocument
from sdmctl.gate.registry import RULES
from sdmctl.model.weight import Code, Weight
from tests.gate.scene import FOLDER, found, with_documents
from tests.report.scene import at, contract, ticket

ACTION = {"title": "Renew", "owner": "Ada", "due": "2024-03-15"}
LATE = ticket("INC-1", "2024-03-04T10:00", at("2024-03-08T16:00", status="resolved"), priority="P1", nature="anomaly")
"""P1, four business hours over: resolved on Friday 8 March; its fifth business day after that is Friday 15."""


def actions(**actions: Any) -> dict[str, Any]:
    return {"kind": "actions", "actions": {name: ACTION | each for name, each in actions.items()}}


def codes(code: Code, *documents: Any, period: str = "2024-03", tickets: Any = ()) -> list[str | None]:
    return [each.subject or each.ticket for each in found(with_documents(*documents, tickets=tickets), code, period)]


@pytest.mark.parametrize(
    ("action", "is_late"),
    [
        ({}, True),
        ({"due": "2024-03-31"}, False),  # the day itself is not over before midnight
        ({"due": "2024-03-30"}, True),
        ({"status": "in_progress"}, True),
        ({"status": "done", "closed": "2024-03-20"}, False),
        ({"status": "done", "closed": "2024-03-31"}, False),
        ({"status": "done", "closed": "2024-04-01"}, True),  # as of March it was still to be done
        ({"status": "abandoned"}, False),
        ({"opened": "2024-04-01"}, False),  # it did not exist
    ],
)
def test_an_action_is_late_from_the_day_after_its_day_until_it_is_closed(action: dict[str, str], is_late: bool) -> None:
    assert codes(Code.ACTION_LATE, actions(A=action)) == ["A"] * is_late


def test_an_action_that_is_late_has_who_answers_for_it_its_day_and_its_place() -> None:
    [late] = found(with_documents(actions(A={})), Code.ACTION_LATE)
    assert (late.title, late.owner, late.day) == ("Renew", "Ada", date(2024, 3, 15))
    assert late.place == InDocument(FOLDER / "actions.yaml", ("actions", "A", "due"))


@pytest.mark.parametrize(
    ("risk", "is_told"),
    [
        ({}, True),
        ({"owner": "Ada"}, False),
        ({"status": "closed", "closed": "2024-03-10"}, False),
        ({"status": "closed", "closed": "2024-04-10"}, True),
        ({"status": "occurred"}, True),
        ({"opened": "2024-04-02"}, False),
    ],
)
def test_a_risk_that_is_open_needs_somebody_who_answers_for_it(risk: dict[str, str], is_told: bool) -> None:
    written = {"kind": "risks", "risks": {"K": {"title": "Fire", "probability": 1, "impact": 5, **risk}}}
    assert codes(Code.RISK_WITHOUT_OWNER, written) == ["K"] * is_told


@pytest.mark.parametrize(
    ("action", "is_told"),
    [
        ({}, True),
        ({"service_level": "resolution"}, False),
        ({"service_level": "resolution", "status": "done", "opened": "2024-03-05", "closed": "2024-03-06"}, False),
        ({"service_level": "resolution", "status": "done", "opened": "2024-02-05", "closed": "2024-02-06"}, True),
        ({"service_level": "resolution", "opened": "2024-04-02"}, True),
    ],
)
def test_a_missed_level_needs_an_action_that_is_left_or_was_opened_in_the_period(
    action: dict[str, str], is_told: bool
) -> None:
    small: Any = contract(rules={"small_sample": "none"})
    held = with_documents(actions(A=action), tickets=[LATE], written=small)
    told = found(held, Code.MISSED_WITHOUT_ACTION)
    assert [(each.service_level, each.priority) for each in told] == [("resolution", "P1")] * is_told


def test_a_contract_that_keeps_no_actions_is_not_asked_for_them() -> None:
    held = with_documents(tickets=[LATE], written=contract(rules={"small_sample": "none"}))
    assert not found(held, Code.MISSED_WITHOUT_ACTION)
    assert not found(held, Code.REVIEW_MISSING)


@pytest.mark.parametrize(
    ("requirement", "is_told"), [({}, True), ({"met_by": "resolution"}, False), ({"declined": "Too dear"}, False)]
)
def test_a_requirement_is_met_by_a_service_level_or_declined(requirement: dict[str, str], is_told: bool) -> None:
    written = {"kind": "requirements", "requirements": {"R": {"text": "Fast", **requirement}}}
    assert codes(Code.REQUIREMENT_UNMET, written) == ["R"] * is_told


@pytest.mark.parametrize(
    ("action", "is_told"),
    [
        ({}, True),
        ({"source": "rca", "ticket": "INC-1"}, False),
        ({"source": "ticket", "ticket": "INC-1"}, True),
        ({"source": "rca", "ticket": "INC-2"}, True),
    ],
)
def test_an_incident_of_the_highest_priority_needs_a_review_that_names_it(
    action: dict[str, str], is_told: bool
) -> None:
    assert codes(Code.REVIEW_MISSING, actions(A=action), tickets=[LATE]) == ["INC-1"] * is_told


def test_the_review_is_due_five_business_days_after_the_day_on_which_it_was_over() -> None:
    [told] = found(with_documents(actions(), tickets=[LATE]), Code.REVIEW_MISSING)
    assert told.day == date(2024, 3, 15)
    assert told.ticket_place == InDocument(FOLDER / "tickets.yaml", ("tickets", 0, "id"))


@pytest.mark.parametrize(
    "parts",
    [
        {"priority": "P2"},
        {"nature": "evolution"},
        {"duplicate_of": "INC-0"},
        {"history": []},
        {"history": [at("2024-03-25T16:00", status="resolved")]},  # until Tuesday 2 April, which is another period
        {"history": [at("2024-03-08T16:00", status="cancelled")]},
    ],
)
def test_no_review_is_asked_for_where_there_is_nothing_to_review_yet(parts: dict[str, Any]) -> None:
    assert codes(Code.REVIEW_MISSING, actions(), tickets=[LATE | parts]) == []


def test_a_review_is_missed_in_the_period_of_its_day_only() -> None:
    parts = [LATE | {"history": [at("2024-03-25T16:00", status="resolved")]}]
    months = ("2024-02", "2024-03", "2024-04", "2024-05")
    told = [codes(Code.REVIEW_MISSING, actions(), tickets=parts, period=month) for month in months]
    assert told == [[], [], ["INC-1"], []]


@pytest.mark.parametrize(
    ("document", "is_told"),
    [
        ({"kind": "decisions"}, True),
        ({"kind": "decisions", "decisions": {"D": {"text": "Yes", "on": "2024-03-08", "committee": "copil"}}}, False),
        ({"kind": "decisions", "decisions": {"D": {"text": "Yes", "on": "2024-03-09", "committee": "copil"}}}, True),
        ({"kind": "decisions", "decisions": {"D": {"text": "Yes", "on": "2024-03-08", "committee": "cosui"}}}, True),
        (actions(A={"opened": "2024-03-08", "committee": "copil"}), False),
    ],
)
def test_a_committee_that_met_leaves_a_decision_or_an_action(document: dict[str, Any], is_told: bool) -> None:
    committee = {"kind": "committee", "id": "copil", "title": "Steering", "held": ["2024-03-08", "2024-04-12"]}
    assert codes(Code.MINUTES_MISSING, committee, document) == ["copil"] * is_told


def test_what_governance_lacks_is_a_warning_and_fails_nobody_who_did_not_ask() -> None:
    own = [rule for rule in RULES if rule.look.__module__.endswith("governance")]
    assert len(own) == 6
    assert {rule.weight for rule in own} == {Weight.WARNING}
