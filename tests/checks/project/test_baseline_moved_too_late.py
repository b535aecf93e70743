from tests.checks.dossiers import Find
from tests.checks.project.written import milestone

CODE = "baseline-moved-too-late"


def test_a_promise_on_the_day_on_which_it_is_reached_is_in_time(find: Find) -> None:
    dates = "baseline: 2026-02-13, baselines: {2026-03-11: 2026-03-13}"
    assert find(milestone(f"{dates}, actual: 2026-03-11"), CODE) == []
    assert find(milestone(f"{dates}, actual: 2026-03-10"), CODE) == [
        "`M` was promised anew on 2026-03-11, after it was reached on 2026-03-10"
    ]
