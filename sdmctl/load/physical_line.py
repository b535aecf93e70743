"""On which line of an export a record stands: what an editor shows, where a table has numbers of records only."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import dropwhile
from pathlib import Path

from sdmctl.diagnostics import InvalidInput
from sdmctl.load.export.encoding import in_utf_8
from sdmctl.load.export.header import MOST_IN_CELL, header_of
from sdmctl.load.export.opening import open_parts
from sdmctl.load.export.part import Part
from sdmctl.load.export.records import Records, is_blank

Line = tuple[int, str | None]
"""The number of a line from 1, and its text; of a workbook the row of the sheet, which has no text."""


def physical_lines(file: Path, rows: Iterable[int]) -> dict[int, Line]:
    """Where records of a file, numbered from 0, begin; a record with line breaks in its cells begins on its first.

    Where a file holds several sheets the lines are those of the sheet. A record that is not found any more, and every
    record of a file that cannot be read any more, is given as if each stood on a line of its own below a header.
    """
    wanted = set(rows)
    found: dict[int, Line] = {row: (row + 2, None) for row in wanted}
    try:
        first = 0
        for part in open_parts(file):
            numbered = _LINES[part.form](part)
            first = _take(found, wanted, numbered, first)
    except (InvalidInput, OSError, ValueError, csv.Error):
        return found
    return found


def _take(found: dict[int, Line], wanted: set[int], lines: Iterator[Line], first: int) -> int:
    """Note the lines of wanted records of a sheet; gives the number of the next sheet's first record."""
    last = max(wanted, default=-1)
    row = first
    for line in lines:
        if row in wanted:
            found[row] = line
        row += 1
        if row > last:
            break
    return row


def _of_separated(part: Part) -> Iterator[Line]:
    part = _as_utf_8(part)
    with part.view() as content:
        quoted = content.find(b'"') >= 0
    with _text(part) as text:
        header = header_of(text, None, ())
    if header is None:
        return
    if not quoted and header.line_feeds:
        yield from _of_plain(part, header.lines)
        return
    standard = csv.field_size_limit(MOST_IN_CELL)
    try:
        with _text(part) as text:
            records = Records(text, header.delimiter)
            each = dropwhile(is_blank, records)
            next(each, None)
            for _ in each:
                yield records.line, _shown(records.lines[0])
    finally:
        csv.field_size_limit(standard)


def _of_plain(part: Part, header: int) -> Iterator[Line]:
    """Without quotes every line is a record."""
    with part.stream() as stream:
        for number, line in enumerate(stream, 1):
            if number > header:
                yield number, _shown(line.decode("utf-8", "surrogateescape"))


def _of_json_lines(part: Part) -> Iterator[Line]:
    with _text(_as_utf_8(part)) as text:
        for number, line in enumerate(text, 1):
            if line.strip():
                yield number, _shown(line)


def _of_json(part: Part) -> Iterator[Line]:
    with _text(_as_utf_8(part)) as text:
        content = text.read()
    lines = content.splitlines()
    decoder = json.JSONDecoder()
    at = _start_of_list(content, decoder)
    number, counted = 1, 0
    while (at := _skip(content, at, " \t\r\n,")) < len(content) and content[at] == "{":
        number += content.count("\n", counted, at)
        counted = at
        yield number, lines[number - 1]
        _, at = decoder.raw_decode(content, at)


def _start_of_list(content: str, decoder: json.JSONDecoder) -> int:
    """Behind the bracket of the list of objects: the document itself, or the only list in it."""
    at = _skip(content, 0, " \t\r\n")
    while at < len(content) and content[at] != "[":
        at = _skip(content, at + 1, " \t\r\n")  # past the brace or the comma
        _, at = decoder.raw_decode(content, at)
        at = _skip(content, at, " \t\r\n:")
        if content[at] != "[":
            _, at = decoder.raw_decode(content, at)
            at = _skip(content, at, " \t\r\n")
    return at + 1


def _skip(content: str, at: int, those: str) -> int:
    while at < len(content) and content[at] in those:
        at += 1
    return at


def _of_workbook(part: Part) -> Iterator[Line]:
    from sdmctl.load.export.workbook import cells_of, header_row  # only a workbook needs a reader of workbooks

    cells = cells_of(part, None)
    below = (header_row(cells) or 0) + 2
    yield from ((below + row, None) for row in range(cells.height - below + 1))


def _of_parquet(_part: Part) -> Iterator[Line]:
    """A record of parquet stands on no line; it is the record itself that is numbered, from 1."""
    row = 0
    while row := row + 1:
        yield row, None


_LINES: dict[str, Callable[[Part], Iterator[Line]]] = {
    "csv": _of_separated,
    "json": _of_json,
    "jsonl": _of_json_lines,
    "xlsx": _of_workbook,
    "parquet": _of_parquet,
}


def _as_utf_8(part: Part) -> Part:
    """The export in UTF-8 as far as its bytes tell how it was written."""
    try:
        return in_utf_8(part, None)
    except InvalidInput:
        with part.stream() as stream:
            start = stream.read(2)
        return in_utf_8(part, "utf-16-be" if start[:1] == b"\0" else "utf-16-le")


def _text(part: Part) -> io.TextIOWrapper:
    return io.TextIOWrapper(part.stream(), encoding="utf-8-sig", errors="surrogateescape", newline="")


def _shown(line: str) -> str:
    """A line without its end; bytes that are not UTF-8 as cp1252 has them."""
    shown = line.rstrip("\r\n").removeprefix("\ufeff")
    if shown.isascii() or not any("\udc80" <= each <= "\udcff" for each in shown):
        return shown
    return shown.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
