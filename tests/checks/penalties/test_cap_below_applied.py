from tests.checks.dossiers import Find

CODE = "cap-below-applied"
RULE = "late: {on: resolution, per: ticket, amount: 50}"


def _budget(year: int, applied: str, line: str = "monthly_fee: 10000") -> str:
    lines = f"lines: {{fee: {{title: Fee, pricing: subscription, {line}}}}}"
    return f"---\nkind: budget\nyear: {year}\n{lines}\npenalties_applied: {{{applied}}}\n"


def test_the_fee_of_a_cap_is_that_in_force_in_the_month(find: Find) -> None:
    terms = f"penalties: {{{RULE}, caps: {{month: 10% of monthly_fee}}}}\n"
    dearer = "monthly_fee: 10000, fees: {2026-03-01: 20000}"
    assert find(terms + _budget(2026, "2026-03: 1500", dearer), CODE) == []
    found = ["penalties of 1,500.00 were applied in a month, over its cap of 1,000.00"]
    assert find(terms + _budget(2026, "2026-02: 1500", dearer), CODE) == found


def test_a_fee_that_begins_later_is_no_fee_before(find: Find) -> None:
    terms = f"penalties: {{{RULE}, caps: {{month: 10% of monthly_fee}}}}\n"
    assert find(terms + _budget(2026, "2026-02: 1500", "fees: {2026-03-01: 100}"), CODE) == []


def test_a_cap_of_money_needs_no_fee(find: Find) -> None:
    terms = f"penalties: {{{RULE}, caps: {{month: 1000, year: 1000}}}}\n"
    assert len(find(terms + _budget(2026, "2026-02: 600, 2026-03: 600"), CODE)) == 1
