"""The invoicing guard: anomalies, work under warranty or in dispute, evolutions not agreed never reach an invoice.

An evolution is agreed once it is quoted and approved.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING

from sdmctl.assess.budget.invoiceable import Refusal
from sdmctl.checks.scan.place import Places
from sdmctl.diagnostics import InDocument, InTable
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.budget import Budget
from sdmctl.model.ledger import Ledger
from sdmctl.model.weight import Code

if TYPE_CHECKING:
    from sdmctl.assess.budget.refused import Refused
    from sdmctl.diagnostics import Place
    from sdmctl.model.budget import BudgetLine

_NEVER = frozenset((Refusal.ANOMALY, Refusal.WARRANTY, Refusal.DISPUTED))
_UNTOLD = frozenset((Refusal.LEFT_OUT, Refusal.UNCLASSIFIED))


def not_invoiceable(held: Held) -> Iterator[Breach]:
    """Work on an anomaly, under warranty or in dispute on the day of its entry."""
    return _breaches(Code.NOT_INVOICEABLE, held, _NEVER)


def not_approved(held: Held) -> Iterator[Breach]:
    """Work on an evolution that was never quoted, or not approved by the day on which it began."""
    return _breaches(Code.NOT_APPROVED, held, frozenset(Refusal) - _NEVER - _UNTOLD)


def not_told(held: Held) -> Iterator[Breach]:
    """Work whose ticket was left out of the figures, or has no nature."""
    return _breaches(Code.NOT_TOLD, held, _UNTOLD)


def _breaches(code: Code, held: Held, reasons: frozenset[Refusal]) -> Iterator[Breach]:
    every = [each for each in held.refused if each.refusal in reasons]
    if not every:
        return
    tickets = _tickets(held, {each.ticket for each in every})
    places = Places(held.dossier, held.assessment.tables.files)
    for each in every:
        line, ticket = _line(held, each), tickets.get(each.ticket)
        yield Breach(
            code,
            line.title if line else each.line,
            ticket=ticket.id if ticket else None,
            subject=each.line,
            day=each.day,
            amount=each.units if each.amount is None else each.amount,
            unit=_unit(held, each, line),
            entries=each.entries or None,
            reason=each.refusal,
            place=_place(held, each),
            ticket_place=places.of(ticket, "id") if ticket else None,
        )


def _tickets(held: Held, numbers: set[int]) -> dict[int, SimpleNamespace]:
    import polars as pl

    concerned = held.assessment.tables.tickets.filter(pl.col("ticket").is_in(sorted(numbers)))
    rows = concerned.select("ticket", "id", "file", "row").iter_rows(named=True)
    return {row["ticket"]: SimpleNamespace(**row) for row in rows}


def _line(held: Held, each: Refused) -> BudgetLine | None:
    budgets = [read.document for read in held.dossier.others if isinstance(read.document, Budget)]
    found = (budget.lines.get(each.line) for budget in budgets if budget.year == each.day.year)
    return next(filter(None, found), None)


def _unit(held: Held, each: Refused, line: BudgetLine | None) -> str | None:
    if each.amount is not None:
        return held.assessment.contract.currency
    if each.units is None or line is None:
        return None
    return held.assessment.contract.currency if line.pricing == "fixed" else line.unit


def _place(held: Held, each: Refused) -> Place | None:
    if each.file is None or each.row is None:
        return None
    file = held.assessment.tables.files[each.file]
    documents = {read.file for read in held.dossier.others if isinstance(read.document, Ledger)}
    return InDocument(file, ("entries", each.row)) if file in documents else InTable(file, each.row)
