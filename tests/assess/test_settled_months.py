"""Months that the budget settles, where a franchise of the contract or an earn-back goes through all of them.

Each figure was worked out by hand: what is owed since the contract began is applied once, whoever settled a part of it.
"""

from pathlib import Path

import pytest

from tests.assess.penalised import World, world

MISSED, GOOD = "98", "99.75"
FRANCHISE = "  low: {on: up, per: line, amount: 100}\n  exempt_below: {amount: 300, scope: contract}\n"
BOTH = FRANCHISE.replace("amount: 100", "amount: 100, earn_back: {at_least: 99.5%, months: 2}")


def settled(folder: Path, rules: str, compliance: list[str], applied: dict[str, int]) -> World:
    """A contract of which the budget settles some months."""
    months = ", ".join(f"{month}: {amount}" for month, amount in applied.items())
    budget = f"kind: budget\nyear: 2026\nlines: {{}}\npenalties_applied: {{{months}}}"
    return world(folder, rules, compliance, more=[budget])


@pytest.mark.parametrize(
    ("applied", "april"),
    [
        ({}, 400),  # 100 in each of four months, all due once they pass 300
        ({"2026-01": 0, "2026-02": 0, "2026-03": 0}, 400),  # settled as exempted: due now
        ({"2026-01": 100}, 300),  # January was applied already
        ({"2026-01": 40}, 360),  # 60 of January, 100 of February, March and April each
        ({"2026-01": 100, "2026-02": 100, "2026-03": 100}, 100),
    ],
)
def test_what_a_settled_month_applied_is_not_due_again_when_the_franchise_is_passed(
    applied: dict[str, int], april: int, tmp_path: Path
) -> None:
    made = settled(tmp_path, FRANCHISE, [MISSED] * 4, applied)
    assert made.month(4).applied == april
    assert made.owed("2026-04").year_to_date == 400


def test_a_month_settled_with_all_that_fell_due_leaves_the_next_with_its_own(tmp_path: Path) -> None:
    made = settled(tmp_path, FRANCHISE, [MISSED] * 5, {"2026-04": 400})
    assert made.month(5).applied == 100
    assert made.owed("2026-05").year_to_date == 500


def test_what_fell_due_in_a_settled_month_and_was_not_applied_there_stays_so(tmp_path: Path) -> None:
    made = settled(tmp_path, FRANCHISE, [MISSED] * 5, {"2026-04": 100})
    assert made.month(5).applied == 100
    assert made.owed("2026-05").year_to_date == 200


def test_a_settlement_of_more_than_was_judged_counts_towards_the_franchise(tmp_path: Path) -> None:
    made = settled(tmp_path, FRANCHISE, [GOOD, MISSED], {"2026-01": 250})  # 250 and 100 are more than 300
    assert made.month(2).applied == 100


@pytest.mark.parametrize(("applied", "returned"), [({}, 0), ({"2026-01": 100}, 100), ({"2026-01": 40}, 40)])
def test_earned_back_under_a_franchise_is_what_was_applied(
    applied: dict[str, int], returned: int, tmp_path: Path
) -> None:
    made = settled(tmp_path, BOTH, [MISSED, GOOD, GOOD], applied)
    assert made.month(3).applied == -returned
    assert made.owed("2026-03").year_to_date == 0
