import pytest

from tests.checks.dossiers import Find

CODE = "ticket-outside-term"


def opened(at: str) -> str:
    contract = "time_zone: America/New_York\nterm: {start: 2026-03-08, end: 2026-11-01}\n---\n"  # both clock changes
    return f"{contract}kind: tickets\ntickets: [{{id: INC-1, opened: {at}, priority: P1}}]"


@pytest.mark.parametrize("at", ["2026-03-08T00:00:00", "2026-11-01T23:59:59", "2026-11-02T04:59:59Z"])
def test_the_first_and_the_last_day_belong_to_the_term_as_local_days(at: str, find: Find) -> None:
    assert find(opened(at), CODE) == []


@pytest.mark.parametrize(
    ("at", "side"),
    [
        ("2026-03-08T04:59:59Z", "before the contract's term starts"),
        ("2026-11-02T05:00:00Z", "after the contract's term has ended"),
    ],
)
def test_a_second_more_is_outside(at: str, side: str, find: Find) -> None:
    (found,) = find(opened(at), CODE)
    assert found.endswith(side)


def test_a_term_as_long_as_the_calendar_of_the_world_has_no_outside(find: Find) -> None:
    text = "term: {start: 0001-01-01, end: 9999-12-31}\n---\nkind: tickets\n"
    assert find(f"{text}tickets: [{{id: INC-1, opened: 1970-01-02T00:00:00Z, priority: P1}}]", CODE) == []
