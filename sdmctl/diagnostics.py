"""Diagnostics: what is wrong with the files, where, and what to write instead.

A mistake of a user is a value, never an exception: it is collected and carried along.
A place is symbolic (a document's route, a table's row); `load.locate` finds its line when it is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops a command with exit code 3, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


Route = tuple[str | int, ...]
"""Keys and indexes from a document's root to a value, as pydantic's `loc`."""


@dataclass(frozen=True, slots=True)
class InDocument:
    """A place in a YAML document, named by its route."""

    file: Path
    route: Route = ()
    on_key: bool = False
    """Point at the last key of the route rather than at its value."""


@dataclass(frozen=True, slots=True)
class InTable:
    """A place in an export: a record and, where one is concerned, a column."""

    file: Path
    row: int | None
    """The record's number from 0, the header not counted; `None` is the header itself."""
    column: str | None = None
    """The column's name as the file writes it."""


@dataclass(frozen=True, slots=True)
class InFile:
    """A place in a file that is already known by line and column, or the whole file."""

    file: Path
    line: int | None = None
    column: int | None = None


Place = InDocument | InTable | InFile


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong with the files: a code that has a manual entry, its place, and a hint."""

    code: str
    severity: Severity
    message: str
    place: Place
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """Where a diagnostic points once its file has been read again: `file:line:column` and the line itself."""

    file: Path
    line: int | None = None
    """From 1; `None` where the whole file is meant."""
    column: int | None = None
    """From 1, in characters; `None` where the whole line is meant."""
    width: int = 1
    """How many characters the caret underlines."""
    text: str | None = None
    """The line as the file writes it."""
    name: str | None = None
    """The column's name, for a table."""


class InvalidInput(Exception):
    """Raised where documents or data are too wrong to go on; the only exception that crosses layers."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(each.message for each in self.diagnostics))


def error(code: str, message: str, place: Place, hint: str | None = None) -> Diagnostic:
    """A diagnostic that stops a command."""
    return Diagnostic(code, Severity.ERROR, message, place, hint)


def warning(code: str, message: str, place: Place, hint: str | None = None) -> Diagnostic:
    """A diagnostic that is shown and does not stop a command."""
    return Diagnostic(code, Severity.WARNING, message, place, hint)
