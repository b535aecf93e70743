"""A value that a document may not hold, in words: what is written, and what to write instead."""

import re
from collections.abc import Sequence
from typing import Any

from sdmctl.checks.nearest import nearest
from sdmctl.load.found import Found
from sdmctl.load.quoting import cut
from sdmctl.model.penalty import FEE_SHARE

_QUOTED = re.compile(r"'([^']*)'")
_DECIMAL_COMMA = re.compile(r"-?\d+,\d+")

_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "decimal_type": "a number, as 1250.50",
    "decimal_parsing": "a number, as 1250.50",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "dict_type": "keys with their values",
    "model_type": "keys with their values",
    "tuple_type": "a list, as [a, b]",
}
"""By pydantic's type of error: what may be written."""

_FORMS = {
    FEE_SHARE: "a share, as 0.5% of monthly_fee",
    r"^[A-Z]{3}$": "three capital letters, as EUR",
    r"^\d{4}-(0[1-9]|1[0-2])$": "a month, as 2026-10",
    r"^\d+/\d+$": "a fraction, as 1/1000",
}
"""By pattern of the model: how it is written."""

_BOUNDS = {
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} or more",
    "less_than": "less than {lt}",
    "less_than_equal": "{le} or less",
    "string_too_short": "some text",
    "string_too_long": "no more than {max_length} character",
}

_WRITTEN_BY_THE_MODEL = ("value_error", "unreadable_date")
"""Types of error whose words are the model's own: `95 is not a percentage; write 95% or 99.5%`."""


def shown(value: Any) -> str:
    """A value of a document as a message quotes it, at most some sixty characters of it."""
    if value is None or value == "":
        return "empty"
    if isinstance(value, dict):
        return "keys with their values"
    if isinstance(value, list):
        return "a list"
    return f"`{cut(str(value).lower() if isinstance(value, bool) else str(value))}`"


def code_of(found: Found) -> str:
    """The diagnostic's code for a wrong value."""
    if found.type in _WRITTEN_BY_THE_MODEL:
        if isinstance(found.value, list | dict) and _quotes(found):
            return "wrong-type"
        return "unreadable-date" if found.type == "unreadable_date" else "invalid-value"
    return "wrong-type" if found.type in _EXPECTED else "invalid-value"


def words(found: Found, name: str, keys: Sequence[str]) -> tuple[str, str | None]:
    """Message and hint for a wrong value under a name; `keys` are those it may hold if it is a block."""
    if found.type in _WRITTEN_BY_THE_MODEL and not _is_block(found):
        message = _own_words(found)[0]
    else:
        message = f"{name} cannot be {shown(found.value)}"
    ways = list(dict.fromkeys(way for each in (found, *found.others) if (way := _way(each, keys))))
    hint = f"write {', or '.join(ways)}" if ways else None
    return message, _meant(found) or hint


def _is_block(found: Found) -> bool:
    """A list, a block or nothing, where the model expects a single value."""
    return isinstance(found.value, list | dict | None) and _quotes(found)


def _quotes(found: Found) -> bool:
    """Whether the model's own words begin with the value itself."""
    return str(found.value) != "" and found.message.removeprefix("Value error, ").startswith(str(found.value))


def _own_words(found: Found) -> tuple[str, str]:
    """What the model itself says of a value, and what it says to write."""
    message, _, way = found.message.removeprefix("Value error, ").partition("; write ")
    return (shown(found.value) + message.removeprefix(str(found.value)) if _quotes(found) else message), way


def _way(found: Found, keys: Sequence[str]) -> str:
    """What may be written in place of a wrong value."""
    if found.type in _WRITTEN_BY_THE_MODEL:
        return _own_words(found)[1]
    if found.type == "model_type" and keys:
        return f"keys with their values, as {{{', '.join(f'{key}: …' for key in keys[:3])}}}"
    if found.type == "tuple_type" and isinstance(found.value, str | int):
        return f"a list, as [{cut(str(found.value))}]"
    if found.type == "string_pattern_mismatch":
        return _FORMS.get(found.context["pattern"], f"text of the form {found.context['pattern']}")
    if choices := _choices(found):
        return ", ".join(choices[:-1]) + " or " * (len(choices) > 1) + choices[-1]
    return _EXPECTED.get(found.type) or _BOUNDS.get(found.type, "").format(**found.context)


def _meant(found: Found) -> str | None:
    """The value that was probably meant."""
    value = found.value
    if not isinstance(value, str):
        return None
    if found.type == "decimal_parsing" and _DECIMAL_COMMA.fullmatch(value):
        return f"write {value.replace(',', '.')}, with a point"
    choices = [choice for each in (found, *found.others) for choice in _choices(each)]
    near = nearest(cut(value), choices)
    return f"did you mean {near}?" if near else None


def _choices(found: Found) -> list[str]:
    """The words of which one may be written."""
    if found.type in ("literal_error", "enum"):
        return _QUOTED.findall(found.context["expected"])
    _, one_of, names = found.message.partition("; write one of ")
    return names.split(", ") if one_of else []
