"""Where a diagnostic points: its line, column and width, found again in its file when it is shown."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sdmctl.diagnostics import Diagnostic, InDocument, InFile, InTable, Location, Place, Route
from sdmctl.load.collector import paused_collector
from sdmctl.load.file_text import shown_text
from sdmctl.load.lines import Lines
from sdmctl.load.position import Target, find

_WORD = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s:,\[\]{}]+")
"""What is underlined where only the beginning of a place is known."""


def locate(diagnostics: Iterable[Diagnostic], root: Path) -> list[tuple[Diagnostic, Location]]:
    """Each diagnostic with its place, in the order of files below `root`, lines and columns.

    Every file is read once; a place in it that is not there any more is the file as a whole.
    """
    by_file: dict[Path, list[Diagnostic]] = {}
    for each in diagnostics:
        by_file.setdefault(each.place.file, []).append(each)
    with paused_collector():
        found = [pair for file, those in by_file.items() for pair in _located(file, those)]
    return sorted(found, key=lambda pair: _order(pair[1], root))


def _order(location: Location, root: Path) -> tuple[tuple[str, ...], int, int]:
    file = location.file
    parts = file.relative_to(root).parts if file.is_relative_to(root) else file.parts
    return parts, location.line or 0, location.column or 0


def _located(file: Path, diagnostics: list[Diagnostic]) -> Iterator[tuple[Diagnostic, Location]]:
    places = [each.place for each in diagnostics]
    records = {place.row for place in places if isinstance(place, InTable) and place.row is not None}
    written = _Written(file) if any(_needs_text(place) for place in places) else None
    targets = written.find(place.route for place in places if isinstance(place, InDocument)) if written else {}
    rows = _rows(file, records) if records else {}
    for each in diagnostics:
        place = each.place
        if isinstance(place, InTable):
            line, text = (1, None) if place.row is None else rows[place.row]
            yield each, Location(file, line, text=text, name=place.column)
        elif written and isinstance(place, InDocument):
            yield each, written.at(targets[place.route], on_key=place.on_key)
        elif written and isinstance(place, InFile) and place.line is not None:
            yield each, written.word(place.line, place.column)
        else:
            yield each, Location(file)


def _rows(file: Path, records: set[int]) -> dict[int, tuple[int, str | None]]:
    from sdmctl.load.physical_line import physical_lines  # what opens exports is of no use without one

    return physical_lines(file, records)


def _needs_text(place: Place) -> bool:
    return isinstance(place, InDocument) or (isinstance(place, InFile) and place.line is not None)


class _Written:
    """The text of a file, as far as it can still be read."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.text = shown_text(file) or ""
        self.lines = Lines(self.text)

    def find(self, routes: Iterable[Route]) -> dict[Route, Target]:
        """The places of routes, found in one walk."""
        return find(self.text, routes)

    def at(self, target: Target, *, on_key: bool) -> Location:
        """The value under a route, or its key; also where no value is written the key."""
        span = target.value
        if target.key and (on_key or span is None or span.empty):
            span = target.key
        if span is None:
            return Location(self.file)
        line, column = self.lines.at(span.start)
        return self.word(line, column) if span.block else self.location(line, column, span.end - span.start)

    def word(self, line: int, column: int | None) -> Location:
        """A place of which only the beginning is known: the word there."""
        if column is None:
            return self.location(line, column, 1)
        found = _WORD.match(self.lines.line(line) or "", column - 1)
        return self.location(line, column, len(found[0]) if found else 1)

    def location(self, line: int, column: int | None, width: int) -> Location:
        """A place in a line, no wider than the line."""
        text = self.lines.line(line)
        room = len(text or "") - (column or 1) + 1
        return Location(self.file, line, column, max(1, min(width, room)), text)
