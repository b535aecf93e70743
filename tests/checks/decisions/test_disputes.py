"""Checks of disputes and warranties beyond their examples."""

import pytest

from tests.checks.dossiers import Find

TICKET = """
kind: tickets
exported_at: {exported}
tickets:
  - id: INC-1
    nature: {nature}
    opened: 2026-03-10T10:00:00+01:00
    {more}
"""


def told(more: str, nature: str = "disputed", exported: str = "2026-06-01T08:00:00+02:00") -> str:
    return TICKET.format(more=more, nature=nature, exported=exported)


def test_a_step_before_the_dispute_is_found(find: Find) -> None:
    dispute = "dispute: {customer_says: anomaly, provider_says: evolution, opened_on: 2026-03-12, steps: [STEP]}"
    text = told(dispute.replace("STEP", "{on: 2026-03-11, step: mediation}"))
    assert find(text, "outcome-before-dispute") == [
        "the dispute on INC-1 was opened on 2026-03-12; a step is dated 2026-03-11"
    ]


def test_two_sides_that_agree_have_no_dispute(find: Find) -> None:
    text = told("dispute: {customer_says: anomaly, provider_says: anomaly, opened_on: 2026-03-12}")
    assert find(text, "dispute-with-one-position") == ["in the dispute on INC-1 both sides say anomaly"]


@pytest.mark.parametrize(("day", "count"), [("2026-03-20", 0), ("2026-03-21", 1)])
def test_an_outcome_on_the_day_of_the_export_is_known_and_a_later_one_is_told(find: Find, day: str, count: int) -> None:
    outcome = f"outcome: {{nature: anomaly, on: {day}}}"
    text = told(
        f"dispute: {{customer_says: anomaly, provider_says: evolution, opened_on: 2026-03-12, {outcome}}}",
        exported="2026-03-20T08:00:00+01:00",
    )
    assert len(find(text, "event-after-export")) == count


@pytest.mark.parametrize(("opened", "count"), [("2026-03-10", 1), ("2026-03-11", 0)])
def test_an_anomaly_before_the_acceptance_is_outside_the_warranty(find: Find, opened: str, count: int) -> None:
    text = told("warranty: {of: EVO-1, accepted_on: 2026-03-11}", "anomaly").replace("2026-03-10", opened)
    assert len(find(text, "warranty-outside-window")) == count


def test_a_delivery_older_than_every_ticket_is_not_missed(find: Find) -> None:
    assert find(told("warranty: {of: EVO-1, accepted_on: 2026-03-09}", "anomaly"), "warranty-of-unknown-delivery") == []


def test_an_outcome_is_a_decision_on_the_nature(find: Find) -> None:
    criteria = "classification:\n  questions:\n    - {id: deviates, text: Does it deviate?, yes: anomaly}\n---"
    dispute = "dispute: {customer_says: anomaly, provider_says: evolution, opened_on: 2026-03-12, OUT}"
    settled = dispute.replace("OUT", "outcome: {nature: anomaly, on: 2026-03-20, by: COPIL}")
    assert find(criteria + told(settled), "undecided-nature") == []


def test_silence_runs_on_a_calendar_that_there_is(find: Find) -> None:
    criteria = (
        "classification:\n  tacit_acceptance: {after: 3bd, nature: provider, calendar: ofice}\n"
        "  questions:\n    - {id: deviates, text: Does it deviate?, yes: anomaly}\n"
    )
    assert len(find(criteria, "unknown-reference")) == 1
