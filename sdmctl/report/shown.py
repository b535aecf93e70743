"""Cells as people read them: in words, in a language, rounded down."""

from datetime import date
from fractions import Fraction

from sdmctl.report.locale import Locale
from sdmctl.report.table import Cell, Column, Kind

ABSENT = "—"
"""Where there is no value."""

NUMBERS = frozenset({Kind.INTEGER, Kind.RATIO, Kind.OBJECTIVE, Kind.SHARE, Kind.MONEY, Kind.QUANTITY, Kind.DURATION})
"""Kinds that line up on the right."""


def shown(cell: Cell, column: Column, locale: Locale) -> str:
    """A cell as text; a word of ours is translated by the name of its column."""
    match cell:
        case None:
            text = ABSENT
        case bool():
            text = locale.say("yes" if cell else "no")
        case Fraction() if column.kind is Kind.MONEY:
            text = locale.money(cell)
        case Fraction() if column.kind is Kind.QUANTITY:
            text = locale.quantity(cell)
        case Fraction() if column.kind is Kind.SHARE:
            text = locale.share(cell)
        case Fraction():
            text = locale.percent(cell) if column.kind is Kind.RATIO else locale.objective(cell)
        case date():
            text = locale.day(cell)
        case int():
            text = _number(cell, column.kind, locale)
        case str():
            text = locale.say(f"{column.name}.{cell}") if column.kind is Kind.WORD else cell
    return text


def _number(cell: int, kind: Kind, locale: Locale) -> str:
    if kind is Kind.INSTANT:
        return locale.instant(cell)
    return locale.duration(cell) if kind is Kind.DURATION else locale.number(cell)
