from tests.checks.dossiers import Find

CODE = "misplaced-field"


def test_what_both_tables_have_may_stand_in_both(find: Find) -> None:
    both = "status: S, priority: P, nature: N, service: V"
    text = f"kind: source\nreads: tickets\nfiles: x.csv\ncolumns: {{id: I, opened: O, {both}}}\n---\n"
    text += f"kind: source\nreads: history\nfiles: x.csv\ncolumns: {{ticket: I, at: A, {both}}}"
    assert find(text, CODE) == []


def test_each_field_of_the_other_table_is_told(find: Find) -> None:
    text = "kind: source\nreads: tickets\nfiles: x.csv\ncolumns: {id: I, opened: O, at: A, event: E}"
    assert [each.partition(";")[0] for each in find(text, CODE)] == ["a ticket has no `at`", "a ticket has no `event`"]


def test_an_entry_of_the_ledger_has_a_day_and_no_instant(find: Find) -> None:
    [message] = find("kind: source\nreads: ledger\nfiles: x.csv\ncolumns: {at: A}", CODE)
    assert message.startswith("an entry has no `at`; it has line, stage, day")


LOG = "kind: source\nreads: history\nfiles: x.csv\ncolumns: {ticket: I, at: A, status: S, team: T%s}"


def test_a_log_that_alone_holds_the_tickets_may_have_their_fields(find: Find) -> None:
    assert find(LOG % "", CODE) == []
    assert [each.partition(";")[0] for each in find(LOG % ", id: I", CODE)] == ["an event has no `id`"]


def test_a_log_beside_other_tickets_may_have_their_fields_only_if_it_says_when_they_were_opened(find: Find) -> None:
    tickets = "kind: source\nreads: tickets\nfiles: y.csv\ncolumns: {id: I, opened: O}\n---\n"
    assert [each.partition(";")[0] for each in find(tickets + LOG % "", CODE)] == ["an event has no `team`"]
    assert find(tickets + LOG % ", opened: O", CODE) == []
