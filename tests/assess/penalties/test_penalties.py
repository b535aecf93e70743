"""What is owed: each hour once, each cap once, every amount exact."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl import pipeline
from sdmctl.assess.penalties.penalties import Penalties, penalties
from sdmctl.model.contract import Contract
from sdmctl.model.fees import money
from sdmctl.model.penalty import Caps, Penalty
from sdmctl.model.repository import Dossier
from sdmctl.model.tables import Tables
from sdmctl.values.period import Period, parse_period
from tests.oracle.specimen import expected

HORIZON = Path(__file__).parents[3] / "examples" / "horizon-rh"
MARCH = parse_period("2024-03")


@pytest.fixture(scope="module")
def evidence() -> pipeline.Evidence:
    [dossier] = pipeline.load(HORIZON).dossiers
    return pipeline.gather(dossier)


def agreed(dossier: Dossier, **rules: dict[str, Any]) -> Dossier:
    """The specimen's contract with these penalties in place of its own."""
    made = {name: Caps(**rule) if name == "caps" else Penalty.model_validate(rule) for name, rule in rules.items()}
    contract: Contract = dossier.terms[0].contract.model_copy(update={"penalties": made})
    return replace(dossier, contract=replace(dossier.contract, document=contract), amended=())


def owed(evidence: pipeline.Evidence, period: Period = MARCH, **rules: dict[str, Any]) -> Penalties:
    dossier = agreed(evidence.dossier, **rules) if rules else evidence.dossier
    return penalties(dossier, evidence.tables, period)


def test_the_specimen_is_owed_to_the_cent(evidence: pipeline.Evidence) -> None:
    found, wanted = owed(evidence), expected()["penalties"]
    assert [found.gross, found.applied, found.lost] == [
        Fraction(str(wanted[name])) for name in ("gross", "applied", "lost_to_cap")
    ]
    assert found.year_to_date == Fraction(str(wanted["ytd_applied"]))
    assert (found.cap_month, found.cap_year) == (Fraction(2700), Fraction(21600))
    by_rule = {name: Fraction() for name in ("late-tickets", "missed-objectives", "availability")}
    for charge in found.months[0].charges:
        by_rule[charge.penalty] += charge.amount
    assert list(by_rule.values()) == [2580, 3240, 400]


def test_each_hour_of_lateness_counts_in_the_month_in_which_it_falls(evidence: pipeline.Evidence) -> None:
    hours = {each.ticket: each.quantity for each in owed(evidence).months[0].charges if each.ticket}
    assert hours == expected()["late_started_hours_this_period"]


@pytest.mark.parametrize("per", ["started_hour_late", "full_hour_late", "day_late"])
def test_the_months_of_a_lateness_add_up_to_the_whole(per: str, evidence: pipeline.Evidence) -> None:
    rule = {"on": ["resolution", "quote"], "per": per, "amount": 7}
    months = [owed(evidence, parse_period(label), late=rule) for label in ("2024-01", "2024-02", "2024-03")]
    whole = owed(evidence, parse_period("2024-Q1"), late=rule)
    assert sum((each.gross for each in months), Fraction()) == whole.gross > 0


def test_a_full_hour_counts_once_it_is_full(evidence: pipeline.Evidence) -> None:
    rule = {"on": ["resolution"], "amount": 1}
    started = owed(evidence, late={**rule, "per": "started_hour_late"})
    full = owed(evidence, late={**rule, "per": "full_hour_late"})
    late = {each.ticket: each.quantity for each in full.months[0].charges}
    assert late["INC-004"] == late["INC-006"] == 1  # an hour and a half
    assert started.gross - full.gross == 2


def test_an_excluded_ticket_and_a_tolerated_line_cost_nothing(evidence: pipeline.Evidence) -> None:
    found = owed(evidence, each={"on": ["resolution"], "per": "ticket", "amount": 100})
    assert {charge.ticket for charge in found.months[0].charges} == {"INC-004", "INC-006", "INC-010", "INC-022"}
    lines = owed(evidence, below={"on": ["resolution"], "per": "started_point_below", "amount": 1})
    assert [(each.priority, each.quantity) for each in lines.months[0].charges] == [("P2", 24), ("P3", 5)]


def test_the_worst_tier_alone_counts_and_a_figure_on_a_step_is_not_below_it(evidence: pipeline.Evidence) -> None:
    tiers = {"99.5%": 10, "99.37%": 30, "95%": 100}
    [charge] = owed(evidence, low={"on": ["availability-portail"], "per": "tier", "tiers": tiers}).months[0].charges
    assert charge.amount == 30
    [on_a_step] = (
        owed(evidence, low={"on": ["resolution"], "per": "tier", "tiers": {"80%": 100, "85%": 20}}, caps={})
        .months[0]
        .charges[1:]
    )
    assert [on_a_step.priority, on_a_step.amount] == ["P3", 20]


def test_a_day_late_costs_a_thousandth_of_the_value(evidence: pipeline.Evidence) -> None:
    found = owed(evidence, late={"on": ["quote"], "per": "day_late", "amount": 110_000})
    [charge] = found.months[0].charges
    assert [charge.ticket, charge.quantity, charge.amount] == ["INC-016", 1, 110]


def test_nothing_is_charged_in_the_months_of_grace(evidence: pipeline.Evidence) -> None:
    rule = {"on": ["resolution"], "per": "ticket", "amount": 100}
    assert owed(evidence, each={**rule, "grace_months": 3}).gross == 0
    assert owed(evidence, each={**rule, "grace_months": 2}).gross == 400


@given(month=st.integers(0, 9_000), year=st.integers(0, 9_000))
def test_what_is_applied_is_never_over_a_cap(month: int, year: int, evidence: pipeline.Evidence) -> None:
    rule = {"on": ["resolution"], "per": "started_hour_late", "amount": 100}
    found = owed(evidence, late=rule, caps={"month": month, "year": year})
    caps = (found.gross, Fraction(month), Fraction(max(0, year - 450)))
    assert 0 <= found.applied <= min(caps)
    assert found.applied + found.lost == found.gross


def test_a_cap_that_earlier_months_have_used_is_zero_and_not_negative(evidence: pipeline.Evidence) -> None:
    rule = {"on": ["resolution"], "per": "ticket", "amount": 100}
    found = owed(evidence, late=rule, caps={"year": 400})
    assert [found.applied, found.year_to_date] == [0, 450]


def test_months_that_the_budget_does_not_settle_are_judged(evidence: pipeline.Evidence) -> None:
    rule = {"on": ["resolution"], "per": "ticket", "amount": 100}
    dossier = replace(agreed(evidence.dossier, each=rule), others=())
    found = penalties(dossier, evidence.tables, MARCH)
    months = [penalties(dossier, evidence.tables, parse_period(f"2024-0{n}")).gross for n in (1, 2, 3)]
    assert found.year_to_date == sum(months) > months[2] == 400


def test_the_order_of_tickets_changes_nothing(evidence: pipeline.Evidence) -> None:
    tables: Tables = evidence.tables
    turned = replace(tables, tickets=tables.tickets.reverse())
    assert penalties(evidence.dossier, turned, MARCH).gross == owed(evidence).gross


def test_amounts_are_fractions_never_floats(evidence: pipeline.Evidence) -> None:
    found = owed(evidence)
    amounts = [found.gross, found.applied, found.lost, found.year_to_date]
    amounts += [amount for charge in found.months[0].charges for amount in (charge.rate, charge.amount)]
    assert {type(amount) for amount in amounts} == {Fraction}


def test_a_percentage_of_a_fee_is_exact() -> None:
    assert money("0.7% of monthly_fee", {"monthly_fee": Fraction(18_000, 7)}) == 18
