from tests.checks.dossiers import Find
from tests.checks.tickets.written import ticket

CODE = "missing-due-date"


def level(targets: str, which: str = "{}") -> str:
    text = f"title: R, measures: resolution, calendar: office, objective: 90%, applies_to: {which}, targets: {targets}"
    return f"service_levels: {{r: {{{text}}}}}\n---\n"


def test_only_priorities_with_an_agreed_target_need_a_date(find: Find) -> None:
    assert find(level("{P1: 1h, P2: agreed}") + ticket(), CODE) == []
    assert find(level("{P1: agreed, P2: 1h}") + ticket(), CODE) == [
        "`r` cannot judge 1 with no date agreed, INC-1 the first"
    ]


def test_only_tickets_that_the_filter_passes_need_one(find: Find) -> None:
    assert find(level("{any: agreed}", "{type: x}") + ticket(), CODE) == []


def test_a_cancelled_ticket_needs_none(find: Find) -> None:
    assert find(level("{any: agreed}") + ticket("at: 2026-03-11T10:00:00Z, status: dropped"), CODE) == []
