"""The header of an export: what the columns are called, and what separates their cells."""

import csv
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from sdmctl.load.export.encoding import check_utf_8, text_of
from sdmctl.load.export.part import Part

DELIMITERS = (",", ";", "\t", "|")
MOST_IN_CELL = 16 * 1024**2
"""Characters in a cell; no tool writes so many, and no figure needs them."""
_MOST_LINES = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The first record of an export that is not blank."""

    names: tuple[str, ...]
    """As they are addressed: the second of a name is `name#2`."""
    delimiter: str
    lines: int
    """How many lines, ended by a line feed, stand before the first record of data."""
    line_feeds: bool = True
    """Whether lines end by a line feed; those of old Macs end by a carriage return alone."""


def read_header(part: Part, delimiter: str | None, wanted: Collection[str]) -> Header:
    """The header of a text with separated cells; raises `InvalidInput` where there is none."""
    if delimiter and delimiter in '"\r\n':
        message = "a quote or a line's end cannot separate cells"
        raise part.wrong("invalid-delimiter", message, 'write `delimiter: ";"`, or leave it out')
    try:
        with text_of(part) as text:
            header = header_of(text, delimiter, wanted)
    except UnicodeDecodeError:
        check_utf_8(part)
        raise
    if header is None:
        message = "the file has no header, or a quote in it is never closed"
        raise part.wrong("empty-file", message, "export it again: at least a header is expected")
    return header


def header_of(lines: Iterable[str], delimiter: str | None, wanted: Collection[str]) -> Header | None:
    """The header that the first lines of a text are; `None` where they are none.

    Where no delimiter is given, it is the one that finds the most of the wanted names, or else the most cells.
    """
    record: list[str] = []
    blank = 0
    for line in islice(lines, _MOST_LINES):
        if not record and not line.strip():
            blank += 1
            continue
        record.append(line)
        if "".join(record).count('"') % 2 == 0:
            found = [_split(record, blank, each) for each in ((delimiter,) if delimiter else DELIMITERS)]
            return max(found, key=lambda header: (len(set(wanted) & set(header.names)), len(header.names)))
    return None


def addressed(names: Sequence[str]) -> tuple[str, ...]:
    """Each name as a source addresses it: unlike all before it."""
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return tuple(found)


def _split(record: list[str], blank: int, delimiter: str) -> Header:
    names = next(csv.reader(record, delimiter=delimiter), [])
    text = "".join(record)
    lines = blank + text.count("\n") + (not text.endswith("\n"))
    return Header(addressed(names), delimiter, lines, line_feeds=not text.endswith("\r"))
