from tests.checks.dossiers import Find
from tests.checks.tickets.written import OPENED, ticket

CODE = "opened-after-export"


def test_the_second_of_the_export_is_in_it(find: Find) -> None:
    assert find(ticket(export=OPENED), CODE) == []


def test_a_second_later_is_not(find: Find) -> None:
    assert find(ticket(export="2026-03-10T09:59:59+01:00"), CODE) == [
        "INC-1 was opened at 2026-03-10T10:00:00+01:00, after the export at 2026-03-10T09:59:59+01:00"
    ]
