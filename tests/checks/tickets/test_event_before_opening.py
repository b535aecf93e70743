import pytest

from tests.checks.dossiers import Find
from tests.checks.tickets.written import ticket

CODE = "event-before-opening"


def test_an_event_in_the_second_of_the_opening_is_not_before_it(find: Find) -> None:
    assert find(ticket("at: 2026-03-10T09:00:00Z, status: working"), CODE) == []


@pytest.mark.parametrize("said", ["status: waiting", "priority: P2", "nature: anomaly", "event: update"])
def test_more_than_a_minute_before_it_is_too_early_for_anything(said: str, find: Find) -> None:
    assert find(ticket(f"at: 2026-03-10T08:58:59Z, {said}"), CODE) == [
        "an event of INC-1 at 2026-03-10T09:58:59+01:00 lies before its opening at 2026-03-10T10:00:00+01:00"
    ]


def test_what_resolves_or_closes_has_an_entry_of_its_own(find: Find) -> None:
    early = ("at: 2026-03-09T08:00:00Z, status: done", "at: 2026-03-09T09:00:00Z, status: shut")
    assert find(ticket(*early), CODE) == []
    assert find(ticket(*early), "resolved-before-opened") == [
        "INC-1 is resolved at 2026-03-09T09:00:00+01:00, before it was opened at 2026-03-10T10:00:00+01:00",
        "INC-1 is closed at 2026-03-09T10:00:00+01:00, before it was opened at 2026-03-10T10:00:00+01:00",
    ]
