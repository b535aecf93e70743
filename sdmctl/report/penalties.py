"""What is owed: each charge with what it is for, then from gross to applied."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from sdmctl.assess.penalties.charge import Charge
from sdmctl.assess.penalties.penalties import Penalties
from sdmctl.assess.service_levels.results import Assessment
from sdmctl.calendar.zone import iso
from sdmctl.report.formats.json import records, text
from sdmctl.report.locale import Locale
from sdmctl.report.penalty_notes import title_of
from sdmctl.report.table import Column, Kind, Readers, Row, Table
from sdmctl.values.money import cents

_CHARGES = (
    ("penalty", Kind.TEXT, Readers.ALL),
    ("title", Kind.TEXT, Readers.PEOPLE),
    ("service_level", Kind.TEXT, Readers.MACHINES),
    ("clause", Kind.TEXT, Readers.ALL),
    ("priority", Kind.TEXT, Readers.ALL),
    ("ticket", Kind.TEXT, Readers.ALL),
    ("quantity", Kind.INTEGER, Readers.ALL),
    ("rate", Kind.MONEY, Readers.ALL),
    ("amount", Kind.MONEY, Readers.ALL),
    ("rule", Kind.TEXT, Readers.MACHINES),
    ("per", Kind.TEXT, Readers.MACHINES),
    ("month", Kind.TEXT, Readers.MACHINES),
    ("points", Kind.QUANTITY, Readers.ALL),
    ("factor", Kind.QUANTITY, Readers.ALL),
    ("waived", Kind.MONEY, Readers.ALL),
    ("of_month", Kind.TEXT, Readers.ALL),
)
_WHERE_USED = ("points", "factor", "waived", "of_month")
"""Columns that people see only where a charge has something in them."""
_BETWEEN = ("waived", "exempted", "bonus", "earned_back")
"""What is taken off the gross before the caps."""


def charges_table(found: Penalties, judged: Assessment, locale: Locale) -> Table:
    """Each charge in the order of the contract's rules."""
    rows = tuple(_charges(found, judged, locale))
    places = {name: place for place, (name, _, _) in enumerate(_CHARGES)}
    empty = {name for name in _WHERE_USED if all(row[places[name]] in (None, 0) for row in rows)}
    if all(row[places["factor"]] == 1 for row in rows):
        empty.add("factor")
    columns = tuple(
        Column(name, kind, locale.say(f"column.{name}"), Readers.MACHINES if name in empty else readers)
        for name, kind, readers in _CHARGES
    )
    title = locale.say("penalties.title", period=locale.period(judged.period), currency=judged.contract.currency)
    return Table(title, columns, rows)


def totals_table(found: Penalties, judged: Assessment, locale: Locale) -> Table:
    """From gross to applied, and the year to date; waived, exempted, bonus and caps only where there are some."""
    heads = (("figure", Kind.WORD), ("amount", Kind.MONEY))
    columns = tuple(Column(name, kind, locale.say(f"column.{name}")) for name, kind in heads)
    title = locale.say("penalties.totals", period=locale.period(judged.period), currency=judged.contract.currency)
    between = {name: found.total(name) for name in _BETWEEN}
    figures: dict[str, Fraction | None] = {"gross": found.gross}
    if any(between.values()):
        figures |= {name: amount for name, amount in between.items() if amount} | {"before_caps": found.total("net")}
    caps = {f"cap_{name}": cap.amount for name, cap in found.caps.items()}
    figures |= {name: caps.get(name) for name in ("cap_month", "cap_at_risk")}
    figures |= {"applied": found.applied, "lost": found.lost, "year_to_date": found.year_to_date}
    figures |= {name: caps.get(name) for name in ("cap_year", "cap_rolling_year")}
    return Table(title, columns, tuple((name, amount) for name, amount in figures.items() if amount is not None))


def unowed(found: Penalties, judged: Assessment, locale: Locale) -> str | None:
    """Why nothing can be owed: no penalties are agreed, or the period is outside the term; `None` where it can be."""
    period, term = judged.period, judged.contract.term
    if any(month.charges for month in found.months):
        return None
    if period.after <= term.start or period.first > term.end:
        key, day = ("ended", term.end) if period.first > term.end else ("not_begun", term.start)
        return locale.say(f"penalties.{key}", period=locale.period(period), day=locale.day(day))
    return None if judged.contract.penalties else locale.say("penalties.not_agreed")


def penalties_json(found: Penalties, judged: Assessment, locale: Locale) -> str:
    """The document of `penalties --format json`; amounts are text, so that no cent is a float's."""
    zone = judged.contract.time_zone
    totals = {row["figure"]: row["amount"] for row in records(totals_table(found, judged, locale), zone)}
    none = None if unowed(found, judged, locale) else "0.00"
    if none is None:
        totals = {}
    document: dict[str, Any] = {
        "contract": judged.contract.id,
        "period": {
            "label": judged.period.label,
            "start": iso(judged.start, zone),
            "end": iso(judged.end, zone),
        },
        "as_of": iso(judged.as_of, zone),
        "currency": judged.contract.currency,
        **{name: totals.get(name) for name in ("gross", "cap_month", "applied", "lost", "year_to_date", "cap_year")},
        **{name: totals.get(name, none) for name in _BETWEEN},
        "before_caps": totals.get("before_caps", totals.get("gross")),
        **{f"cap_{name}": totals.get(f"cap_{name}") for name in ("at_risk", "rolling_year")},
        "capped_by": [{"month": each.label, "cap": each.capped_by} for each in found.months if each.capped_by],
        "waivers": [_waived(each) for month in found.months for each in month.charges if each.waiver is not None],
        "charges": records(charges_table(found, judged, locale), zone),
    }
    return text(document)


def _charges(found: Penalties, judged: Assessment, locale: Locale) -> Iterator[Row]:
    for month in found.months:
        for each in month.charges:
            level = judged.contract.service_levels.get(each.service_level or "")
            yield (
                title_of(each, locale),
                level.title if level else each.service_level,
                each.service_level,
                each.clause or (level.clause if level else None),
                each.priority,
                each.ticket,
                each.quantity,
                each.rate,
                each.amount,
                each.penalty,
                each.per,
                month.label,
                each.points,
                each.factor,
                each.waived,
                each.month,
            )


def _waived(charge: Charge) -> dict[str, str | None]:
    """A waiver as it was used: on what, how much, why, and by whose approval."""
    waiver = charge.waiver
    assert waiver is not None
    return {
        "rule": charge.penalty,
        "service_level": charge.service_level,
        "ticket": charge.ticket,
        "waived": str(cents(charge.waived)),
        "reason": waiver.reason,
        "approved_by": waiver.approved_by,
        "approved_on": None if waiver.approved_on is None else waiver.approved_on.isoformat(),
    }
