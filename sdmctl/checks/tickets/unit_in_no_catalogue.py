"""A ticket is of a kind of work that is in no catalogue.

Why: its units count in no line of the budget, so that work which was ordered and delivered is not consumed.

Instead: write a kind of the catalogue as the ticket's `unit`, or add it to the catalogue.
"""

from collections.abc import Iterator

from sdmctl.checks.budget.documents import read_budgets
from sdmctl.checks.check import Finding
from sdmctl.checks.natures import Natures
from sdmctl.checks.nearest import suggestion
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.tables import Records

CODE = "unit-in-no-catalogue"
SEVERITY = Severity.WARNING
WRONG = """
kind: budget
year: 2026
lines: {uo: {title: Evolutions, pricing: units, unit: UO, unit_price: 620, catalogue: {EVO-S: 3, EVO-M: 8}}}
---
kind: tickets
tickets:
  - id: EVO-1  # here
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    unit: EVO-X
"""
RIGHT = """
kind: budget
year: 2026
lines: {uo: {title: Evolutions, pricing: units, unit: UO, unit_price: 620, catalogue: {EVO-S: 3, EVO-M: 8}}}
---
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    unit: EVO-M
"""


def check_natures(natures: Natures, dossier: Dossier) -> Iterator[Finding]:
    """Each kind of work that no line has, at its first ticket; none where no line has a catalogue."""
    lines = [line for read in read_budgets(dossier) for line in read.document.lines.values()]
    known = list(dict.fromkeys(unit for line in lines for unit in line.catalogue))
    if not known:
        return
    for unit, (first, count) in _units(natures, known).items():
        message = f"`{unit}` is in no catalogue" + (f" ({count:,} tickets)" if count > 1 else "")
        yield Finding(message, natures.place(first), suggestion(unit, known))


def _units(natures: Natures, known: list[str]) -> dict[str, tuple[int, int]]:
    """By unknown kind of work the number of its first ticket, and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for number, unit in _written(natures, known):
        first, count = found.get(unit, (number, 0))
        found[unit] = (first, count + 1)
    return found


def _written(natures: Natures, known: list[str]) -> Iterator[tuple[int, str]]:
    data = natures.data
    if isinstance(data, Records):
        rows = zip(data.tickets["ticket"], data.tickets["unit"], strict=True)
        yield from ((number, unit) for number, unit in rows if unit is not None and unit not in known)
        return
    import polars as pl

    unknown = pl.col("unit").is_not_null() & ~pl.col("unit").is_in(known)
    yield from data.tickets.filter(unknown).select("ticket", "unit").iter_rows()
