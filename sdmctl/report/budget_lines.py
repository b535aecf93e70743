"""The budget for machines: a row a line with every figure, as CSV and JSON have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdmctl.assess.budget.burn import Burn
from sdmctl.assess.budget.landing import Landing
from sdmctl.assess.budget.totals import Money, all_lines, money
from sdmctl.calendar.zone import iso
from sdmctl.report.exact import exact
from sdmctl.report.formats.json import records, text
from sdmctl.report.invoice import invoice_json
from sdmctl.report.left_out import entries_left_out
from sdmctl.report.table import Cell, Column, Kind, Readers, Table

if TYPE_CHECKING:
    from sdmctl.assess.budget.invoice import Invoice
    from sdmctl.assess.service_levels.results import Assessment

UNITS = ("envelope", "in_period", "to_date", "ordered", "left", "left_after_orders")
LANDED = ("run_rate", "forecast", "forecast_at_last_rate", "overrun")
MORE_UNITS = ("carried_over", "lost", "available", "last_month", "forecast_with_orders")
AMOUNTS = tuple(f"{name}_amount" for name in Money.__slots__ if name not in ("in_period", "overrun"))
"""In money; `amount` is that of the period, and `overrun_money` that of the overrun."""

_KINDS = (
    {"line": Kind.TEXT, "unit": Kind.TEXT}
    | dict.fromkeys(UNITS, Kind.QUANTITY)
    | {"share": Kind.RATIO, "time": Kind.RATIO, "amount": Kind.MONEY, "burn_ratio": Kind.QUANTITY}
    | dict.fromkeys(LANDED, Kind.QUANTITY)
    | {"overrun_money": Kind.MONEY, "exhausted_on": Kind.DAY}
    | {"name": Kind.TEXT, "pricing": Kind.TEXT, "time_by_days": Kind.RATIO}
    | dict.fromkeys(MORE_UNITS, Kind.QUANTITY)
    | {"carried_until": Kind.DAY, "expires": Kind.DAY}
    | dict.fromkeys(AMOUNTS, Kind.MONEY)
)


def lines_table(burns: tuple[Burn, ...]) -> Table:
    """Every line with every figure; those in units are absent where the line counts money."""
    columns = tuple(Column(name, kind, name, Readers.MACHINES) for name, kind in _KINDS.items())
    rows = (_figures(each) for each in burns)
    return Table("", columns, tuple(tuple(row[name] for name in _KINDS) for row in rows))


def budget_json(
    burns: tuple[Burn, ...], judged: Assessment, draft: Invoice | None = None, *, invoice: bool = False
) -> str:
    """The document of `budget --format json`; quantities and amounts are text, so that none is a float's.

    `invoice` says that a draft was asked for: it is null of a year without a budget.
    """
    zone = judged.contract.time_zone
    document: dict[str, Any] = {
        "contract": judged.contract.id,
        "period": {"label": judged.period.label, "start": iso(judged.start, zone), "end": iso(judged.end, zone)},
        "as_of": iso(judged.as_of, zone),
        "currency": judged.contract.currency,
        "lines": records(lines_table(burns), zone),
        "total": {
            name: exact(amount, Kind.MONEY, zone) for name, amount in _amounts(all_lines(map(money, burns))).items()
        },
        "left_out": [
            {"code": each.code, "reason": each.reason, "count": each.count} for each in entries_left_out(judged.tables)
        ],
    }
    if draft is not None or invoice:
        document["invoice"] = None if draft is None else invoice_json(draft, zone)
    return text(document)


def _figures(burn: Burn) -> dict[str, Cell]:
    held, landing = burn.envelope, Landing(burn)
    units: dict[str, Cell] = {
        "envelope": held.granted if held else None,
        "in_period": burn.in_period.units,
        "to_date": burn.to_date.units,
        "ordered": burn.ordered.units,
        "left": burn.left,
        "left_after_orders": burn.left_after_orders,
        "run_rate": landing.run_rate,
        "forecast": landing.at_run_rate,
        "forecast_at_last_rate": landing.at_last_rate,
        "overrun": landing.overrun,
        "carried_over": held.carried if held else None,
        "lost": held.lost if held else None,
        "available": burn.available,
        "last_month": landing.last_rate,
        "forecast_with_orders": landing.with_orders,
    }
    if burn.line.counts_money:
        units = dict.fromkeys(units)
    shares = {"share": burn.share, "time": burn.run.by_months, "time_by_days": burn.run.by_days}
    days = {"exhausted_on": burn.exhausted_on, "carried_until": held.carried_until if held else None}
    names = {"line": burn.line.title, "unit": burn.line.unit, "name": burn.name, "pricing": burn.line.pricing}
    return {
        **units, **shares, **days, **names, "burn_ratio": burn.burn_ratio, "expires": burn.line.expires,
        **_amounts(money(burn)),
    }  # fmt: skip


def _amounts(sums: Money) -> dict[str, Cell]:
    named: dict[str, Cell] = {f"{name}_amount": getattr(sums, name) for name in Money.__slots__}
    return named | {"amount": named.pop("in_period_amount"), "overrun_money": named.pop("overrun_amount")}
