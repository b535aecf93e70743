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


def test_before_a_fee_begins_its_share_is_nought_as_penalties_count_it(find: Find) -> None:
    terms = f"penalties: {{{RULE}, caps: {{month: 10% of monthly_fee}}}}\n"
    found = ["penalties of 1,500.00 were applied in a month, over its cap of 0.00"]
    assert find(terms + _budget(2026, "2026-02: 1500", "fees: {2026-03-01: 100}"), CODE) == found


def test_the_fee_of_a_year_is_that_of_its_days_as_penalties_count_it(find: Find) -> None:
    # 10,000 a month, from July on 20,000: 180,000 a year, 10 % of it 18,000, not twelve times January's or July's
    terms = f"penalties: {{{RULE}, caps: {{year: 10% of annual_fee}}}}\n"
    dearer = "monthly_fee: 10000, fees: {2026-07-01: 20000}"
    assert find(terms + _budget(2026, "2026-01: 9000, 2026-08: 9000", dearer), CODE) == []
    found = ["penalties of 18,000.01 were applied in a year, over its cap of 18,000.00"]
    assert find(terms + _budget(2026, "2026-01: 9000, 2026-08: 9000.01", dearer), CODE) == found


def test_a_year_without_a_fee_has_that_of_the_nearest_year(find: Find) -> None:
    terms = (
        f"term: {{start: 2026-01-01, end: 2027-12-31}}\npenalties: {{{RULE}, caps: {{month: 10% of monthly_fee}}}}\n"
    )
    later = "---\nkind: budget\nyear: 2027\nlines: {}\npenalties_applied: {2027-01: 1500}\n"
    found = ["penalties of 1,500.00 were applied in a month, over its cap of 1,000.00"]
    assert find(terms + _budget(2026, "2026-02: 500") + later, CODE) == found


def test_a_cap_of_money_needs_no_fee(find: Find) -> None:
    terms = f"penalties: {{{RULE}, caps: {{month: 1000, year: 1000}}}}\n"
    assert len(find(terms + _budget(2026, "2026-02: 600, 2026-03: 600"), CODE)) == 1
