import pytest

from tests.checks.dossiers import Find

CODE = "penalty-without-amount"


@pytest.mark.parametrize("amount", ["amount: 0", "amount: 5% of monthly_fee", "amounts: {P1: 10}"])
def test_any_amount_will_do(amount: str, find: Find) -> None:
    assert find(f"penalties: {{late: {{on: resolution, per: ticket, {amount}}}}}", CODE) == []


def test_a_tier_has_a_table_in_place_of_an_amount(find: Find) -> None:
    assert find("penalties: {late: {on: resolution, per: tier, tiers: {99%: 10}}}", CODE) == []
    assert find("penalties: {late: {on: resolution, per: tier}}", CODE) == ["penalty `late` has no tiers"]


def test_caps_are_no_penalty(find: Find) -> None:
    assert find("penalties: {caps: {month: 15% of monthly_fee}}", CODE) == []
