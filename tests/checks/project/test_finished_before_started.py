from tests.checks.dossiers import Find
from tests.checks.project.written import package, project

CODE = "finished-before-started"


def test_a_package_may_begin_and_end_on_one_day(find: Find) -> None:
    assert find(package("rule: 0/100, started: 2026-02-27, finished: 2026-02-27"), CODE) == []


def test_a_project_that_ends_before_it_starts_is_told(find: Find) -> None:
    assert find(project("start: 2026-02-02\nend: 2026-02-01"), CODE) == [
        "the project ends on 2026-02-01 and starts on 2026-02-02"
    ]
    assert find(project("start: 2026-02-02\nend: 2026-02-02"), CODE) == []
