import pytest

from tests.checks.dossiers import Find

CODE = "inverted-targets"


def level(targets: str) -> str:
    text = f"{{title: R, measures: response, calendar: office, objective: 90%, targets: {targets}}}"
    return f"priorities: {{order: [P1, P2, P3]}}\nservice_levels: {{r: {text}}}"


@pytest.mark.parametrize(
    "targets",
    [
        "{P1: 1h, P2: 1h, P3: 1h}",
        "{P1: 60m, P2: 1h, P3: 3600s}",
        "{P1: {within: 4h, calendar: always}, P2: 2h, P3: 8h}",
        "{P1: 5bd, P2: 1h, P3: 30d}",
        "{P1: agreed, P2: 1h, P3: 2h}",
        "{P3: 4h, P1: 1h}",
        "{P1: 4h, any: 1h}",
    ],
)
def test_what_grows_or_cannot_be_compared_is_in_order(targets: str, find: Find) -> None:
    assert find(level(targets), CODE) == []


@pytest.mark.parametrize(
    "targets",
    [
        "{P1: 4h, P3: 1h}",
        "{P1: 4h, P2: {within: 1h, calendar: always}, P3: 1h}",
        "{P1: 3bd, P2: 8h, P3: 2bd}",
        "{P3: 1h, P1: {within: 2h, calendar: office}}",
    ],
)
def test_a_priority_between_that_cannot_be_compared_is_passed_over(targets: str, find: Find) -> None:
    assert find(level(targets), CODE) == ["`r` grants `P1`, which is higher, more time than `P3`"]
