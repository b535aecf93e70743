"""The sheets that a source names, one after the other, each with its header found and its columns there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sdmctl.checks.nearest import suggestion
from sdmctl.diagnostics import Diagnostic, InDocument, InTable, InvalidInput, error
from sdmctl.load.export.files import Reach, named_files
from sdmctl.load.export.json_records import read_json, read_json_lines
from sdmctl.load.export.opening import open_parts
from sdmctl.load.export.parquet import read_parquet
from sdmctl.load.export.part import Part
from sdmctl.load.export.reading import Reading
from sdmctl.load.export.separated import read_separated
from sdmctl.load.export.sheet import Pick, Sheet
from sdmctl.load.export.workbook import read_workbook
from sdmctl.model.repository import Read
from sdmctl.model.source import Source

READERS: dict[str, Callable[[Part, Source, Pick], Sheet]] = {
    "csv": read_separated,
    "json": read_json,
    "jsonl": read_json_lines,
    "xlsx": read_workbook,
    "parquet": read_parquet,
}

Take = Callable[[int, Reading], None]
"""What is done with a sheet, given the number of its file and what is to be read."""


@dataclass(slots=True)
class Sheets:
    """What the sources of a contract name, in the order of documents and paths."""

    reach: Reach
    zone: str
    """Of instants without an offset, where the source names none."""
    files: list[Path]
    """The files that were read; a file's number is its position."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    readers: dict[tuple[int, str], Source] = field(default_factory=dict)
    """By number of a file and what is read of it, the source that reads it."""

    def say(self, diagnostic: Diagnostic) -> None:
        """Note what is wrong."""
        self.diagnostics.append(diagnostic)

    def place(self, number: int, row: int, column: tuple[str, str]) -> InTable:
        """A record of a file; `column` is what was read of it, and the field concerned."""
        source = self.readers.get((number, column[0]))
        return InTable(self.files[number], row, source.columns.get(column[1]) if source else None)

    def number(self, file: Path) -> int:
        """The number of a file, which it is given where it has none."""
        if file not in self.files:
            self.files.append(file)
        return self.files.index(file)

    def read(self, read: Read[Source], take: Take, waiting: frozenset[str] = frozenset()) -> None:
        """Have each sheet of a source taken, one after the other; a file that cannot be read is said, and left."""
        named = named_files(read, self.reach)
        self.diagnostics += named.diagnostics
        for file in named.files:
            try:
                self._read(file, read, take, waiting)
            except InvalidInput as fault:
                self.diagnostics += fault.diagnostics

    def _read(self, file: Path, read: Read[Source], take: Take, waiting: frozenset[str]) -> None:
        parts = open_parts(file)
        first, number = 0, self.number(file)
        self.readers.setdefault((number, read.document.reads), read.document)
        for part in parts:
            sheet = READERS[part.form](part, read.document, _pick(read, file))
            zone = read.document.time_zone or self.zone
            take(number, Reading(sheet, read, zone, first, waiting, self.diagnostics))
            first += sheet.records


def _pick(read: Read[Source], file: Path) -> Pick:
    """The columns that a source names; raises `InvalidInput` with all that the file does not have."""

    def pick(names: tuple[str, ...]) -> tuple[int, ...]:
        absent = tuple(
            error(
                "missing-column",
                f"`{file.name}` has no column `{name}`",
                InDocument(read.file, ("columns", field_)),
                suggestion(name, [each for each in names if each]),
            )
            for field_, name in read.document.columns.items()
            if name not in names
        )
        if absent:
            raise InvalidInput(absent)
        return tuple(dict.fromkeys(names.index(name) for name in read.document.columns.values()))

    return pick
