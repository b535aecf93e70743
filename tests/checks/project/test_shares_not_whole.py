from tests.checks.dossiers import Find
from tests.checks.project.written import milestone

CODE = "shares-not-whole"


def test_milestones_that_nothing_is_paid_for_need_no_shares(find: Find) -> None:
    assert find(milestone("baseline: 2026-04-30"), CODE) == []


def test_one_that_is_paid_alone_is_paid_whole(find: Find) -> None:
    assert find(milestone("baseline: 2026-04-30, share: 100%"), CODE) == []
    assert find(milestone("baseline: 2026-04-30, share: 10%"), CODE) == ["the milestones' shares are 10% together"]
