import pytest

from tests.checks.dossiers import Find
from tests.checks.tickets.written import ticket

CODE = "clocks-apart"


@pytest.mark.parametrize(("at", "early"), [("08:59:59", 1), ("08:59:00", 60)])
def test_up_to_a_minute_is_told_and_no_error(at: str, early: int, find: Find) -> None:
    text = ticket(f"at: 2026-03-10T{at}Z, status: done")
    assert find(text, "resolved-before-opened") == []
    assert find(text, CODE) == [
        f"an event of INC-1 lies {early} s before its opening, and is read as then: 2026-03-10T10:00:00+01:00"
    ]


@pytest.mark.parametrize("at", ["09:00:00", "08:58:59"])
def test_at_the_opening_and_more_than_a_minute_before_it_are_not(at: str, find: Find) -> None:
    assert find(ticket(f"at: 2026-03-10T{at}Z, status: working"), CODE) == []
