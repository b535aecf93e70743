import pytest

from tests.checks.dossiers import Find

CODE = "control-characters"


@pytest.mark.parametrize("id_", [r"A\nB", r"A\tB", r"A\e[31m", r"A\x7f", r"A\u0085", r"A\u202EB", r"A\u2028"])
def test_characters_that_nobody_sees_are_told_by_their_code(id_: str, find: Find) -> None:
    (found,) = find(f'kind: tickets\ntickets: [{{id: "{id_}", opened: 2026-03-10T10:00:00Z, priority: P1}}]', CODE)
    assert found.isprintable()


@pytest.mark.parametrize("id_", ["INC 1", "#42", "Été-1", "インシデント", "a|b", "<b>"])
def test_letters_of_any_script_and_signs_are_not(id_: str, find: Find) -> None:
    assert find(f'kind: tickets\ntickets: [{{id: "{id_}", opened: 2026-03-10T10:00:00Z, priority: P1}}]', CODE) == []
