"""A quote says neither an amount nor units.

Why: nobody can approve a price that is not there, and what the evolution is worth is in no figure.

Instead: write `amount`, excluding VAT, or `units` of work.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.written import written
from sdmctl.diagnostics import Severity
from sdmctl.model.quote import Quote
from sdmctl.model.repository import Dossier

CODE = "quote-without-value"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    quote: {version: "1", valid_for: 60d}  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: EVO-1
    opened: 2026-03-02T10:00:00+01:00
    nature: evolution
    quote: {version: "1", valid_for: 60d, amount: 1860}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each version without a value."""
    for each in written(dossier):
        if each.ticket.quote is not None and _is_empty(each.ticket.quote):
            message = f"the quote of {each.ticket.id} says neither an amount nor units"
            yield Finding(message, each.at("quote", on_key=True))
        for number, earlier in enumerate(each.ticket.earlier_quotes):
            if _is_empty(earlier):
                message = f"an earlier quote of {each.ticket.id} says neither an amount nor units"
                yield Finding(message, each.at("earlier_quotes", number))


def _is_empty(quote: Quote) -> bool:
    return quote.amount is None and quote.units is None
