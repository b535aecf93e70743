"""Ratios as exact fractions: an objective, a compliance."""

import re
from fractions import Fraction

_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%")

PATTERN = r"^\d+(\.\d+)?\s*%$"
"""What a percentage looks like, for a JSON Schema."""


def parse_percent(text: object) -> Fraction:
    """Read `99.5%` as 199/200; ValueError says what to write instead."""
    if isinstance(text, Fraction):
        return text
    if isinstance(text, str) and (match := _PERCENT.fullmatch(text.strip())):
        ratio = Fraction(match[1]) / 100
        if ratio <= 1:
            return ratio
        raise ValueError(f"{text} is over 100%")
    raise ValueError(f"{text!s} is not a percentage; write 95% or 99.5%")


def rounded_down(ratio: Fraction, decimals: int) -> Fraction:
    """The ratio cut after so many decimals, so that 94.996 % never shows as 95 %.

    `decimals` counts those of the ratio itself: 4 keeps two decimals of the percentage.
    """
    scale = 10**decimals
    return Fraction(ratio * scale // 1, scale)
