"""Exports in JSON: a list of objects, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import polars as pl

from sdmctl.load.collector import paused_collector
from sdmctl.load.export.encoding import check_utf_8, in_utf_8, text_of
from sdmctl.load.export.opening import MOST_UNPACKED
from sdmctl.load.export.part import Part
from sdmctl.load.export.sheet import ROW, FrameSheet, Pick
from sdmctl.load.export.size import check_lines
from sdmctl.model.source import Source

_HINT = "expected is a list of objects: [{…}, {…}]"


def read_json(part: Part, source: Source, pick: Pick) -> FrameSheet:
    """A list of objects; raises `InvalidInput` where it is none."""
    part = in_utf_8(part, source.encoding)
    if part.size > MOST_UNPACKED:
        raise part.wrong("too-large", "the file is refused by size", "export it as csv, or one object a line (jsonl)")
    with text_of(part) as text:
        try:
            objects = _list_in(part, _decoder().decode(text.read()))
        except (ValueError, RecursionError) as fault:
            check_utf_8(part)
            raise _not_json(part, fault) from fault
    return _sheet(part, objects, source, pick)


def read_json_lines(part: Part, source: Source, pick: Pick) -> FrameSheet:
    """One object a line; raises `InvalidInput` where a line is none."""
    part = in_utf_8(part, source.encoding)
    check_lines(part)
    return _sheet(part, _objects(part), source, pick)


def _decoder() -> json.JSONDecoder:
    # Numbers stay as they are written: an id of twenty digits is no number, and 1.50 is not 1.5.
    return json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)


def _objects(part: Part) -> Iterator[dict[str, Any]]:
    decoder = _decoder()
    number = 0
    with text_of(part) as text:
        try:
            for number, line in enumerate(text, 1):
                if line.strip():
                    found = decoder.decode(line)
                    if not isinstance(found, dict):
                        hint = "expected is {…} on each line"
                        raise part.wrong("unreadable-file", "the line is no object", hint, number)
                    yield found
        except UnicodeDecodeError:
            check_utf_8(part)
        except (ValueError, RecursionError) as fault:
            raise _not_json(part, fault, number) from fault


def _list_in(part: Part, found: Any) -> list[dict[str, Any]]:
    """The list of objects that a document is, or holds as its only list."""
    if isinstance(found, dict):
        lists = [each for each in found.values() if isinstance(each, list)]
        found = lists[0] if len(lists) == 1 else found
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise part.wrong("unreadable-file", "the file holds no list of objects", _HINT)
    return found


def _not_json(part: Part, fault: Exception, number: int | None = None) -> Exception:
    if isinstance(fault, json.JSONDecodeError):
        line = number or fault.lineno
        return part.wrong("unreadable-file", f"this is not JSON: {fault.msg.lower()}", "export it again", line)
    return part.wrong("unreadable-file", "the objects are nested too deeply", _HINT, number)


def _sheet(part: Part, objects: Iterable[dict[str, Any]], source: Source, pick: Pick) -> FrameSheet:
    cells: dict[str, list[str | None]] = {name: [] for name in source.columns.values()}
    seen: dict[str, None] = {}
    count = 0
    with paused_collector():
        for each in objects:
            count += 1
            seen.update(dict.fromkeys(each))
            for name, column in cells.items():
                column.append(_text(each.get(name)))
    if not count:
        raise part.wrong("empty-file", "the export holds no object", _HINT)
    names = tuple(seen)
    columns = [pl.Series(str(each), cells[names[each]], pl.String) for each in pick(names)]
    rows = pl.int_range(count, dtype=pl.Int32, eager=True).alias(ROW)
    return FrameSheet(part, names, pl.DataFrame([rows, *columns]), count)


def _text(value: Any) -> str | None:
    """A value as a cell: text as it is, nothing for null, and what is no scalar as JSON."""
    if value is None or isinstance(value, str):
        return value or None
    return json.dumps(value, ensure_ascii=False)
