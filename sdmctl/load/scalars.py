"""Plain words of a YAML document as values: text, unless they are written exactly as a number, a truth or nothing."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_FIRST = frozenset("-0123456789")

Scalar = str | int | Decimal | bool | None


def plain(word: str) -> Scalar:
    """A word without quotes, by YAML 1.2: `12` is a number, `2.50` an exact decimal, `true` a truth, `~` nothing.

    Everything else is the text that was written: `12:30`, `010`, `2026-10-31`, `no`, and also the core schema's
    `+5`, `0x1F`, `1e3` and `.inf`, so that an identifier or a telephone number is never turned into another.
    """
    if word[:1] in _FIRST:
        number = _NUMBER.fullmatch(word)
        if number is None:
            return word
        return Decimal(word) if number[1] else int(word)
    return _WORDS.get(word, word)
