"""A higher priority is granted more time than a lower one.

Why: it is nearly always a line copied and not changed; the most urgent tickets would be the last that are late.

Instead: check both targets against the contract. Only targets on the same calendar and in the same unit are compared.
"""

from collections.abc import Iterator
from itertools import pairwise

from sdmctl.checks.check import Finding, key
from sdmctl.checks.reach import calendar_of, ticket_levels
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import ServiceLevel
from sdmctl.values.duration import Duration, Unit

CODE = "inverted-targets"
SEVERITY = Severity.WARNING
WRONG = """
priorities: {order: [P1, P2]}
service_levels:
  response:
    title: Response
    measures: response
    objective: 90%
    targets:
      P1: 8h
      P2: 4h  # here
"""
RIGHT = """
priorities: {order: [P1, P2]}
service_levels:
  response:
    title: Response
    measures: response
    objective: 90%
    targets:
      P1: 4h
      P2: 8h
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each target that is tighter than that of the next higher priority which can be compared."""
    contract = dossier.contract.document
    for name, level in ticket_levels(contract):
        by_scale: dict[tuple[str, Unit], list[tuple[str, int]]] = {}
        for priority, within, calendar in _durations(level, contract.priorities.order):
            by_scale.setdefault((calendar, within.unit), []).append((priority, within.count))
        for ladder in by_scale.values():
            for (higher, granted), (lower, tighter) in pairwise(ladder):
                if granted > tighter:
                    place = key(dossier.contract, "service_levels", name, "targets", lower)
                    yield Finding(f"`{name}` grants `{higher}`, which is higher, more time than `{lower}`", place)


def _durations(level: ServiceLevel, order: tuple[str, ...]) -> Iterator[tuple[str, Duration, str]]:
    for priority in order:
        target = level.targets.get(priority)
        if target and isinstance(target.within, Duration):
            yield priority, target.within, calendar_of(level, target)
