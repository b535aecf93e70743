"""Cells as machines read them: exact, in the contract's zone, the same in every language."""

from datetime import date
from fractions import Fraction

from sdmctl.calendar.zone import iso
from sdmctl.report.table import Cell, Kind
from sdmctl.values.money import cents
from sdmctl.values.ratio import rounded_down

DECIMALS = 6
"""Of a ratio in JSON and CSV: rounded down, so that no figure shows as an objective that it misses."""


def ratio(value: Fraction | None) -> float | None:
    """A ratio from 0 to 1, rounded down after six decimals."""
    return None if value is None else float(rounded_down(value, DECIMALS))


def exact(cell: Cell, kind: Kind, zone: str) -> str | int | float | None:
    """A cell as JSON holds it: ratios from 0 to 1, money as text, instants and days in ISO 8601, durations in seconds.

    Money is text with its cents, as a JSON number is read as a float.
    """
    if isinstance(cell, Fraction):
        return str(cents(cell)) if kind in (Kind.MONEY, Kind.QUANTITY) else ratio(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if kind is Kind.INSTANT and isinstance(cell, int):
        return iso(cell, zone)
    return cell
