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


def test_an_entry_of_the_ledger_needs_its_line_stage_and_day_and_how_much_it_is(find: Find) -> None:
    source = "kind: source\nreads: ledger\nfiles: x.csv\n"
    [message] = find(source + "columns: {}", CODE)
    assert message.endswith("line and stage and day and one of quantity, unit, amount")
    assert find(source + "defaults: {line: days, stage: consumed}\ncolumns: {day: D, amount: A}", CODE) == []
