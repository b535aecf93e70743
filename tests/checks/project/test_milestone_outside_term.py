from tests.checks.dossiers import Find
from tests.checks.project.written import milestone

CODE = "milestone-outside-term"


def test_each_of_its_dates_is_held_against_the_term(find: Find) -> None:
    dates = "baseline: 2025-12-31, baselines: {2026-01-05: 2027-01-01}, forecast: 2027-02-01, actual: 2026-12-31"
    assert find(milestone(dates), CODE) == [
        "the baseline of `M`, 2025-12-31, is outside the term, 2026-01-01 to 2026-12-31",
        "the new baseline of `M`, 2027-01-01, is outside the term, 2026-01-01 to 2026-12-31",
        "the forecast of `M`, 2027-02-01, is outside the term, 2026-01-01 to 2026-12-31",
    ]


def test_the_first_and_the_last_day_are_within(find: Find) -> None:
    assert find(milestone("baseline: 2026-01-01, forecast: 2026-12-31"), CODE) == []
