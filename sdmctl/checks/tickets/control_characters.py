"""A ticket's id holds control characters: line breaks, escape sequences, marks that turn the direction of text.

Why: such an id looks like another one, or changes what a terminal shows; it cannot be typed to ask for an
explanation.

Instead: clean the column in the tool, or in the export. Reports and terminals show the characters by their codes.
"""

from typing import Any

from sdmctl.checks.check import When
from sdmctl.checks.scan.row import TICKETS
from sdmctl.diagnostics import Severity

CODE = "control-characters"
SEVERITY = Severity.WARNING
WRONG = r"""
kind: tickets
tickets:
  - id: "INC-1\e[2K"  # here
    opened: 2026-03-10T10:00:00+01:00
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    opened: 2026-03-10T10:00:00+01:00
"""

TABLE = TICKETS
NEEDS = ("id",)
FIELD = "id"


def check(row: Any) -> Any:
    """Whether the id holds one."""
    return row.unprintable


def message(row: Any, _when: When) -> str:
    """With the id as a program would write it."""
    return f"the id {row.id!r} holds control characters"
