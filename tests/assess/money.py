"""Budgets and ledgers as a test writes them, counted by the real engine."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import polars as pl

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.budget.burn import Burn
from sdmctl.assess.budget.invoice import Invoice, invoice
from sdmctl.assess.penalties.penalties import NOTHING
from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.results import Assessment
from sdmctl.model.budget import Budget
from sdmctl.model.ledger import CENT, LEDGER, STAGES, UNIT, Entries
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.tables import Tables
from sdmctl.values.period import parse_period
from tests.report.scene import contract, dossier, tables

PROFILES = ("junior", "senior")
Entry = dict[str, Any]


def posted(stage: str, day: str, units: int | None = None, amount: str | None = None, **more: Any) -> Entry:
    """An entry of the ledger: on the line `one` unless it says another."""
    said = {
        "stage": STAGES.index(stage),
        "day": (date.fromisoformat(day) - date(1970, 1, 1)).days,
        "units": None if units is None else units * UNIT,
        "amount": None if amount is None else int(Fraction(amount) * CENT),
    }
    return {"line": "one"} | said | more


def spent(day: str, units: int, **more: Any) -> Entry:
    """So many units consumed on a day."""
    return posted("consumed", day, units, **more)


def held(lines: Mapping[str, Any], year: int = 2024, tickets: Sequence[Any] = (), **parts: Any) -> Dossier:
    """A contract of 2024 to 2026 with a budget."""
    written = {"kind": "budget", "year": year, "lines": {n: {"title": n, **line} for n, line in lines.items()}}
    budget = Read(Path("harbour/budget.yaml"), Budget.model_validate(written | {"vat": "20%"}))
    return replace(dossier(tickets, contract(**parts)), others=(budget,))


def counted(of: Dossier, *entries: Entry) -> Tables:
    """Its tickets with a ledger."""
    [budget] = [read.document for read in of.others if isinstance(read.document, Budget)]
    names = tuple(budget.lines)
    schema = {name: getattr(pl, kind) for name, kind in LEDGER.items()}
    rows = [dict.fromkeys(LEDGER) | each | {"line": names.index(each["line"])} for each in entries]
    return replace(tables(of), entries=Entries(pl.DataFrame(rows, schema=schema), names, PROFILES))


def at_end_of(period: str, of: Dossier, *entries: Entry) -> Assessment:
    """A dossier with its ledger judged over a period."""
    return assess(of, counted(of, *entries), parse_period(period))


def burn(line: Mapping[str, Any], *entries: Entry, period: str = "2024-03", **parts: Any) -> Burn:
    """One line, counted in days at 100 each unless it says otherwise."""
    of = held({"one": {"pricing": "units", "unit": "day", "unit_price": 100, **line}}, int(period[:4]), **parts)
    judged = at_end_of(period, of, *entries)
    return burns(of, judged.tables, judged.period, judged.as_of)[0]


def drafted(period: str, of: Dossier, *entries: Entry) -> Invoice:
    """The draft of an invoice without penalties."""
    judged = at_end_of(period, of, *entries)
    return invoice(of, judged, burns(of, judged.tables, judged.period, judged.as_of), NOTHING)


def asked(draft: Invoice) -> list[tuple[Any, ...]]:
    """Its items: line, detail, quantity, price."""
    return [(each.line, each.detail, each.quantity, each.price) for each in draft.items]
