import pytest

from tests.checks.dossiers import Find
from tests.checks.project.written import package, project

CODE = "missing-progress"


@pytest.mark.parametrize(
    ("rule", "lacks"),
    [
        ("physical", "there is no `progress`"),
        ("50/50", "it has a cost, and nothing says when it was `started`"),
        ("milestones", "it names no milestones of the project"),
    ],
)
def test_each_rule_says_what_it_lacks(rule: str, lacks: str, find: Find) -> None:
    assert find(package(f"rule: {rule}"), CODE) == [f"the progress of `WP` cannot be told: by `{rule}`, {lacks}"]


def test_a_package_without_cost_and_remaining_work_has_no_progress_by_cost(find: Find) -> None:
    nothing = "{title: Design, budget: 1, planned_value: 1, actual_cost: 0, remaining: 0, rule: cost}"
    [found] = find(project(f"work_packages: {{WP: {nothing}}}"), CODE)
    assert found.endswith("by `cost`, it has neither cost nor remaining work")


def test_what_is_not_finished_lacks_nothing_by_0_100(find: Find) -> None:
    assert find(package("rule: 0/100"), CODE) == []


def test_a_milestone_that_does_not_exist_is_an_unknown_name(find: Find) -> None:
    text = package("rule: milestones, milestones: {M2: 100%}", "{M1: {title: Go-live, baseline: 2026-04-30}}")
    assert find(text, CODE) == []
    assert find(text, "unknown-reference") == ["there is no milestone `M2`"]
