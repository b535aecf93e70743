"""The budget and the draft of an invoice, as people and machines read them."""

import json
from typing import Any

import pytest
from jsonschema import validate

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.budget.burn import Burn
from sdmctl.assess.budget.invoice import Invoice
from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.results import Assessment
from sdmctl.report.budget import budget_tables, money_table
from sdmctl.report.budget_lines import budget_json, lines_table
from sdmctl.report.formats import csv
from sdmctl.report.formats.markdown import markdown
from sdmctl.report.invoice import invoice_tables
from sdmctl.report.json_schema.budget import budget_schema
from sdmctl.report.locale import Locale
from sdmctl.values.period import parse_period
from tests.assess.money import Entry, at_end_of, drafted, held, posted, spent
from tests.report.scene import tables, ticket

FR, EN = Locale("fr", "Europe/Paris"), Locale("en", "Europe/Paris")
MARCH = parse_period("2024-03")
LINES: dict[str, Any] = {
    "fee": {"pricing": "subscription", "monthly_fee": 31000, "fees": {"2024-03-11": 32000}},
    "one": {
        "pricing": "units",
        "unit": "UO",
        "unit_price": 620,
        "envelope": 240,
        "carry_over": {"quantity": 10, "expires": "2024-02-29"},
    },
    "time": {"pricing": "time", "unit": "day", "rates": {"senior": 800}},
    "data": {"pricing": "fixed", "instalments": {"2024-03": 5000}},
    "unpriced": {"pricing": "units", "unit": "UO", "envelope": 5},
}
OF = held(LINES, tickets=[ticket("A_1", "2024-03-01T09:00:00", nature="anomaly")])
ENTRIES: tuple[Entry, ...] = (
    spent("2024-03-04", 8),
    spent("2024-03-05", 2, ticket=0),
    spent("2024-03-06", 3, line="time", profile=1),
    posted("invoiced", "2024-03-31", None, "31000", line="fee"),
)


@pytest.fixture(scope="module")
def judged() -> Assessment:
    return at_end_of("2024-03", OF, *ENTRIES)


@pytest.fixture(scope="module")
def lines(judged: Assessment) -> tuple[Burn, ...]:
    return burns(OF, judged.tables, judged.period, judged.as_of)


@pytest.fixture(scope="module")
def draft() -> Invoice:
    return drafted("2024-03", OF, *ENTRIES)


@pytest.mark.parametrize("locale", [FR, EN])
def test_no_table_is_too_wide_for_a_page(lines: tuple[Burn, ...], judged: Assessment, locale: Locale) -> None:
    found = budget_tables(lines, judged, locale)
    assert len(found) == 6
    assert max(len(each.columns) for each in found) <= 9


def test_what_was_carried_over_has_a_table_where_it_is_agreed(judged: Assessment) -> None:
    of = held({"one": LINES["unpriced"]})
    plain = assess(of, tables(of), MARCH)
    found = burns(of, plain.tables, plain.period, plain.as_of)
    assert "carried_over" not in [column.name for each in budget_tables(found, plain, FR) for column in each.columns]


def test_invoiced_and_paid_are_shown_where_there_is_a_ledger(lines: tuple[Burn, ...], judged: Assessment) -> None:
    of = held({"one": LINES["one"]})
    plain = assess(of, tables(of), MARCH)
    without = money_table(burns(of, plain.tables, plain.period, plain.as_of), plain, FR)
    heads = [{column.name for column in each.columns} for each in (money_table(lines, judged, FR), without)]
    assert heads[0] - heads[1] == {"invoiced", "paid"}


def test_the_json_keeps_to_its_schema_whatever_is_missing(
    lines: tuple[Burn, ...], judged: Assessment, draft: Invoice
) -> None:
    document = json.loads(budget_json(lines, judged, draft))
    validate(document, budget_schema())
    by_name = {each["name"]: each for each in document["lines"]}
    assert [by_name["one"][name] for name in ("available", "lost", "to_date", "left")] == [
        "240.00",
        "10.00",
        "10.00",
        "230.00",
    ]
    assert by_name["fee"]["envelope"] is None
    assert by_name["time"]["left"] is None
    assert document["invoice"]["withheld"] == [
        {
            "line": "one",
            "quantity": "2.00",
            "amount": "1240.00",
            "tickets": [{"ticket": "A_1", "reason": "anomaly"}],
        }
    ]


def test_without_a_budget_there_is_no_figure_and_no_zero() -> None:
    of = held({})
    judged = assess(of, tables(of), MARCH)
    document = json.loads(budget_json((), judged))
    validate(document, budget_schema())
    assert document["lines"] == []
    assert set(document["total"].values()) == {None}
    assert len(budget_tables((), judged, FR)) == 1


def test_a_row_for_machines_has_every_line_and_figure(lines: tuple[Burn, ...]) -> None:
    head, *rows = csv.csv(lines_table(lines), EN).splitlines()
    assert len(rows) == len(LINES)
    assert head.startswith("line,unit,envelope,in_period,to_date,ordered,left,left_after_orders,share,time,amount")


def test_the_invoice_reads_well_in_french(judged: Assessment, draft: Invoice) -> None:
    items, totals, withheld = invoice_tables(draft, judged, FR)
    assert [row["item"] for row in items] == [
        "fee – 10/31 de mois",
        "fee – 21/31 de mois",
        "one",
        "time – senior",
        "data – mars 2024",
    ]
    assert [row["figure"] for row in totals][-2:] == ["invoiced", "to_invoice"]
    assert "| one   |        2 | 1 240,00 | A_1 (anomalie)  |" in markdown(withheld, FR).replace("\u202f", " ")
