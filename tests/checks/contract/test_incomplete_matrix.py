from tests.checks.dossiers import Find

CODE = "incomplete-matrix"


def test_a_matrix_that_is_not_square_may_be_complete(find: Find) -> None:
    assert (
        find("priorities: {order: [P1], matrix: {a: {x: P1, y: P1}, b: {y: P1, x: P1}, c: {x: P1, y: P1}}}", CODE) == []
    )


def test_every_impact_tells_what_it_lacks(find: Find) -> None:
    found = find("priorities: {order: [P1], matrix: {a: {x: P1}, b: {y: P1, z: P1}}}", CODE)
    assert found == ["impact `a` has no priority for urgency y, z", "impact `b` has no priority for urgency x"]


def test_a_contract_needs_no_matrix(find: Find) -> None:
    assert find("priorities: {order: [P1]}", CODE) == []
