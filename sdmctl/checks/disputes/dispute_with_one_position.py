"""A dispute has one position, or both sides say the same.

Why: where one side says nothing, or what the other says, there is no dispute; the ticket is frozen for nothing.

Instead: write what each side says, or give the ticket its nature in its history.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding
from sdmctl.checks.written import written
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "dispute-with-one-position"
SEVERITY = Severity.WARNING
WRONG = """
kind: tickets
tickets:
  - id: INC-1
    nature: disputed
    opened: 2026-03-10T10:00:00+01:00
    dispute: {customer_says: anomaly, opened_on: 2026-03-11}  # here
"""
RIGHT = """
kind: tickets
tickets:
  - id: INC-1
    nature: disputed
    opened: 2026-03-10T10:00:00+01:00
    dispute: {customer_says: anomaly, provider_says: evolution, opened_on: 2026-03-11}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each dispute without two positions that differ."""
    for each in written(dossier):
        dispute = each.ticket.dispute
        if dispute is None:
            continue
        said = {"customer_says": dispute.customer_says, "provider_says": dispute.provider_says}
        missing = [name for name, position in said.items() if position is None]
        place = each.at("dispute", on_key=True)
        if missing:
            yield Finding(f"the dispute on {each.ticket.id} does not say {' and '.join(missing)}", place)
        elif dispute.customer_says is dispute.provider_says:
            message = f"in the dispute on {each.ticket.id} both sides say {dispute.customer_says}"
            yield Finding(message, place)
