"""Minutes as they were filled in: the last tables of a committee's report, read back row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sdmctl.diagnostics import Diagnostic, InFile, error

HELD = frozenset(("committee", "held"))
DECISIONS = frozenset(("reference", "decision_text", "decided_by", "follows"))
ACTIONS = frozenset(("reference", "action_title", "owner", "due"))
CODE = "unreadable-minutes"
_CELL = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
_ESCAPED = re.compile(r"\\([^\w\s]|_)")
_BOLD = re.compile(r"(?<!\\)\*\*(.+?)(?<!\\)\*\*")
_DAYS = (re.compile(r"(\d{4})-(\d{2})-(\d{2})"), re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})"))


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, by the name of its column."""

    number: int
    """Of its line in the file, from 1."""
    cells: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    @property
    def is_blank(self) -> bool:
        """Whether nobody wrote anything beside its reference."""
        return not any(text for name, text in self.cells.items() if name != "reference")


@dataclass(frozen=True, slots=True)
class Minutes:
    """What stands in the three tables; rows that nobody filled in are left out."""

    held: tuple[Line, ...]
    decisions: tuple[Line, ...]
    actions: tuple[Line, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def read_minutes(text: str, file: Path, headings: Mapping[str, str]) -> Minutes:
    """The minutes in a Markdown text; `headings` has the column of each heading, in lower case, in every language.

    Other tables of the report are passed over: those of the minutes are told by all of their headings together.
    """
    found: dict[frozenset[str], list[Line]] = {HELD: [], DECISIONS: [], ACTIONS: []}
    wrong: list[Diagnostic] = []
    seen = False
    for names, rows in _tables(text, headings):
        kind = frozenset(names)
        if kind not in found:
            continue
        seen = seen or kind is not HELD
        for number, cells in rows:
            if len(cells) != len(names):
                message = f"the row has {len(cells)} cells, the table {len(names)} columns"
                wrong.append(error(CODE, message, InFile(file, number), "write `\\|` for a bar within a cell"))
                continue
            line = Line(number, dict(zip(names, cells, strict=True)))
            if not line.is_blank:
                found[kind].append(line)
    if not seen:
        message = "there is no table of decisions or of actions in it"
        wrong.append(error(CODE, message, InFile(file), "fill in the last section of a committee's report"))
    return Minutes(tuple(found[HELD]), tuple(found[DECISIONS]), tuple(found[ACTIONS]), tuple(wrong))


def read_day(text: str) -> date | None:
    """A day as `2024-04-30` or, as French reports have it, `30/04/2024`; `None` where it is neither."""
    iso, french = (pattern.fullmatch(text.strip()) for pattern in _DAYS)
    try:
        if iso:
            return date(*map(int, iso.groups()))
        return date(*map(int, reversed(french.groups()))) if french else None
    except ValueError:
        return None


def _tables(text: str, headings: Mapping[str, str]) -> Iterator[tuple[tuple[str, ...], list[tuple[int, list[str]]]]]:
    """Each table with the columns of its headings, and its rows with their lines."""
    lines = text.splitlines()
    number = 0
    while number + 1 < len(lines):
        if not (_is_row(lines[number]) and _is_row(lines[number + 1]) and _RULE.fullmatch(lines[number + 1])):
            number += 1
            continue
        names = tuple(headings.get(_plain(each), _plain(each)) for each in _cells(lines[number]))
        last = number + 2
        while last < len(lines) and _is_row(lines[last]):
            last += 1
        yield names, [(index + 1, _cells(lines[index])) for index in range(number + 2, last)]
        number = last


def _is_row(line: str) -> bool:
    return line.lstrip().startswith("|")


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    cells = _CELL.split(inner)
    if cells and not cells[-1].strip():
        cells.pop()  # after the last bar
    return [_text(each) for each in cells]


def _text(cell: str) -> str:
    """What a cell shows: bold letters and escapes are those of Markdown."""
    plain = _ESCAPED.sub(r"\1", _BOLD.sub(r"\1", cell.replace("<br>", " ")))
    return plain.replace("&lt;", "<").replace("&amp;", "&").strip()


def _plain(heading: str) -> str:
    return heading.replace("\u00a0", " ").replace("\u202f", " ").casefold()
