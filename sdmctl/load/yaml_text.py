"""Plain values as YAML text: the least that reads as the same value, in YAML 1.2 and in what editors take it for."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from sdmctl.load.scalars import plain

_PLAIN = re.compile(r"[^\W\d_](?:[\w .-]*\w)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ANSWERS = frozenset(("yes", "no"))
_OTHERS_READ = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
"""Words that readers of YAML 1.1 take for a truth; in quotes everybody reads a word."""
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_STEP = "  "


def scalar(value: Any) -> str:
    """A text, a truth or nothing on one line; without quotes where nobody could read anything else."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    text = str(value)
    bare = _PLAIN.fullmatch(text) and text.casefold() not in _OTHERS_READ and plain(text) == text
    if bare or _DAY.fullmatch(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04X}", quoted)


def flow(value: Any, key: str = "") -> str:
    """A value on one line; `key` is the one that it stands under."""
    if isinstance(value, Mapping):
        inner = (
            f"{_name(name)}: {each if key == 'answers' and each in _ANSWERS else flow(each, name)}"
            for name, each in value.items()
        )
        return f"{{{', '.join(inner)}}}"
    if isinstance(value, list):
        return f"[{', '.join(flow(each) for each in value)}]"
    return scalar(value)


def block(key: str, value: Any, indent: str) -> Iterator[str]:
    """The lines of a key with its value, without their ends; mappings of plain words stay on one line."""
    if not isinstance(value, Mapping) or _is_short(value):
        yield f"{indent}{_name(key)}: {flow(value, key)}"
        return
    yield f"{indent}{_name(key)}:"
    for name, each in value.items():
        yield from block(name, each, indent + _STEP)


def _name(key: str) -> str:
    """A key; `on` is one of ours, and a word in YAML 1.2."""
    return key if key == "on" else scalar(key)


def _is_short(value: Mapping[str, Any]) -> bool:
    """Words alone, as answers are."""
    return all(isinstance(each, str) and each in _ANSWERS for each in value.values())
