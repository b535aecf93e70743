"""What the ledger and the tickets say of a line together: nothing counts twice, and nothing is lost."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as some

from sdmctl import pipeline
from sdmctl.assess.budget.flows import Amounts, by_month
from sdmctl.assess.budget.stages import Stages, Year, stages
from sdmctl.model.budget import Budget, BudgetLine
from sdmctl.model.ledger import CENT, LEDGER, STAGES, UNIT, Entries
from sdmctl.model.tables import Tables

HORIZON = Path(__file__).parents[3] / "examples" / "horizon-rh"
MARCH = Year(2024, 1_711_922_400, "Europe/Paris")  # 2024-04-01T00:00+02:00


@pytest.fixture(scope="module")
def evidence() -> pipeline.Evidence:
    [dossier] = pipeline.load(HORIZON).dossiers
    return pipeline.gather(dossier)


def budget_line(evidence: pipeline.Evidence, **changes: Any) -> BudgetLine:
    [budget] = [read.document for read in evidence.dossier.others if isinstance(read.document, Budget)]
    return budget.lines["uo"].model_copy(update={"opening": {}, **changes})


def entry(stage: str, day: str, units: int | None = None, amount: int | None = None, **more: Any) -> dict[str, Any]:
    """An entry on the line `uo`."""
    said = {
        "line": 0,
        "stage": STAGES.index(stage),
        "day": (date.fromisoformat(day) - date(1970, 1, 1)).days,
        "units": None if units is None else units * UNIT,
        "amount": None if amount is None else amount * CENT,
    }
    return said | more


def posted(evidence: pipeline.Evidence, *entries: dict[str, Any]) -> Tables:
    """The specimen's tickets, with a ledger."""
    schema = {name: getattr(pl, kind) for name, kind in LEDGER.items()}
    rows = [dict.fromkeys(LEDGER) | each for each in entries]
    return replace(evidence.tables, entries=Entries(pl.DataFrame(rows, schema=schema), ("uo",), ("junior", "senior")))


def number_of(evidence: pipeline.Evidence, ticket: str) -> int:
    return int(evidence.tables.tickets.filter(pl.col("id") == ticket)["ticket"].item())


def units_of(found: Stages, stage: str) -> Fraction:
    return sum((each.units or Fraction() for each in getattr(found, stage)), Fraction())


def test_without_a_ledger_the_tickets_and_the_opening_say_all(evidence: pipeline.Evidence) -> None:
    line = budget_line(evidence, opening={"2024-01": 14, "2024-02": 26})
    found = stages(replace(evidence.tables, entries=None), "uo", line, MARCH)
    assert {month: each.units for month, each in by_month(found.consumed).items()} == {
        "2024-01": 14,
        "2024-02": 26,
        "2024-03": 28,
    }
    assert by_month(found.consumed)["2024-03"].money == 17360
    assert units_of(found, "ordered") == 3
    assert [found.invoiced, found.paid] == [(), ()]


def test_an_evolution_that_the_ledger_consumes_counts_there_only(evidence: pipeline.Evidence) -> None:
    tables = posted(evidence, entry("consumed", "2024-03-20", 9, ticket=number_of(evidence, "EVO-017")))
    found = stages(tables, "uo", budget_line(evidence), MARCH)
    assert units_of(found, "consumed") == 20 + 9
    assert [each.ticket for each in found.items] == ["EVO-018", "EVO-019"]


def test_an_order_in_the_ledger_for_an_approved_evolution_counts_once(evidence: pipeline.Evidence) -> None:
    tables = posted(evidence, entry("ordered", "2024-03-20", 4, ticket=number_of(evidence, "EVO-019")))
    assert units_of(stages(tables, "uo", budget_line(evidence), MARCH), "ordered") == 4


def test_an_order_for_an_evolution_that_is_accepted_is_none_any_more(evidence: pipeline.Evidence) -> None:
    tables = posted(evidence, entry("ordered", "2024-03-01", 8, ticket=number_of(evidence, "EVO-017")))
    found = stages(tables, "uo", budget_line(evidence), MARCH)
    assert [units_of(found, "ordered"), units_of(found, "consumed")] == [3, 28]


def test_an_order_is_left_less_what_is_consumed_under_its_reference(evidence: pipeline.Evidence) -> None:
    orders = [entry("ordered", "2024-01-10", 10, reference="C1"), entry("ordered", "2024-02-10", 5, reference="C1")]
    tables = posted(evidence, *orders, entry("consumed", "2024-03-05", 12, reference="C1"))
    found = stages(tables, "uo", budget_line(evidence, consumed_when="time"), MARCH)
    assert {month: each.units for month, each in by_month(found.ordered).items()} == {"2024-02": 3}


def test_consumption_on_the_ticket_of_an_order_uses_up_its_reference(evidence: pipeline.Evidence) -> None:
    ticket = number_of(evidence, "EVO-019")
    order = entry("ordered", "2024-01-10", 10, reference="C1", ticket=ticket)
    tables = posted(evidence, order, entry("consumed", "2024-03-05", 4, ticket=ticket))
    found = stages(tables, "uo", budget_line(evidence, consumed_when="time"), MARCH)
    assert [units_of(found, "ordered"), units_of(found, "consumed")] == [6, 4]


def test_more_consumed_than_ordered_leaves_no_negative_order(evidence: pipeline.Evidence) -> None:
    tables = posted(
        evidence, entry("ordered", "2024-01-10", 1, reference="C1"), entry("consumed", "2024-03-05", 4, reference="C1")
    )
    assert stages(tables, "uo", budget_line(evidence, consumed_when="time"), MARCH).ordered == ()


def test_an_order_with_an_amount_that_is_consumed_in_part_leaves_that_share_of_it(evidence: pipeline.Evidence) -> None:
    tables = posted(
        evidence,
        entry("ordered", "2024-01-10", 3, 1000, reference="C1"),
        entry("consumed", "2024-03-05", 1, reference="C1"),
    )
    [left] = stages(tables, "uo", budget_line(evidence, consumed_when="time"), MARCH).ordered
    assert [left.units, left.money] == [2, Fraction(2000, 3)]


def test_a_negative_order_takes_an_order_back(evidence: pipeline.Evidence) -> None:
    for reference in ("C1", None):
        tables = posted(
            evidence,
            entry("ordered", "2024-01-10", 10, reference=reference),
            entry("ordered", "2024-02-10", -4, reference=reference),
        )
        found = stages(tables, "uo", budget_line(evidence, consumed_when="time"), MARCH)
        assert units_of(found, "ordered") == 6


def test_a_line_that_time_consumes_counts_the_ledger_only(evidence: pipeline.Evidence) -> None:
    tables = posted(evidence, entry("consumed", "2024-03-20", 2))
    found = stages(tables, "uo", budget_line(evidence, consumed_when="time"), MARCH)
    assert [units_of(found, "consumed"), found.items] == [2, ()]


def test_a_month_that_the_budget_opens_with_is_not_counted_twice(evidence: pipeline.Evidence) -> None:
    tables = posted(evidence, entry("consumed", "2024-01-20", 2))
    line = budget_line(evidence, opening={"2024-01": 14}, consumed_when="time")
    assert units_of(stages(tables, "uo", line, MARCH), "consumed") == 14


def test_an_entry_of_a_later_day_has_not_happened(evidence: pipeline.Evidence) -> None:
    tables = posted(evidence, entry("consumed", "2024-03-31", 2), entry("consumed", "2024-04-01", 3))
    line = budget_line(evidence, consumed_when="time")
    assert units_of(stages(tables, "uo", line, MARCH), "consumed") == 2


def test_an_entry_costs_what_its_day_and_profile_cost_unless_it_says_an_amount(evidence: pipeline.Evidence) -> None:
    line = budget_line(
        evidence,
        consumed_when="time",
        prices={date(2024, 3, 1): 700},
        rates=BudgetLine.model_validate({"title": "T", "pricing": "time", "rates": {"senior": 900}}).rates,
    )
    tables = posted(
        evidence,
        entry("consumed", "2024-02-29", 1),
        entry("consumed", "2024-03-01", 1),
        entry("consumed", "2024-03-01", 1, profile=1),
        entry("consumed", "2024-03-01", 1, profile=0),
        entry("consumed", "2024-03-01", 1, 5, profile=1),
    )
    found = stages(tables, "uo", line, MARCH)
    assert by_month(found.consumed) == {
        "2024-02": Amounts(Fraction(1), Fraction(620)),
        "2024-03": Amounts(Fraction(4), Fraction(700 + 900 + 700 + 5)),
    }


def test_an_invoice_that_says_an_amount_only_has_no_units(evidence: pipeline.Evidence) -> None:
    tables = posted(evidence, entry("invoiced", "2024-03-31", None, 17360), entry("paid", "2024-03-31", 3))
    found = stages(tables, "uo", budget_line(evidence), MARCH)
    assert [each.units for each in (*found.invoiced, *found.paid)] == [None, 3]
    assert [each.money for each in (*found.invoiced, *found.paid)] == [17360, 1860]


@given(
    some.lists(
        some.tuples(
            some.sampled_from(STAGES),
            some.sampled_from(["2024-01-05", "2024-01-31", "2024-02-29", "2024-03-31"]),
            some.integers(-50, 50),
            some.sampled_from([None, 7, 40]),
            some.sampled_from([None, "A", "B"]),
            some.sampled_from([None, 0, 1]),
        ),
        max_size=20,
    ),
    some.randoms(use_true_random=False),
)
def test_the_order_of_entries_changes_nothing_and_months_add_up(
    evidence: pipeline.Evidence, drawn: list[tuple[Any, ...]], random: Random
) -> None:
    entries = [
        entry(stage, day, units, amount, reference=reference, profile=profile)
        for stage, day, units, amount, reference, profile in drawn
    ]
    line = budget_line(evidence)
    found = stages(posted(evidence, *entries), "uo", line, MARCH)
    random.shuffle(entries)
    other = stages(posted(evidence, *entries), "uo", line, MARCH)
    for stage in STAGES:
        one, two = getattr(found, stage), getattr(other, stage)
        assert by_month(one) == by_month(two)
        assert sum(each.units or 0 for each in by_month(one).values()) == units_of(other, stage)
        assert {type(each.money) for each in one} <= {Fraction}
    plain = sum(units for stage, _, units, *_ in drawn if stage == "consumed")
    assert units_of(found, "consumed") == plain + 28
    assert units_of(found, "ordered") - 3 >= sum(min(units, 0) for stage, _, units, *_ in drawn if stage == "ordered")
