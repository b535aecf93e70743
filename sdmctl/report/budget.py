"""What is consumed, ordered and left of each line, where it lands, and the invoice as a draft."""

from typing import Any

from sdmctl.assess.budget import Burn
from sdmctl.assess.invoice import Invoice
from sdmctl.assess.results import Assessment
from sdmctl.calendar.zone import iso
from sdmctl.report.formats.json import records, text
from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Readers, Row, Table

_CONSUMED = (
    ("line", Kind.TEXT, Readers.ALL),
    ("unit", Kind.TEXT, Readers.MACHINES),
    ("counted_in", Kind.TEXT, Readers.PEOPLE),
    ("envelope", Kind.QUANTITY, Readers.ALL),
    ("in_period", Kind.QUANTITY, Readers.ALL),
    ("to_date", Kind.QUANTITY, Readers.ALL),
    ("ordered", Kind.QUANTITY, Readers.ALL),
    ("left", Kind.QUANTITY, Readers.ALL),
    ("left_after_orders", Kind.QUANTITY, Readers.ALL),
    ("share", Kind.RATIO, Readers.ALL),
    ("time", Kind.RATIO, Readers.ALL),
    ("amount", Kind.MONEY, Readers.MACHINES),
)
_LANDING = (
    ("line", Kind.TEXT, Readers.ALL),
    ("burn_ratio", Kind.QUANTITY, Readers.ALL),
    ("run_rate", Kind.QUANTITY, Readers.ALL),
    ("forecast", Kind.QUANTITY, Readers.ALL),
    ("forecast_at_last_rate", Kind.QUANTITY, Readers.ALL),
    ("overrun", Kind.QUANTITY, Readers.ALL),
    ("overrun_money", Kind.MONEY, Readers.ALL),
    ("exhausted_on", Kind.DAY, Readers.ALL),
)
_ITEMS = (
    ("item", Kind.TEXT, Readers.ALL),
    ("quantity", Kind.QUANTITY, Readers.ALL),
    ("price", Kind.MONEY, Readers.ALL),
    ("amount", Kind.MONEY, Readers.ALL),
)
_TOTALS = (("figure", Kind.WORD, Readers.ALL), ("amount", Kind.MONEY, Readers.ALL))


def consumed_table(burns: tuple[Burn, ...], judged: Assessment, locale: Locale) -> Table:
    """Envelope, consumed, ordered, left, and the share of the envelope against that of the time."""
    title = locale.say("budget.title", year=str(judged.period.first.year), period=locale.period(judged.period))
    return _table(title, _CONSUMED, [_consumed(each, locale) for each in burns], locale)


def landing_table(burns: tuple[Burn, ...], judged: Assessment, locale: Locale) -> Table:
    """The rate so far, where it leads by the end of the year, and the day on which the envelope is used up."""
    title = locale.say("budget.landing", year=str(judged.period.first.year))
    return _table(title, _LANDING, [_landing(each) for each in burns], locale)


def invoice_tables(draft: Invoice, judged: Assessment, locale: Locale) -> tuple[Table, Table]:
    """The lines of the invoice, then from the total to what is to be paid."""
    period = locale.period(judged.period)
    items: list[Row] = [(each.title, each.quantity, each.price, each.amount) for each in draft.items]
    totals: list[Row] = [
        ("total", draft.total),
        ("vat", draft.vat),
        ("total_with_vat", draft.total + draft.vat),
        ("penalties", draft.penalties),
        ("net", draft.net),
    ]
    title = locale.say("invoice.title", period=period, currency=judged.contract.currency)
    return _table(title, _ITEMS, items, locale), _table(
        locale.say("invoice.totals", period=period), _TOTALS, totals, locale
    )


def budget_json(burns: tuple[Burn, ...], judged: Assessment, locale: Locale, draft: Invoice | None = None) -> str:
    """The document of `budget --format json`; quantities and amounts are text, so that none is a float's."""
    zone = judged.contract.time_zone
    lines = zip(
        records(consumed_table(burns, judged, locale), zone),
        records(landing_table(burns, judged, locale), zone),
        strict=True,
    )
    document: dict[str, Any] = {
        "contract": judged.contract.id,
        "period": {"label": judged.period.label, "start": iso(judged.start, zone), "end": iso(judged.end, zone)},
        "as_of": iso(judged.as_of, zone),
        "currency": judged.contract.currency,
        "lines": [consumed | landing for consumed, landing in lines],
    }
    if draft is not None:
        items, totals = invoice_tables(draft, judged, locale)
        document["invoice"] = {row["figure"]: row["amount"] for row in records(totals, zone)} | {
            "items": records(items, zone)
        }
    return text(document)


def _table(title: str, heads: tuple[tuple[str, Kind, Readers], ...], rows: list[Row], locale: Locale) -> Table:
    columns = tuple(Column(name, kind, locale.say(f"column.{name}"), readers) for name, kind, readers in heads)
    return Table(title, columns, tuple(rows))


def _consumed(burn: Burn, locale: Locale) -> Row:
    unit = burn.line.unit
    spoken = locale.say(f"unit.{unit}") if locale.knows(f"unit.{unit}") else unit
    figures = (burn.envelope, burn.in_period, burn.to_date, burn.ordered, burn.left, burn.left_after_orders)
    return (burn.line.title, unit, spoken, *figures, burn.share, burn.time, burn.amount)


def _landing(burn: Burn) -> Row:
    figures = (burn.burn_ratio, burn.run_rate, burn.forecast, burn.forecast_at_last_rate, burn.overrun)
    return (burn.line.title, *figures, burn.overrun_money, burn.exhausted_on)
