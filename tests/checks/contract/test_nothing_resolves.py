import pytest

from tests.checks.dossiers import Find

CODE = "nothing-resolves"
OPEN = "statuses: {open: new, working: active}\n"


@pytest.mark.parametrize("phase", ["resolved", "closed"])
def test_one_status_that_ends_a_ticket_is_enough(phase: str, find: Find) -> None:
    assert find(f"statuses: {{open: new, done: {phase}}}", CODE) == []


def test_cancelled_does_not_end_a_ticket(find: Find) -> None:
    assert len(find("statuses: {open: new, dropped: cancelled}", CODE)) == 1


def test_a_contract_without_statuses_reads_dates_alone(find: Find) -> None:
    assert find("statuses: {}", CODE) == []


def test_a_column_of_the_export_may_say_it(find: Find) -> None:
    source = "kind: source\nreads: tickets\nfiles: x.csv\ncolumns: {id: A, opened: B, closed: C}"
    assert find(f"{OPEN}---\n{source}", CODE) == []


def test_a_date_in_a_document_may_say_it(find: Find) -> None:
    tickets = "kind: tickets\ntickets: [{id: A, opened: 2026-01-02T10:00:00Z, resolved: 2026-01-02T12:00:00Z}]"
    assert find(f"{OPEN}---\n{tickets}", CODE) == []


def test_a_response_is_stopped_by_other_means(find: Find) -> None:
    level = "service_levels: {r: {title: R, measures: response, objective: 90%, calendar: office, targets: {any: 1h}}}"
    assert find(OPEN + level, CODE) == []
