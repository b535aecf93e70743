"""One entry put into a YAML text: every character outside it stays as it is."""

import re
from collections.abc import Mapping as Plain
from dataclasses import dataclass
from typing import Any

from yaml import YAMLError

from sdmctl.diagnostics import Route
from sdmctl.load.comments import comments_in
from sdmctl.load.mapping import Entry, Mapping, mapping_at
from sdmctl.load.yaml import read_yaml
from sdmctl.load.yaml_text import block, flow, scalar

_BREAK = re.compile("\r\n|\n|\r")
_REST = re.compile(r"[ \t]*(?:#[^\r\n]*)?")
"""What may follow a value on its line."""


class CannotPut(Exception):
    """The text is laid out in a way in which the entry has no place; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The mapping under a route, and one of its keys."""

    route: Route
    key: str


def put(text: str, spot: Spot, value: Plain[str, Any]) -> str:
    """The text with a value under a key, added at the end of its mapping or in place of what stands there.

    The text reads as before but for that; CannotPut where it would not. What stands there already is left alone.
    """
    before = read_yaml(text)
    if before.stopped:
        raise CannotPut("it cannot be read any more")
    if _at(before.value, (*spot.route, spot.key)) == value:
        return text
    mapping = mapping_at(text, spot.route)
    if mapping is None:
        raise CannotPut("it is written as an alias (`*name`): write it out in its own place")
    written = _put(text, mapping, spot.key, value)
    after = read_yaml(written)
    if after.stopped or after.mistakes != before.mistakes or after.value != _with(before.value, spot, value):
        raise CannotPut("its layout leaves no place for a key: write it over lines, one key a line, without anchors")
    return written


def _put(text: str, mapping: Mapping, key: str, value: Plain[str, Any]) -> str:
    there = mapping.entries.get(key)
    column = _column(text, mapping.start)
    if there is not None and (mapping.flow or there.flow):
        if _comments(text, there):
            raise CannotPut("comments stand within the braces of what is to be replaced: write it over lines")
        return f"{text[: there.start]}{scalar(key)}: {flow(value)}{text[there.end :]}"
    if there is not None:
        return _replaced(text, there, list(block(key, value, " " * column)))
    if mapping.flow:
        return f"{text[: mapping.end]}, {scalar(key)}: {flow(value)}{text[mapping.end :]}"
    return _appended(text, mapping.end, list(block(key, value, " " * column)))


def _replaced(text: str, there: Entry, lines: list[str]) -> str:
    """Lines in place of a key and its value; comments within come first, one that ends the last line stays."""
    indent = lines[1][: len(lines[1]) - len(lines[1].lstrip(" "))]
    lines[1:1] = [f"{indent}{comment}" for comment in _comments(text, there)]
    end = there.end
    if text[end - 1] in "\r\n":  # a text over lines ends with the break of its last one
        end -= 2 if text[end - 2 : end] == "\r\n" else 1
    return f"{text[: there.start]}{_break(text, there.start).join(lines).lstrip(' ')}{text[end:]}"


def _comments(text: str, there: Entry) -> list[str]:
    part = text[there.start : there.end]
    if "#" not in part:
        return []
    try:
        return list(comments_in(part))
    except YAMLError as fault:  # it is only read as a part of its file
        raise CannotPut("its layout leaves no place: write it over lines, one key a line") from fault


def _appended(text: str, end: int, lines: list[str]) -> str:
    """Lines after the one on which a mapping ends."""
    joint = _break(text, end)
    if text[end - 1 : end] in ("\r", "\n"):
        return f"{text[:end]}{joint.join(lines)}{joint}{text[end:]}"
    rest = _REST.match(text, end)
    stop = rest.end() if rest else end
    return f"{text[:stop]}{joint}{joint.join(lines)}{text[stop:]}"


def _break(text: str, index: int) -> str:
    """How lines end at a place of the text: as the line there does, else as the first one does."""
    found = _BREAK.search(text, index) or _BREAK.search(text)
    return found[0] if found else "\n"


def _column(text: str, index: int) -> int:
    return index - max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) - 1


def _at(value: Any, route: Route) -> Any:
    for step in route:
        there = isinstance(value, dict) and step in value
        there = there or (isinstance(value, list) and isinstance(step, int) and step < len(value))
        value = value[step] if there else None
    return value


def _with(written: Any, spot: Spot, value: Plain[str, Any]) -> Any:
    """The same document with the value at its place; what an alias repeats elsewhere stays as it was."""
    if not spot.route:
        return {**written, spot.key: value}
    step, below = spot.route[0], Spot(spot.route[1:], spot.key)
    if isinstance(written, list):
        return [_with(each, below, value) if index == step else each for index, each in enumerate(written)]
    return {**written, step: _with(written[step], below, value)}
