import pytest

from tests.checks.dossiers import Find

CODE = "misnamed-penalty"


@pytest.mark.parametrize(
    "written",
    ["exempt_below: {amount: 300}", "at_risk: {amount: 10}", "caps: []", "service_points: {}", "waivers: {month: 5}"],
)
def test_a_name_that_stands_for_something_holds_just_that(written: str, find: Find) -> None:
    name = written.partition(":")[0]
    assert find(f"penalties: {{{written}}}", CODE) == [f"`{name}` does not hold what its name stands for"]


def test_a_rule_has_another_name(find: Find) -> None:
    found = find("penalties: {caps: {on: resolution, per: ticket, amount: 5}}", CODE)
    assert found == ["`caps` does not hold what its name stands for"]


def test_what_is_at_risk_and_points_are_told_apart(find: Find) -> None:
    assert find("penalties: {at_risk: {amount: 10, pools: {a: 50%}}, service_points: {amount: 1}}", CODE) == []
