"""The header of an export: what the columns are called, and what separates their cells."""

import csv
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice

from sdmctl.load.export.encoding import check_utf_8, text_of
from sdmctl.load.export.part import Part

DELIMITERS = (",", ";", "\t", "|")
MOST_IN_CELL = 16 * 1024**2
"""Characters in a cell; no tool writes so many, and no figure needs them."""
_MOST_BLANK = 100


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
    """The header of a text with separated cells; raises `InvalidInput` where there is none.

    Where no delimiter is given, it is the one that finds the most of the wanted names, or else the most cells.
    """
    if delimiter and delimiter in '"\r\n':
        message = "a quote or a line's end cannot separate cells"
        raise part.wrong("invalid-delimiter", message, 'write `delimiter: ";"`, or leave it out')
    record, blank = _first_lines(part)
    found = [_split(record, blank, each) for each in ((delimiter,) if delimiter else DELIMITERS)]
    return max(found, key=lambda header: (len(set(wanted) & set(header.names)), len(header.names)))


def addressed(names: Sequence[str]) -> tuple[str, ...]:
    """Each name as a source addresses it: unlike all before it."""
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return tuple(found)


def _first_lines(part: Part) -> tuple[list[str], int]:
    """The lines of the header's record, and how many blank ones stand before it."""
    record: list[str] = []
    blank = 0
    try:
        with text_of(part) as text:
            for line in islice(text, _MOST_BLANK):
                if not record and not line.strip():
                    blank += 1
                    continue
                record.append(line)
                if "".join(record).count('"') % 2 == 0:
                    return record, blank
    except UnicodeDecodeError:
        check_utf_8(part)
    if record:
        raise part.wrong("unterminated-quote", "a quote in the header is never closed", "export it again", blank + 1)
    raise part.wrong("empty-file", "the file has no header", "export it again: at least a header is expected")


def _split(record: list[str], blank: int, delimiter: str) -> Header:
    names = next(csv.reader(record, delimiter=delimiter), [])
    text = "".join(record)
    lines = blank + text.count("\n") + (not text.endswith("\n"))
    return Header(addressed(names), delimiter, lines, line_feeds=not text.endswith("\r"))
