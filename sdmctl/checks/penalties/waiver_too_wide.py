"""A waiver says neither which ticket nor which month and rule or service level.

Why: it would let every penalty of a month pass, or those of a rule for good, which is a change of the contract.

Instead: write `ticket`; or `month` with `rule` or `service_level`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.agreed import agreed
from sdmctl.model.repository import Dossier

CODE = "waiver-too-wide"
SEVERITY = Severity.ERROR
WRONG = """
penalties:
  late: {on: resolution, per: ticket, amount: 150}
  waivers:
    - {rule: late, reason: move of the data centre, approved_by: L. Roy, approved_on: 2026-04-02}  # here
"""
RIGHT = """
penalties:
  late: {on: resolution, per: ticket, amount: 150}
  waivers:
    - {rule: late, month: 2026-03, reason: move of the data centre, approved_by: L. Roy, approved_on: 2026-04-02}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each waiver that is about no ticket, and not about a rule or level in a month."""
    for index, waiver in enumerate(agreed(dossier.contract.document.penalties).waivers):
        narrow = waiver.month is not None and (waiver.rule is not None or waiver.service_level is not None)
        if waiver.ticket is None and not narrow:
            place = at(dossier.contract, "penalties", "waivers", index)
            yield Finding("the waiver names no ticket, and no rule or service level in a month", place)
