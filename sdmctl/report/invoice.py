"""The invoice of a period as a draft, on paper and for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdmctl.report.exact import exact
from sdmctl.report.table import Column, Kind, Readers, Row, Table
from sdmctl.values.period import parse_period

if TYPE_CHECKING:
    from fractions import Fraction

    from sdmctl.assess.budget.invoice import Invoice
    from sdmctl.assess.budget.invoice_items import Item
    from sdmctl.assess.budget.withheld import Withheld
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.report.locale import Locale

_ITEMS = {"item": Kind.TEXT, "quantity": Kind.QUANTITY, "price": Kind.MONEY, "amount": Kind.MONEY}
_WITHHELD = {"line": Kind.TEXT, "quantity": Kind.QUANTITY, "amount": Kind.MONEY, "reasons": Kind.TEXT}
_TOTALS = {"figure": Kind.WORD, "amount": Kind.MONEY}


_SHOWN = 5
"""Tickets that a cell names."""


def invoice_tables(draft: Invoice, judged: Assessment, locale: Locale) -> tuple[Table, ...]:
    """The items, then from the total to what is to be paid and what was invoiced already, and what is withheld."""
    period, currency = locale.period(judged.period), judged.contract.currency
    items: list[Row] = [(_title(each, locale), each.quantity, each.price, each.amount) for each in draft.items]
    named = {"net": "net_before_vat"} if draft.vat_rate is None else {}
    figures = ((name, amount) for name, amount in _totals(draft).items() if name not in _ALREADY)
    totals: list[Row] = [(named.get(name, name), amount) for name, amount in figures]
    if draft.invoiced is not None:
        totals += [(name, _totals(draft)[name]) for name in _ALREADY]
    tables = (
        _table(locale.say("invoice.title", period=period, currency=currency), _ITEMS, items, locale),
        _table(locale.say("invoice.totals", period=period, currency=currency), _TOTALS, totals, locale),
    )
    withheld: list[Row] = [_withheld(each, locale) for each in draft.withheld]
    return (*tables, _table(locale.say("invoice.withheld"), _WITHHELD, withheld, locale)) if withheld else tables


def invoice_json(draft: Invoice, zone: str) -> dict[str, Any]:
    """The same as an object of exact texts."""
    items = [
        {
            "item": each.title,
            "quantity": exact(each.quantity, Kind.QUANTITY, zone),
            "price": exact(each.price, Kind.MONEY, zone),
            "amount": exact(each.amount, Kind.MONEY, zone),
            "line": each.line,
            "detail": each.detail,
        }
        for each in draft.items
    ]
    totals = {name: exact(amount, Kind.MONEY, zone) for name, amount in _totals(draft).items()}
    withheld = [
        {
            "line": each.burn.name,
            "quantity": exact(each.worth.units, Kind.QUANTITY, zone),
            "amount": exact(each.worth.amount, Kind.MONEY, zone),
            "tickets": [{"ticket": ticket, "reason": str(why)} for ticket, why in each.tickets],
        }
        for each in draft.withheld
    ]
    return totals | {"items": items, "withheld": withheld}


_ALREADY = ("invoiced", "to_invoice")


def _totals(draft: Invoice) -> dict[str, Fraction | None]:
    return {
        "total": draft.total,
        "vat": draft.vat,
        "total_with_vat": draft.with_vat,
        "penalties": draft.penalties,
        "net": draft.net,
        "invoiced": draft.invoiced,
        "to_invoice": draft.to_invoice,
    }


def _title(item: Item, locale: Locale) -> str:
    if item.detail is None:
        return item.title
    if item.pricing == "fixed":
        detail = locale.period(parse_period(item.detail))
    elif item.pricing == "subscription":
        detail = locale.say("invoice.part", part=item.detail)
    else:
        detail = item.detail
    return f"{item.title} – {detail}"


def _withheld(held: Withheld, locale: Locale) -> Row:
    named = [f"{ticket} ({locale.say(f'reason.{why}')})" for ticket, why in held.tickets[:_SHOWN]]
    more = ", …" if len(held.tickets) > _SHOWN else ""
    return (held.burn.line.title, held.worth.units, held.worth.amount, ", ".join(named) + more or None)


def _table(title: str, heads: dict[str, Kind], rows: list[Row], locale: Locale) -> Table:
    columns = tuple(Column(name, kind, locale.say(f"column.{name}"), Readers.ALL) for name, kind in heads.items())
    return Table(title, columns, tuple(rows))
