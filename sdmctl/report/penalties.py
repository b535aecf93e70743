"""What is owed: each charge with what it is for, then from gross to applied."""

from collections.abc import Iterator
from typing import Any

from sdmctl.assess.penalties import Penalties
from sdmctl.assess.results import Assessment
from sdmctl.calendar.zone import iso
from sdmctl.report.formats.json import records, text
from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Readers, Row, Table

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
)


def charges_table(found: Penalties, judged: Assessment, locale: Locale) -> Table:
    """Each charge in the order of the contract's rules."""
    columns = tuple(Column(name, kind, locale.say(f"column.{name}"), readers) for name, kind, readers in _CHARGES)
    title = locale.say("penalties.title", period=locale.period(judged.period), currency=judged.contract.currency)
    return Table(title, columns, tuple(_charges(found, judged)))


def totals_table(found: Penalties, judged: Assessment, locale: Locale) -> Table:
    """From gross to applied, and the year to date; a cap only where there is one."""
    heads = (("figure", Kind.WORD), ("amount", Kind.MONEY))
    columns = tuple(Column(name, kind, locale.say(f"column.{name}")) for name, kind in heads)
    title = locale.say("penalties.totals", period=locale.period(judged.period), currency=judged.contract.currency)
    figures = {
        "gross": found.gross,
        "cap_month": found.cap_month,
        "applied": found.applied,
        "lost": found.lost,
        "year_to_date": found.year_to_date,
        "cap_year": found.cap_year,
    }
    return Table(title, columns, tuple((name, amount) for name, amount in figures.items() if amount is not None))


def penalties_json(found: Penalties, judged: Assessment, locale: Locale) -> str:
    """The document of `penalties --format json`; amounts are text, so that no cent is a float's."""
    zone = judged.contract.time_zone
    totals = {row["figure"]: row["amount"] for row in records(totals_table(found, judged, locale), zone)}
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
        "charges": records(charges_table(found, judged, locale), zone),
    }
    return text(document)


def _charges(found: Penalties, judged: Assessment) -> Iterator[Row]:
    for month in found.months:
        for each in month.charges:
            level = judged.contract.service_levels.get(each.service_level)
            yield (
                each.title,
                level.title if level else each.service_level,
                each.service_level,
                each.clause or (level.clause if level else None),
                each.priority,
                each.ticket,
                each.quantity,
                each.rate,
                each.amount,
            )
