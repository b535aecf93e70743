"""A share as a message writes it."""

from decimal import Decimal
from fractions import Fraction


def percent(share: Fraction) -> str:
    """With as many decimals as it needs, four at most."""
    exact = Decimal(share.numerator * 100) / share.denominator
    return f"{exact.quantize(Decimal('0.0001')).normalize():f}%"
