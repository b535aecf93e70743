from tests.checks.dossiers import Find

CODE = "duplicate-priority"


def test_each_repetition_is_found(find: Find) -> None:
    assert find("priorities: {order: [P1, P1, P2, P1]}", CODE) == ["`P1` stands twice in the order"] * 2


def test_capitals_make_another_priority(find: Find) -> None:
    assert find("priorities: {order: [P1, p1]}", CODE) == []
