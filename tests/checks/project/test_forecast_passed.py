from tests.checks.dossiers import Find
from tests.checks.project.written import milestone

CODE = "forecast-passed"


def test_a_baseline_that_is_past_without_a_forecast_is_told(find: Find) -> None:
    assert find(milestone("baseline: 2026-03-30"), CODE) == [
        "`M` was expected on 2026-03-30, and is not reached on 2026-03-31"
    ]


def test_one_that_is_expected_on_the_project_s_day_is_not_late_yet(find: Find) -> None:
    assert find(milestone("baseline: 2026-03-31"), CODE) == []


def test_one_that_was_promised_anew_is_held_to_the_new_date(find: Find) -> None:
    assert find(milestone("baseline: 2026-03-30, baselines: {2026-02-02: 2026-04-30}"), CODE) == []
