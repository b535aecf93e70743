from tests.checks.dossiers import Find
from tests.checks.project.written import project

CODE = "not-re-estimated"


OTHER = "title: Build, budget: 10000, planned_value: 0, progress: 0%"


def both(other: str, remaining: int = 6000) -> str:
    first = f"title: Design, budget: 10000, planned_value: 0, progress: 40%, actual_cost: 4000, remaining: {remaining}"
    return project(f"work_packages: {{A: {{{first}}}, B: {{{OTHER}, {other}}}}}")


def test_a_package_that_has_not_begun_hides_nothing_and_shows_nothing(find: Find) -> None:
    assert len(find(both("actual_cost: 0, remaining: 10000"), CODE)) == 1
    assert find(both("actual_cost: 0, remaining: 10000", remaining=6500), CODE) == []


def test_one_package_that_is_estimated_is_enough(find: Find) -> None:
    assert find(both("actual_cost: 1000, remaining: 8000"), CODE) == []
    assert len(find(both("actual_cost: 1000, remaining: 9000"), CODE)) == 1
