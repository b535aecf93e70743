from tests.checks.dossiers import Find
from tests.checks.project.written import package

CODE = "contradicted-progress"


def test_a_progress_that_the_rule_gives_too_contradicts_nothing(find: Find) -> None:
    assert find(package("rule: 50/50, started: 2026-02-02, progress: 50%"), CODE) == []


def test_the_figure_of_the_rule_is_told(find: Find) -> None:
    assert find(package("rule: cost, progress: 40%"), CODE) == ["by the rule `cost` the progress of `WP` is 36.3636%"]


def test_a_progress_without_another_rule_is_physical(find: Find) -> None:
    assert find(package("progress: 40%"), CODE) == []
