from tests.checks.dossiers import Find
from tests.checks.project.written import milestone, package

CODE = "after-the-project"


def test_the_project_s_day_itself_has_happened(find: Find) -> None:
    assert find(milestone("baseline: 2026-03-31, actual: 2026-03-31, accepted: 2026-03-31"), CODE) == []


def test_a_promise_acceptance_and_the_work_count_too(find: Find) -> None:
    dates = "baseline: 2026-03-13, actual: 2026-03-13, accepted: 2026-04-01, baselines: {2026-04-02: 2026-05-01}"
    assert find(milestone(dates), CODE) == [
        "`M` was accepted on 2026-04-01; the project is as of 2026-03-31",
        "`M` was promised anew on 2026-04-02; the project is as of 2026-03-31",
    ]
    assert find(package("rule: 50/50, started: 2026-04-01"), CODE) == [
        "`WP` was begun on 2026-04-01; the project is as of 2026-03-31"
    ]
