"""What a contract may say of penalties besides their amounts: each option by itself, on one availability."""

from fractions import Fraction
from pathlib import Path

import pytest

from sdmctl import pipeline
from sdmctl.assess.penalties.account import Month
from sdmctl.assess.penalties.penalties import penalties
from sdmctl.values.period import parse_period
from tests.assess.penalised import world
from tests.checks.dossiers import dossier
from tests.traps.stories import contract, documents, ticket

LINE = "  low: {on: up, per: line, amount: 100}\n"
MISSED, KEPT, GOOD = "98", "99", "99.75"


def figures(month: Month, *names: str) -> list[Fraction]:
    return [getattr(month, name) for name in names]


def test_a_missed_line_costs_its_amount_and_one_that_is_kept_nothing(tmp_path: Path) -> None:
    made = world(tmp_path, LINE, [MISSED, KEPT])
    assert [made.month(1).applied, made.month(2).applied] == [100, 0]


def test_a_full_point_counts_where_a_started_one_would_be_one_more(tmp_path: Path) -> None:
    rules = "  {per}: {{on: up, per: {per}, amount: 10}}\n"
    made = world(
        tmp_path,
        "".join(
            rules.format(per=per)
            for per in ("started_point_below", "full_point_below", "started_tenth_below", "full_tenth_below")
        ),
        ["97.75"],
    )
    assert {each.per: each.quantity for each in made.month(1).charges} == {
        "started_point_below": 2,
        "full_point_below": 1,
        "started_tenth_below": 13,
        "full_tenth_below": 12,
    }


def test_a_line_that_is_not_a_full_point_below_costs_nothing(tmp_path: Path) -> None:
    assert world(tmp_path, "  low: {on: up, per: full_point_below, amount: 10}", ["98.5"]).month(1).charges == ()


# caps


def test_twelve_months_in_a_row_cost_no_more_than_their_cap_and_it_is_said_which_cap_bit(tmp_path: Path) -> None:
    made = world(tmp_path, LINE + "  caps: {month: 100, rolling_year: 250}", [MISSED] * 4)
    assert [made.month(number).applied for number in (1, 2, 3, 4)] == [100, 100, 50, 0]
    assert [made.month(number).capped_by for number in (1, 2, 3, 4)] == [None, None, "rolling_year", "rolling_year"]


def test_the_tightest_cap_is_the_one_that_bit(tmp_path: Path) -> None:
    made = world(tmp_path, LINE + "  caps: {month: 80, year: 90}", [MISSED, MISSED])
    assert [made.month(number).applied for number in (1, 2)] == [80, 10]
    assert [made.month(number).capped_by for number in (1, 2)] == ["month", "year"]


def test_a_rolling_cap_forgets_what_was_applied_twelve_months_ago(tmp_path: Path) -> None:
    term = "term: {start: 2025-06-01, end: 2027-12-31}\n"
    settled = (
        "kind: budget\nyear: 2025\nlines: {}\npenalties_applied: {2025-06: 150, 2025-07: 0, 2025-08: 0, 2025-09: 0, "
    )
    settled += "2025-10: 0, 2025-11: 0, 2025-12: 0}"
    rules = f"{LINE}  caps: {{rolling_year: 200}}\n{term}"
    made = world(tmp_path, rules, ["100"] * 4 + [MISSED, MISSED], more=[settled])
    assert [made.month(5).applied, made.month(6).applied] == [50, 100]


def test_a_cap_that_was_lowered_under_what_was_used_leaves_nothing_and_gives_nothing_back(tmp_path: Path) -> None:
    lowered = "kind: amendment\nid: a\ntitle: A\neffective: 2026-03-01\nchanges: {penalties: {caps: {year: 150}}}"
    made = world(tmp_path, LINE + "  caps: {year: 1000}", [MISSED] * 3, more=[lowered])
    owed = made.owed("2026-03")
    assert [owed.applied, owed.lost, owed.year_to_date] == [0, 100, 200]
    assert owed.caps["year"].overdrawn
    assert not made.owed("2026-02").caps["year"].overdrawn


# franchise


def test_a_month_whose_total_is_no_more_than_the_franchise_costs_nothing(tmp_path: Path) -> None:
    point = "  low: {on: up, per: started_point_below, amount: 100}\n"
    made = world(tmp_path, point + "  exempt_below: {amount: 200, scope: month}", ["97", "96"])
    assert figures(made.month(1), "gross", "exempted", "applied") == [200, 200, 0]
    assert figures(made.month(2), "gross", "exempted", "applied") == [300, 0, 300]


def test_once_the_total_of_the_contract_passes_the_franchise_all_of_it_is_due(tmp_path: Path) -> None:
    made = world(tmp_path, LINE + "  exempt_below: {amount: 300, scope: contract}", [MISSED] * 5)
    assert [made.month(number).exempted for number in (1, 2, 3, 4, 5)] == [100, 100, 100, -300, 0]
    assert [made.month(number).applied for number in (1, 2, 3, 4, 5)] == [0, 0, 0, 400, 100]
    assert made.owed("2026-05").year_to_date == 500


# waivers


APPROVED = "reason: power cut, approved_by: L. Roy, approved_on: 2026-04-02"


@pytest.mark.parametrize(
    "waiver",
    ["rule: low, month: 2026-01", "service_level: up, month: 2026-01", "rule: low, service_level: up, month: 2026-01"],
)
def test_a_waiver_takes_off_what_it_names_and_stays_visible(waiver: str, tmp_path: Path) -> None:
    made = world(tmp_path, f"{LINE}  waivers: [{{{waiver}, {APPROVED}}}]", [MISSED, MISSED])
    first, second = made.month(1), made.month(2)
    assert figures(first, "gross", "waived", "applied") == [100, 100, 0]
    assert figures(second, "gross", "waived", "applied") == [100, 0, 100]
    [charge] = first.charges
    assert charge.waiver is not None
    assert charge.waiver.reason == "power cut"


def test_a_waiver_without_approval_is_refused(tmp_path: Path) -> None:
    made = world(tmp_path, f"{LINE}  waivers: [{{rule: low, month: 2026-01, reason: power cut}}]", [MISSED])
    assert figures(made.month(1), "waived", "applied") == [0, 100]


def test_a_bonus_is_not_waived(tmp_path: Path) -> None:
    rules = "  well: {on: up, per: bonus, amount: 100, at_least: 99.5%}\n"
    made = world(tmp_path, f"{rules}  waivers: [{{rule: well, month: 2026-01, {APPROVED}}}]", [GOOD])
    assert figures(made.month(1), "waived", "applied") == [0, -100]


# repeats


def test_a_line_missed_again_costs_a_multiple_until_a_month_is_kept(tmp_path: Path) -> None:
    made = world(tmp_path, "  low: {on: up, per: line, amount: 100, repeat: 2}", [MISSED, MISSED, MISSED, KEPT, MISSED])
    assert [made.month(number).applied for number in range(1, 6)] == [100, 200, 200, 0, 100]


def test_a_repeat_may_begin_later(tmp_path: Path) -> None:
    rule = "  low: {on: up, per: line, amount: 100, repeat: {factor: 1.5, after: 2}}"
    made = world(tmp_path, rule, [MISSED] * 4)
    assert [made.month(number).applied for number in range(1, 5)] == [100, 100, 150, 150]


# what is at risk


def test_no_month_costs_more_than_what_is_at_risk(tmp_path: Path) -> None:
    rules = """\
  low: {on: up, per: line, pool: main, amount: 80% of pool}
  very-low: {on: up, per: tier, pool: main, tiers: {98.5%: 60% of pool}}
  at_risk: {amount: 10% of monthly_fee, pools: {main: 100%}}
"""
    month = world(tmp_path, rules, [MISSED]).month(1)
    assert figures(month, "gross", "applied") == [140, 100]
    assert month.capped_by == "at_risk"


# bonus and earn-back


def test_a_bonus_is_a_penalty_with_the_other_sign_inside_the_same_cap(tmp_path: Path) -> None:
    rules = "  well: {on: up, per: bonus, amount: 100, at_least: 99.5%}\n  caps: {month: 60, year: 100}\n"
    made = world(tmp_path, LINE + rules, [GOOD, GOOD, MISSED, MISSED])
    assert [made.month(number).applied for number in (1, 2, 3, 4)] == [-60, -40, 60, 60]
    assert made.month(2).capped_by == "year"
    assert made.owed("2026-04").year_to_date == 20


def test_a_bonus_on_its_target_is_earned(tmp_path: Path) -> None:
    assert world(tmp_path, "  well: {on: up, per: bonus, amount: 5, at_least: 99.5%}", ["99.5"]).month(1).bonus == 5


BACK = "  low: {on: up, per: line, amount: 100, earn_back: {at_least: 99.5%, months: 2}}\n"


def test_a_penalty_is_returned_once_each_of_the_months_that_follow_is_good(tmp_path: Path) -> None:
    made = world(tmp_path, BACK, [MISSED, GOOD, GOOD, GOOD])
    assert [made.month(number).applied for number in (1, 2, 3, 4)] == [100, 0, -100, 0]
    [charge] = made.month(3).charges
    assert [charge.per, charge.month] == ["earn_back", "2026-01"]
    assert charge.amount == -100
    assert made.owed("2026-04").year_to_date == 0


def test_a_month_that_is_only_kept_earns_nothing_back(tmp_path: Path) -> None:
    made = world(tmp_path, BACK, [MISSED, GOOD, KEPT, GOOD])
    assert [made.month(number).applied for number in (1, 2, 3, 4)] == [100, 0, 0, 0]


def test_what_a_cap_took_away_is_not_returned(tmp_path: Path) -> None:
    made = world(tmp_path, BACK + "  caps: {month: 30}", [MISSED, GOOD, GOOD])
    assert [made.month(number).applied for number in (1, 2, 3)] == [30, 0, -30]
    both = world(
        tmp_path / "both", BACK + "  other: {on: up, per: line, amount: 25}\n  caps: {month: 50}", [MISSED, GOOD, GOOD]
    )
    assert [both.month(number).applied for number in (1, 2, 3)] == [50, 0, -25]  # 25 would have been due without it


def test_what_was_waived_or_exempted_is_not_returned(tmp_path: Path) -> None:
    waived = f"{BACK}  waivers: [{{rule: low, month: 2026-01, {APPROVED}}}]"
    assert world(tmp_path / "waived", waived, [MISSED, GOOD, GOOD]).month(3).applied == 0
    exempt = BACK + "  exempt_below: {amount: 100, scope: month}"
    assert world(tmp_path / "exempt", exempt, [MISSED, GOOD, GOOD]).month(3).applied == 0


def test_a_settled_month_returns_no_more_than_was_applied(tmp_path: Path) -> None:
    settled = "kind: budget\nyear: 2026\nlines: {}\npenalties_applied: {2026-01: 40}"
    made = world(tmp_path, BACK, [MISSED, GOOD, GOOD], more=[settled])
    assert made.month(3).applied == -40
    assert made.owed("2026-03").year_to_date == 0


def test_a_late_ticket_is_waived_by_its_name_and_dearer_on_a_line_missed_again(tmp_path: Path) -> None:
    late = tuple(ticket(f"2026-{month:02}-02T09:00", id=f"T{month}") for month in (2, 3))
    rule = "late: {on: level, per: ticket, amount: 100, repeat: 2}"
    waiver = f"waivers: [{{ticket: T2, {APPROVED}}}]"
    signed = contract(rules="small_sample: none") + f"penalties: {{{rule}, {waiver}}}\n"
    held = dossier(tmp_path, documents(signed, late))
    tables = pipeline.gather(held).tables
    first, second = (penalties(held, tables, parse_period(label)) for label in ("2026-02", "2026-03"))
    assert [first.gross, first.total("waived"), first.applied] == [100, 100, 0]
    assert [second.gross, second.applied] == [200, 200]  # the line was missed in February, waived or not


def test_caps_stand_beside_a_total_only_as_far_as_they_hold_for_all_its_months(tmp_path: Path) -> None:
    low = "  low: {on: up, per: line, amount: 100}\n  caps: {month: 60, year: 500}\n"
    same = world(tmp_path / "same", low, [MISSED] * 3).owed("2026-Q1")
    assert [same.cap_month, same.cap_year, same.applied] == [60, 500, 180]
    lowered = "kind: amendment\nid: A1\ntitle: A1\neffective: 2026-03-01\nchanges: {penalties: {caps: {month: 40}}}"
    changed = world(tmp_path / "changed", low, [MISSED] * 3, more=[lowered]).owed("2026-Q1")
    assert [changed.cap_month, changed.cap_year, changed.applied] == [None, 500, 160]


def test_a_period_that_holds_parts_of_two_contract_years_has_no_cap_of_a_year(tmp_path: Path) -> None:
    low = "  low: {on: up, per: line, amount: 100}\n  caps: {month: 60, year: 500}\n"
    two = world(tmp_path, low + "term: {start: 2025-03-01, end: 2026-12-31}\n", [MISSED] * 3).owed("2026-Q1")
    assert [two.cap_month, two.cap_year] == [60, None]
    assert two.year_to_date == 60  # of the contract year that began in March
