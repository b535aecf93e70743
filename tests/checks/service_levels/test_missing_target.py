import pytest

from tests.checks.dossiers import Find

CODE = "missing-target"


def level(targets: str, calendar: str = "office", which: str = "{}") -> str:
    text = (
        f"title: R, measures: response, objective: 90%, calendar: {calendar}, applies_to: {which}, targets: {targets}"
    )
    return f"service_levels: {{r: {{{text}}}}}"


def tickets(*texts: str) -> str:
    written = [f"{{id: T{number}, opened: 2026-03-10T10:00:00Z, {text}}}" for number, text in enumerate(texts)]
    return f"\n---\nkind: tickets\ntickets: [{', '.join(written)}]"


def test_any_stands_for_all_that_have_none(find: Find) -> None:
    assert find(level("{P1: 1h, any: 2h}"), CODE) == []


def test_all_that_are_missing_are_told_at_once(find: Find) -> None:
    assert find("priorities: {order: [P1, P2, P3]}\n" + level("{P2: 1h}"), CODE) == ["`r` has no target for P1, P3"]


def test_tickets_that_no_target_judges_are_counted_by_reason(find: Find) -> None:
    found = find(level("{P1: 1h}") + tickets("priority: P1", "priority: P2", "service: portal", "type: x"), CODE)
    assert found == [
        "`r` has no target for P2",
        "`r` cannot judge 1 with priority `P2`, which has no target, T1 the first",
        "`r` cannot judge 2 with no priority, T2 the first",
    ]


def test_any_judges_tickets_without_a_priority(find: Find) -> None:
    assert find(level("{any: 1h}") + tickets("service: portal"), CODE) == []


def test_tickets_without_a_service_have_no_calendar_of_it(find: Find) -> None:
    found = find(level("{any: 1h}", calendar="service") + tickets("priority: P1", "service: portal"), CODE)
    assert found == ["`r` cannot judge 1 with no service, on whose calendar it counts, T0 the first"]


@pytest.mark.parametrize("within", ["30d", "agreed"])
def test_calendar_days_and_agreed_dates_need_no_service(within: str, find: Find) -> None:
    written = level(f"{{any: {within}}}", calendar="service") + tickets("priority: P1, due: 2026-03-20T10:00:00Z")
    assert find(written, CODE) == []


def test_tickets_that_the_filter_does_not_pass_are_not_its_affair(find: Find) -> None:
    assert find(level("{P1: 1h, P2: 1h}", which="{type: incident}") + tickets("type: request"), CODE) == []


def test_a_priority_that_was_given_later_counts(find: Find) -> None:
    given = "history: [{at: 2026-03-10T11:00:00Z, priority: P1}]"
    assert find(level("{P1: 1h, P2: 1h}") + tickets(given), CODE) == []


def test_a_cancelled_ticket_is_not_judged(find: Find) -> None:
    dropped = "history: [{at: 2026-03-10T11:00:00Z, status: dropped}]"
    again = "history: [{at: 2026-03-10T11:00:00Z, status: dropped}, {at: 2026-03-10T12:00:00Z, status: open}]"
    found = find(level("{P1: 1h, P2: 1h}") + tickets(dropped, again), CODE)
    assert found == ["`r` cannot judge 1 with no priority, T1 the first"]
