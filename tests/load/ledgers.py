"""Ledgers to read, made of texts: a contract with a budget, and what was made of its entries."""

from __future__ import annotations

from pathlib import Path

from sdmctl import pipeline
from sdmctl.diagnostics import Diagnostic
from sdmctl.load.ledger_rules import day_of
from sdmctl.load.locate import locate
from sdmctl.model.ledger import CENT, STAGES, UNIT, Entries
from tests.load.repositories import CONTRACT, write

BUDGET = """\
kind: budget
year: 2026
lines:
  uo: {title: Units, pricing: units, unit: UO, unit_price: 620, envelope: 240, catalogue: {EVO-S: 3, EVO-M: 8}}
  days:
    title: Days
    pricing: time
    unit: day
    rates: {senior: {prices: {2026-03-01: 800}}}
    expires: 2026-09-30
    closed: 2026-10-31
  fee: {title: Fee, pricing: subscription, monthly_fee: 1000}
"""
TICKETS = """\
kind: tickets
tickets:
  - {id: INC1, opened: 2026-03-02T10:00:00+01:00, service: portal, priority: P1}
  - {id: INC2, opened: 2026-03-02T10:00:00+01:00, service: portal, priority: P9}
  - {id: INC3, opened: 2026-03-02T10:00:00+01:00, resolved: 2026-03-01T10:00:00+01:00, status: done, priority: P1}
"""
SOURCE = """\
kind: source
reads: ledger
files: ledger.csv
columns: {line: line, stage: stage, day: day, quantity: quantity, unit: unit, profile: profile, amount: amount, \
currency: currency, ticket: ticket, reference: reference}
"""
FIELDS = ("line", "stage", "day", "quantity", "unit", "profile", "amount", "currency", "ticket", "reference")


def as_yaml(*entries: str) -> dict[str, str | bytes]:
    """A ledger as a document, of entries as `line=uo stage=paid`."""
    lines = [", ".join(f"{name}: {value}" for name, value in _pairs(each).items()) for each in entries]
    return {"ledger.yaml": "kind: ledger\nentries:\n" + "".join(f"  - {{{line}}}\n" for line in lines)}


def as_csv(*entries: str) -> dict[str, str | bytes]:
    """The same ledger as an export with its source."""
    rows = [",".join(_pairs(each).get(name, "") for name in FIELDS) for each in entries]
    return {"source.yaml": SOURCE, "ledger.csv": "\n".join([",".join(FIELDS), *rows]) + "\n"}


def _pairs(entry: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in entry.split())


def evidence(folder: Path, files: dict[str, str | bytes]) -> tuple[pipeline.Evidence, tuple[Diagnostic, ...]]:
    """A contract with these files beside its budget and tickets, and all that reading it says."""
    write(folder, {"contract.yaml": CONTRACT, "budget.yaml": BUDGET, "tickets.yaml": TICKETS, **files})
    repository = pipeline.load(folder)
    [dossier] = repository.dossiers
    gathered = pipeline.gather(dossier, folder)
    return gathered, (*repository.diagnostics, *gathered.diagnostics)


def entries_of(gathered: pipeline.Evidence) -> Entries:
    """The ledger that was read."""
    assert gathered.tables.entries is not None
    return gathered.tables.entries


def counted(gathered: pipeline.Evidence) -> list[str]:
    """The entries that count, in order of their files and places, as `uo consumed 2026-03-02 3 None`."""
    found = entries_of(gathered)
    rows = found.table.sort("file", "row").select("line", "stage", "day", "units", "amount").iter_rows()
    return [
        f"{found.lines[line]} {STAGES[stage]} {day_of(day)} {_shown(units, UNIT)} {_shown(amount, CENT)}"
        for line, stage, day, units, amount in rows
    ]


def _shown(number: int | None, scale: int) -> str:
    return "None" if number is None else f"{number / scale:g}"


def left_out(gathered: pipeline.Evidence) -> dict[str, int]:
    """How many entries are left out, by code."""
    return {each.code: each.count for each in entries_of(gathered).left_out}


def places(folder: Path, found: tuple[Diagnostic, ...]) -> list[str]:
    """What was said of the ledger, as `file:line:column code`."""
    said = []
    for diagnostic, place in locate(found, folder):
        if place.file.name.startswith(("ledger", "source")):
            parts = (place.file.name, place.line, place.column)
            said.append(f"{':'.join(str(part) for part in parts if part is not None)} {diagnostic.code}")
    return said
