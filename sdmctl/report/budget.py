"""What is consumed, ordered and left of each line of the budget, where it lands, and what all of it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sdmctl.assess.budget.burn import Burn
from sdmctl.assess.budget.landing import Landing
from sdmctl.assess.budget.totals import Money, all_lines, money
from sdmctl.report.left_out import entries_left_out, reasons_table
from sdmctl.report.table import Column, Kind, Readers, Row, Table

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.report.locale import Locale

Burns = tuple[Burn, ...]
_LINE = {"line": Kind.TEXT}
CONSUMED = _LINE | {"counted_in": Kind.TEXT} | dict.fromkeys(
    ("envelope", "in_period", "to_date", "ordered", "left", "left_after_orders"), Kind.QUANTITY
)  # fmt: skip
CARRIED = _LINE | {
    "carried_over": Kind.QUANTITY, "carried_until": Kind.DAY, "lost": Kind.QUANTITY, "available": Kind.QUANTITY,
    "expires": Kind.DAY,
}  # fmt: skip
PACE = _LINE | {
    "share": Kind.RATIO, "time": Kind.RATIO, "time_by_days": Kind.RATIO, "burn_ratio": Kind.QUANTITY,
    "run_rate": Kind.QUANTITY, "last_month": Kind.QUANTITY, "exhausted_on": Kind.DAY,
}  # fmt: skip
LANDING = _LINE | {
    "forecast": Kind.QUANTITY, "forecast_at_last_rate": Kind.QUANTITY, "forecast_with_orders": Kind.QUANTITY,
    "overrun": Kind.QUANTITY, "overrun_money": Kind.MONEY,
}  # fmt: skip
MONEY = _LINE | dict.fromkeys(
    ("envelope", "in_period", "to_date", "ordered", "invoiced", "paid", "left", "left_after_orders"), Kind.MONEY
)
MONEY_LANDING = _LINE | dict.fromkeys(
    ("forecast", "forecast_at_last_rate", "forecast_with_orders", "overrun"), Kind.MONEY
)


def consumed_table(burns: Burns, judged: Assessment, locale: Locale) -> Table:
    """In units: envelope, consumed, ordered, left; of the lines that count units."""
    title = locale.say("budget.title", year=str(judged.period.first.year), period=locale.period(judged.period))
    return _table(title, CONSUMED, (_consumed(each, locale) for each in _in_units(burns)), locale)


def carried_table(burns: Burns, locale: Locale) -> Table:
    """What was carried over or has a last day, and what of it is lost; of the lines where that is agreed."""
    own = [each for each in burns if each.envelope and (each.line.carry_over or each.line.expires)]
    return _table(locale.say("budget.carried"), CARRIED, map(_carried, own), locale)


def pace_table(burns: Burns, locale: Locale) -> Table:
    """Share consumed against share of the time, by months and by days; the rates; the day all is used up."""
    return _table(locale.say("budget.pace"), PACE, map(_pace, _in_units(burns)), locale)


def landing_table(burns: Burns, judged: Assessment, locale: Locale) -> Table:
    """In units: where the rate so far, that of the last month and the orders lead by the end."""
    title = locale.say("budget.landing", year=str(judged.period.first.year))
    return _table(title, LANDING, map(_landing, _in_units(burns)), locale)


def money_table(burns: Burns, judged: Assessment, locale: Locale) -> Table:
    """In money: each line, then all of them; invoiced and paid where there is a ledger."""
    title = locale.say("budget.money", currency=judged.contract.currency)
    posted = any(burn.invoiced is not None or burn.paid is not None for burn in burns)
    heads = {name: kind for name, kind in MONEY.items() if posted or name not in ("invoiced", "paid")}
    return _table(title, heads, ((name, *_sums(each, heads)) for name, each in _with_total(burns, locale)), locale)


def money_landing_table(burns: Burns, judged: Assessment, locale: Locale) -> Table:
    """In money: where each line lands, and all of them."""
    title = locale.say("budget.money_landing", year=str(judged.period.first.year), currency=judged.contract.currency)
    named = _with_total(burns, locale)
    return _table(title, MONEY_LANDING, ((name, *_sums(each, MONEY_LANDING)) for name, each in named), locale)


def budget_shown(burns: Burns, judged: Assessment, locale: Locale) -> tuple[Table | str, ...]:
    """The tables for people; of a year without a budget the sentence that there is none, and the entries left out."""
    tables = budget_tables(burns, judged, locale)
    none = locale.say("budget.none", year=str(judged.period.first.year))
    return tables if burns else (f"{none}\n", *tables[1:])


def budget_tables(burns: Burns, judged: Assessment, locale: Locale) -> tuple[Table, ...]:
    """All of them that have a row, for people; without a budget, the empty first; then the entries left out."""
    tables = (
        consumed_table(burns, judged, locale),
        carried_table(burns, locale),
        pace_table(burns, locale),
        landing_table(burns, judged, locale),
        money_table(burns, judged, locale),
        money_landing_table(burns, judged, locale),
    )
    missing = reasons_table(entries_left_out(judged.tables), "entries", locale, locale.say("left_out.entries"))
    shown = tuple(each for each in tables if each.rows) or tables[:1]
    return (*shown, missing) if missing.rows else shown


_FIGURES = {
    "forecast": "landing",
    "forecast_at_last_rate": "landing_at_last_rate",
    "forecast_with_orders": "landing_with_orders",
}


def _sums(sums: Money, columns: Iterable[str]) -> Row:
    return tuple(getattr(sums, _FIGURES.get(name, name)) for name in columns if name != "line")


def _with_total(burns: Burns, locale: Locale) -> list[tuple[str, Money]]:
    each = [(burn.line.title, money(burn)) for burn in burns]
    whole = [(locale.say("budget.total"), all_lines(sums for _, sums in each))]
    return each + whole if len(each) > 1 else each


def _in_units(burns: Burns) -> Iterable[Burn]:
    return (each for each in burns if not each.line.counts_money)


def _consumed(burn: Burn, locale: Locale) -> Row:
    unit = burn.line.unit
    spoken = locale.say(f"unit.{unit}") if locale.knows(f"unit.{unit}") else unit
    granted = burn.envelope.granted if burn.envelope else None
    figures = (granted, burn.in_period.units, burn.to_date.units, burn.ordered.units)
    return (burn.line.title, spoken, *figures, burn.left, burn.left_after_orders)


def _carried(burn: Burn) -> Row:
    held = burn.envelope
    if held is None:
        return (burn.line.title, None, None, None, None, burn.line.expires)
    return (burn.line.title, held.carried, held.carried_until, held.lost, held.available, burn.line.expires)


def _pace(burn: Burn) -> Row:
    landing = Landing(burn)
    shares = (burn.share, burn.run.by_months, burn.run.by_days, burn.burn_ratio)
    return (burn.line.title, *shares, landing.run_rate, landing.last_rate, burn.exhausted_on)


def _landing(burn: Burn) -> Row:
    landing = Landing(burn)
    figures = (landing.at_run_rate, landing.at_last_rate, landing.with_orders, landing.overrun)
    return (burn.line.title, *figures, burn.valued(landing.overrun))


def _table(title: str, heads: dict[str, Kind], rows: Iterable[Row], locale: Locale) -> Table:
    columns = tuple(Column(name, kind, locale.say(f"column.{name}"), Readers.ALL) for name, kind in heads.items())
    return Table(title, columns, tuple(rows))
