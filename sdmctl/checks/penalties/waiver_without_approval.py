"""A penalty is waived, but nobody has approved it.

Why: a waiver that one side decides alone is what committees argue about. The penalty is charged.

Instead: write `approved_by` and `approved_on`, or leave the waiver out.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.agreed import agreed
from sdmctl.model.repository import Dossier

CODE = "waiver-without-approval"
SEVERITY = Severity.WARNING
WRONG = """
penalties:
  late: {on: resolution, per: ticket, amount: 150}
  waivers:
    - {ticket: INC-1, reason: power cut at the customer's}  # here
"""
RIGHT = """
penalties:
  late: {on: resolution, per: ticket, amount: 150}
  waivers:
    - {ticket: INC-1, reason: power cut at the customer's, approved_by: L. Roy, approved_on: 2026-04-02}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each waiver without a name or without a day."""
    for index, waiver in enumerate(agreed(dossier.contract.document.penalties).waivers):
        if not waiver.approved:
            place = at(dossier.contract, "penalties", "waivers", index)
            yield Finding("the waiver is not approved, so the penalty is charged", place)
