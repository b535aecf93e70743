from tests.checks.dossiers import Find

CODE = "missing-objective"


def level(text: str, measures: str = "response") -> str:
    return f"service_levels: {{r: {{title: R, measures: {measures}, calendar: office, {text}}}}}"


def test_one_objective_on_the_level_serves_all_targets(find: Find) -> None:
    assert find(level("objective: 90%, targets: {P1: 1h, P2: 2h}"), CODE) == []


def test_where_no_target_has_one_the_level_lacks_it(find: Find) -> None:
    assert find(level("targets: {P1: 1h, P2: 2h}"), CODE) == ["`r` has no objective"]


def test_where_some_targets_have_one_the_others_lack_it(find: Find) -> None:
    found = find(level("targets: {P1: 1h, P2: {within: 2h, objective: 90%}, any: 3h}"), CODE)
    assert found == [f"target `{name}` of `r` has no objective, as other targets have" for name in ("P1", "any")]


def test_an_objective_of_nothing_is_one(find: Find) -> None:
    assert find(level("objective: 0%, targets: {any: 1h}"), CODE) == []


def test_an_availability_needs_its_own(find: Find) -> None:
    found = find(level("targets: {any: {within: 1h, objective: 90%}}", "availability"), CODE)
    assert found == ["`r` has no objective"]


def test_a_level_without_targets_lacks_more_than_an_objective(find: Find) -> None:
    assert find(level("targets: {}"), CODE) == []
