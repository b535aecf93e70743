"""A table as JSON: a list of objects, keys as `formats.md` names them."""

import re
from json import dumps
from typing import Any

from sdmctl.report.exact import exact
from sdmctl.report.locale import Locale
from sdmctl.report.table import Readers, Table

_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def json(table: Table, locale: Locale) -> str:
    """The rows, each an object of exact values."""
    return text(records(table, locale.zone))


def records(table: Table, zone: str) -> list[dict[str, Any]]:
    """The rows as objects that JSON can hold."""
    read = table.read_by(Readers.MACHINES)
    kinds = {column.name: column.kind for column in read.columns}
    return [{name: exact(cell, kinds[name], zone) for name, cell in row.items()} for row in read]


def text(value: object) -> str:
    """JSON for a file or a terminal: readable, and escaped where a character could move a cursor or reorder a line."""
    return escaped(dumps(value, ensure_ascii=False, indent=2)) + "\n"


def escaped(document: str) -> str:
    """JSON text with every character that is unsafe on a terminal written as an escape; they occur in strings only."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", document)
