from tests.checks.dossiers import Find

CODE = "missing-fee"


def test_money_needs_no_fee(find: Find) -> None:
    assert find("penalties: {late: {on: resolution, per: ticket, amount: 150}}", CODE) == []


def test_a_cap_needs_its_fee_too(find: Find) -> None:
    found = find("penalties: {caps: {year: 10% of annual_fee}}", CODE)
    assert found == ["`10% of annual_fee`: no document says the annual fee"]


def test_each_priority_and_each_tier_is_looked_at(find: Find) -> None:
    rules = """\
penalties:
  late: {on: resolution, per: ticket, amounts: {P1: 1% of monthly_fee, P2: 5}}
  low: {on: resolution, per: tier, tiers: {99%: 10% of amount}}
"""
    assert find(rules, CODE) == [
        "`1% of monthly_fee`: no document says the monthly fee",
        "`10% of amount`: no document says the amount",
    ]
