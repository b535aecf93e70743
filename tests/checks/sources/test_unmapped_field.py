import pytest

from tests.checks.dossiers import Find

CODE = "unmapped-field"


@pytest.mark.parametrize(
    ("reads", "columns", "missing"),
    [
        ("tickets", "{title: T}", "id and opened"),
        ("tickets", "{opened: O}", "id"),
        ("history", "{ticket: T, at: A}", "one of status, priority, nature, service, event"),
        ("history", "{status: S}", "ticket and at"),
    ],
)
def test_what_a_table_cannot_do_without_is_told_at_once(reads: str, columns: str, missing: str, find: Find) -> None:
    found = find(f"kind: source\nreads: {reads}\nfiles: x.csv\ncolumns: {columns}", CODE)
    assert found == [f"a source of {reads} needs a column for {missing}"]


def test_one_kind_of_change_makes_a_history(find: Find) -> None:
    assert find("kind: source\nreads: history\nfiles: x.csv\ncolumns: {ticket: T, at: A, event: E}", CODE) == []


def test_a_ledger_is_none_of_its_business(find: Find) -> None:
    assert find("kind: source\nreads: ledger\nfiles: x.csv\ncolumns: {}", CODE) == []
