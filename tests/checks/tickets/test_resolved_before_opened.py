from tests.checks.dossiers import Find
from tests.checks.tickets.written import OPENED, ticket

CODE = "resolved-before-opened"


def test_a_ticket_may_be_resolved_in_the_second_it_is_opened(find: Find) -> None:
    assert find(ticket(more=f", resolved: {OPENED}, closed: {OPENED}"), CODE) == []


def test_closed_counts_as_well_as_resolved(find: Find) -> None:
    assert find(ticket(more=", closed: 2026-03-10T09:58:59+01:00"), CODE) == [
        "INC-1 is closed at 2026-03-10T09:58:59+01:00, before it was opened at 2026-03-10T10:00:00+01:00"
    ]
