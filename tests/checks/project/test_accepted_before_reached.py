from tests.checks.dossiers import Find
from tests.checks.project.written import milestone

CODE = "accepted-before-reached"


def test_acceptance_of_what_is_not_reached_is_told(find: Find) -> None:
    assert find(milestone("baseline: 2026-02-27, accepted: 2026-02-27"), CODE) == [
        "`M` was accepted on 2026-02-27, and it is not reached"
    ]


def test_it_may_be_accepted_on_the_day_on_which_it_is_reached(find: Find) -> None:
    assert find(milestone("baseline: 2026-02-27, actual: 2026-02-27, accepted: 2026-02-27"), CODE) == []
