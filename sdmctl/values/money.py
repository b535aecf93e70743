"""Money: exact fractions of a currency, rounded to the cent only where a figure is shown."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction


def cents(amount: Fraction) -> Decimal:
    """The amount with two decimals; half a cent goes up."""
    exact = Decimal(amount.numerator) / Decimal(amount.denominator)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
