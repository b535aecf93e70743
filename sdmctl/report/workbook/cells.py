"""Cells as a spreadsheet holds them: real numbers, days and durations, shown by a format of the reader's language.

A measured ratio is rounded down after six decimals, all of which its format shows: a spreadsheet, which rounds to the
nearest, never shows 94.996 % as 95 %. Texts are texts, whatever they begin with.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sdmctl.calendar.zone import doubt_of, to_local
from sdmctl.report.exact import DECIMALS
from sdmctl.report.foreign import visible
from sdmctl.report.formats.csv import no_formula
from sdmctl.report.locale import Locale
from sdmctl.report.shown import shown
from sdmctl.report.table import Cell, Column, Kind
from sdmctl.values.money import cents
from sdmctl.values.ratio import rounded_down

LONGEST = 32_767
"""UTF-16 units in a cell; a text that is longer ends in an ellipsis."""

NO_CHARACTERS = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")
"""For `str.translate`: what no file of a workbook may hold."""

_DAYS = {"fr": "[$-40C]dd/mm/yyyy", "en": "[$-809]d mmm yyyy"}
_HOURS = {"fr": '[h]" h "mm', "en": '[h]" h "mm" min"'}
_SECONDS = '[h]" h "mm" min "ss" s"'
_PERCENT = {"fr": '"\u202f"%', "en": "%"}
_EPOCH = date(1899, 12, 30).toordinal()
_FIRST = date(1900, 3, 1).toordinal()
"""Before it spreadsheets do not agree on the days."""
_DIGITS = 15
"""Of a number in a spreadsheet."""
_SHOWN_DECIMALS = 10


@dataclass(frozen=True, slots=True)
class Held:
    """What a cell holds, and the format by which it is shown; a text has none."""

    value: str | Decimal | bool | None
    format: str = ""

    @property
    def is_quoted(self) -> bool:
        """Whether a text would be run if somebody typed it: it is marked as text, so that editing it does not."""
        return isinstance(self.value, str) and no_formula(self.value) != self.value


def held(cell: Cell, column: Column, locale: Locale) -> Held:
    """A cell of a table; where a spreadsheet has no such number or day it is the text that people read."""
    match cell:
        case None | bool():
            return Held(cell)
        case Fraction():
            return _fraction(cell, column.kind, locale)
        case date():
            return _day(cell, column, locale)
        case int():
            return _number(cell, column, locale)
        case str():
            return text(shown(cell, column, locale))


def text(written: str) -> Held:
    """A text with its breaks, control characters made visible, as long as a cell can be."""
    clean = visible(written).translate(NO_CHARACTERS)
    if _units(clean) > LONGEST:
        clean = clean.encode("utf-16-le")[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
    return Held(clean)


def _units(written: str) -> int:
    return len(written) if written.isascii() else len(written.encode("utf-16-le")) // 2


def _fraction(value: Fraction, kind: Kind, locale: Locale) -> Held:
    if kind is Kind.MONEY:
        return Held(cents(value), "#,##0.00")
    if kind is Kind.QUANTITY:
        amount = cents(value)
        return Held(amount, "#,##0" if amount == amount.to_integral_value() else "#,##0.00")
    sign = _PERCENT[locale.language]
    if kind is Kind.RATIO:
        return Held(_decimal(rounded_down(value, DECIMALS)), f"0.00##{sign}")
    exact = _decimal(value)
    if kind is Kind.SHARE:
        return Held(exact, f"0.00{sign}")
    exponent = (exact * 100).normalize().as_tuple().exponent
    decimals = min(-exponent, _SHOWN_DECIMALS) if isinstance(exponent, int) and exponent < 0 else 0
    return Held(exact, f"0.{'0' * decimals}{sign}" if decimals else f"0{sign}")


def _number(value: int, column: Column, locale: Locale) -> Held:
    if column.kind is Kind.INSTANT:
        return _instant(value, column, locale)
    if abs(value) >= 10**_DIGITS or (column.kind is Kind.DURATION and value < 0):
        return text(shown(value, column, locale))
    if column.kind is Kind.DURATION:
        return Held(Decimal(value) / 86_400, _SECONDS if value % 60 else _HOURS[locale.language])
    return Held(Decimal(value), "#,##0")


def _day(day: date, column: Column, locale: Locale) -> Held:
    if day.toordinal() < _FIRST:
        return text(shown(day, column, locale))
    return Held(Decimal(day.toordinal() - _EPOCH), _DAYS[locale.language])


def _instant(at: int, column: Column, locale: Locale) -> Held:
    """The wall clock of the contract's zone; where a time occurs twice, the format says the offset."""
    local = to_local(at, locale.zone)
    days = local.date().toordinal()
    if days < _FIRST:
        return text(shown(at, column, locale))
    seconds = local.hour * 3600 + local.minute * 60 + local.second
    pattern = f"{_DAYS[locale.language]} hh:mm{':ss' if local.second else ''}"
    if doubt_of(local.replace(tzinfo=None, fold=0), locale.zone):
        pattern += f'" (UTC{local.isoformat()[-6:]})"'
    return Held(days - _EPOCH + Decimal(seconds) / 86_400, pattern)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / value.denominator
