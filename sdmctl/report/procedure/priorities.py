"""Priorities: how impact and urgency give one, and what each is in the customer's words."""

from sdmctl.report.material import Context
from sdmctl.report.procedure.sheet import Sheet
from sdmctl.report.table import Column, Kind, Table


def priorities(sheet: Sheet) -> Context:
    """`matrix`, a table, empty where the contract has none; `examples`, a table by priority."""
    written = sheet.contract.priorities
    missing = sheet.locale.say("procedure.missing")
    rows = ((each, sheet.joined(written.examples.get(each, ())) or missing) for each in sheet.priorities)
    return {"matrix": _matrix(sheet), "examples": sheet.grid(("priority", "examples"), rows)}


def _matrix(sheet: Sheet) -> Table:
    matrix = sheet.contract.priorities.matrix
    urgencies = list(dict.fromkeys(urgency for row in matrix.values() for urgency in row))
    columns = [Column(each, Kind.TEXT, _named(sheet, "urgency", each)) for each in urgencies]
    rows = [
        (_named(sheet, "impact", impact), *(row.get(urgency) for urgency in urgencies))
        for impact, row in matrix.items()
    ]
    return Table("", (sheet.column("impact"), *columns), tuple(rows))


def _named(sheet: Sheet, what: str, step: str) -> str:
    """A step of the scale in the reader's language where it is one of the usual, else as the contract writes it."""
    key = f"procedure.{what}.{step.casefold()}"
    return sheet.locale.say(key) if sheet.locale.knows(key) else sheet.locale.say(f"procedure.{what}", step=step)
