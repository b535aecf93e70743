from tests.checks.dossiers import Find
from tests.checks.project.written import project

CODE = "projects-alike"


def two(first: str, second: str) -> str:
    later = project(second).partition("---\n")[2]
    return f"{project(first)}---\n{later}"


def test_two_projects_of_a_lot_are_told_apart_by_their_titles(find: Find) -> None:
    assert find(two("title: One", "title: Two"), CODE) == []
    assert find(two("title: One", ""), CODE) == []


def test_two_without_a_title_are_not(find: Find) -> None:
    assert find(two("", ""), CODE) == ["a project of lot `build` with the same title is in document-1.yaml"]
