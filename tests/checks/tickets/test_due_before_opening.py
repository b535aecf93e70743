from tests.checks.dossiers import Find
from tests.checks.tickets.written import OPENED, ticket

CODE = "due-before-opening"


def test_due_at_once_is_allowed(find: Find) -> None:
    assert find(ticket(more=f", due: {OPENED}"), CODE) == []


def test_no_date_is_no_mistake_here(find: Find) -> None:
    assert find(ticket(), CODE) == []
