from tests.checks.dossiers import Find
from tests.checks.tickets.written import ticket

CODE = "event-after-export"
DONE = "at: 2026-03-12T10:00:00+01:00, status: done"


def test_the_second_of_the_export_is_in_it(find: Find) -> None:
    assert find(ticket(DONE, export="2026-03-12T10:00:00+01:00"), CODE) == []


def test_a_second_later_is_not(find: Find) -> None:
    assert find(ticket(DONE, export="2026-03-12T09:59:59+01:00"), CODE) == [
        "an event of INC-1 at 2026-03-12T10:00:00+01:00 lies after the export at 2026-03-12T09:59:59+01:00"
    ]


def test_without_an_export_nothing_lies_after_it(find: Find) -> None:
    assert find(ticket(DONE), CODE) == []
