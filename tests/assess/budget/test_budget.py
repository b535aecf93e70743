"""What is consumed, ordered and left, where it lands, and what may be invoiced."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from sdmctl import pipeline
from sdmctl.assess.budget.budget import burns
from sdmctl.assess.budget.burn import Burn
from sdmctl.assess.budget.consumption import consumed
from sdmctl.assess.budget.envelope import Envelope
from sdmctl.assess.budget.invoice import Invoice, invoice
from sdmctl.assess.budget.landing import Landing
from sdmctl.assess.penalties.penalties import Judging, penalties
from sdmctl.assess.service_levels.assess import assess
from sdmctl.model.budget import Budget
from sdmctl.model.tables import Tables
from sdmctl.values.money import cents
from sdmctl.values.period import parse_period
from tests.oracle.specimen import expected

HORIZON = Path(__file__).parents[3] / "examples" / "horizon-rh"
MARCH = parse_period("2024-03")
AS_OF = 1_711_922_400  # 2024-04-01T00:00+02:00


@pytest.fixture(scope="module")
def evidence() -> pipeline.Evidence:
    [dossier] = pipeline.load(HORIZON).dossiers
    return pipeline.gather(dossier.on(date(2024, 3, 31)))


@pytest.fixture
def units(evidence: pipeline.Evidence) -> Burn:
    return burns(evidence.dossier, evidence.tables, MARCH, AS_OF)[1]


def wanted(part: str) -> dict[str, Any]:
    found: dict[str, Any] = expected()[part]
    return found


def test_units_of_work_are_those_of_the_specimen(units: Burn) -> None:
    landing = Landing(units)
    figures = {
        "envelope": units.available,
        "consumed_month": units.in_period.units,
        "consumed_ytd": units.to_date.units,
        "engaged_not_consumed": units.ordered.units,
        "committed": landing.with_orders,
        "remaining": units.left,
        "remaining_after_engaged": units.left_after_orders,
        "consumed_percent": (units.share or 0) * 100,
        "time_percent_months": (units.run.by_months or 0) * 100,
        "burn_ratio": units.burn_ratio,
        "run_rate_month": landing.run_rate,
        "forecast_year_end": landing.at_run_rate,
        "forecast_overrun_uo": landing.overrun,
        "forecast_overrun_eur": units.valued(landing.overrun),
        "billed_month_eur": units.in_period.amount,
        "forecast_last_month_rate": landing.at_last_rate,
    }
    specimen = wanted("uo_budget")
    assert str(units.exhausted_on) == specimen.pop("exhaustion_date_daily_run_rate")
    assert {name: cents(Fraction(figure or 0)) for name, figure in figures.items()} == {
        name: Decimal(str(figure)) for name, figure in specimen.items()
    }


def test_a_prepaid_block_of_days_is_that_of_the_specimen(evidence: pipeline.Evidence) -> None:
    days, specimen = burns(evidence.dossier, evidence.tables, MARCH, AS_OF)[2], wanted("regie_carnet")
    assert [days.available, days.to_date.units, days.left, (days.share or 0) * 100] == [
        Fraction(str(specimen[name])) for name in ("prepaid", "consumed", "remaining", "percent")
    ]


def drafted(evidence: pipeline.Evidence) -> Invoice:
    owed = penalties(evidence.dossier, evidence.tables, MARCH, Judging(AS_OF))
    lines = burns(evidence.dossier, evidence.tables, MARCH, AS_OF)
    return invoice(evidence.dossier, assess(evidence.dossier, evidence.tables, MARCH, AS_OF), lines, owed)


def test_the_draft_of_the_invoice_is_that_of_the_specimen_to_the_cent(evidence: pipeline.Evidence) -> None:
    draft, specimen = drafted(evidence), wanted("invoice_month")
    amounts = [each.amount for each in draft.items]
    figures = [*amounts, draft.total, draft.vat, draft.with_vat, draft.penalties, draft.net]
    names = ("forfait", "uo", "total_ht", "vat_20", "total_ttc", "penalties", "net_to_pay")
    assert figures == [Fraction(str(specimen[name])) for name in names]


def test_what_is_invoiced_traces_to_its_evolutions(units: Burn) -> None:
    assert [(each.ticket, each.unit, each.at is None) for each in units.items] == [
        ("EVO-017", "EVO-M", False),
        ("EVO-018", "EVO-C", False),
        ("EVO-019", "EVO-S", True),
    ]


def test_a_quote_that_is_refused_or_not_approved_orders_nothing(units: Burn) -> None:
    assert {"EVO-020", "INC-016"}.isdisjoint(each.ticket for each in units.items)


def line_of(evidence: pipeline.Evidence, **changes: Any) -> Any:
    [budget] = [read.document for read in evidence.dossier.others if isinstance(read.document, Budget)]
    return budget.lines["uo"].model_copy(update=changes)


def test_the_line_says_when_work_counts(evidence: pipeline.Evidence) -> None:
    delivered = consumed(evidence.tables, line_of(evidence, consumed_when="delivered"), AS_OF)
    approved = consumed(evidence.tables, line_of(evidence, consumed_when="approved"), AS_OF)
    assert sum(each.units for each in delivered if each.at) == 28
    assert sum(each.units for each in approved if each.at) == 31


def test_what_happens_later_has_not_happened(evidence: pipeline.Evidence) -> None:
    before = consumed(evidence.tables, line_of(evidence), 1_710_201_600)  # 2024-03-12T01:00+01:00
    assert {each.ticket: each.at is None for each in before} == {"EVO-018": True}


def test_work_on_an_anomaly_is_never_consumed(evidence: pipeline.Evidence) -> None:
    tables: Tables = evidence.tables
    named = replace(tables, tickets=tables.tickets.with_columns(nature=pl.lit(0, pl.Int8)))
    assert consumed(named, line_of(evidence), AS_OF) == ()


def test_a_quarter_adds_up_its_months(evidence: pipeline.Evidence) -> None:
    quarter = burns(evidence.dossier, evidence.tables, parse_period("2024-Q1"), AS_OF)[1]
    landing = Landing(quarter)
    assert [quarter.in_period.units, quarter.to_date.units, landing.at_run_rate] == [68, 68, 272]
    assert landing.at_last_rate == 68 + 28 * 9


def test_an_envelope_that_lasts_beyond_the_year_has_no_day_of_exhaustion(units: Burn) -> None:
    assert replace(units, envelope=Envelope(Fraction(400))).exhausted_on is None
    assert replace(units, consumed=()).exhausted_on is None


def test_an_envelope_that_is_used_up_was_on_the_day_of_the_last_acceptance(units: Burn) -> None:
    assert replace(units, envelope=Envelope(Fraction(68))).exhausted_on == date(2024, 3, 28)


def test_the_order_of_tickets_and_events_changes_nothing(evidence: pipeline.Evidence, units: Burn) -> None:
    tables: Tables = evidence.tables
    turned = replace(tables, tickets=tables.tickets.reverse(), events=tables.events.reverse())
    [_, other, _] = burns(evidence.dossier, turned, MARCH, AS_OF)
    assert [other.in_period, other.to_date, other.ordered] == [units.in_period, units.to_date, units.ordered]


def test_no_figure_is_a_float(units: Burn) -> None:
    landing = Landing(units)
    figures = [units.in_period.units, units.in_period.amount, units.share, units.burn_ratio, units.price]
    figures += [landing.run_rate, landing.at_run_rate, landing.at_last_rate, landing.with_orders, landing.overrun]
    assert {type(figure) for figure in figures} == {Fraction}
