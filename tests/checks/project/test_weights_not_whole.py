from tests.checks.dossiers import Find
from tests.checks.project.written import package

CODE = "weights-not-whole"


MILESTONES = "{M1: {title: A, baseline: 2026-04-30}, M2: {title: B, baseline: 2026-05-29}}"


def test_weights_over_the_whole_are_told_with_their_sum(find: Find) -> None:
    text = package("rule: milestones, milestones: {M1: 62.5%, M2: 50%}", MILESTONES)
    assert find(text, CODE) == ["the milestones of `WP` weigh 112.5% together"]


def test_thirds_that_do_not_quite_add_up_are_told(find: Find) -> None:
    text = package("rule: milestones, milestones: {M1: 33.33%, M2: 66.66%}", MILESTONES)
    assert find(text, CODE) == ["the milestones of `WP` weigh 99.99% together"]
