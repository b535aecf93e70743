"""A penalty counts late tickets on an availability, which has none.

Why: it never costs anything.

Instead: on an availability count `started_point_below`, `started_tenth_below` or `tier`.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.penalty import Penalty
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import Measure

CODE = "penalty-not-applicable"
SEVERITY = Severity.WARNING
WRONG = """
service_levels:
  availability: {title: Availability, measures: availability, calendar: office, objective: 99.5%}
penalties:
  late:
    on: [availability]  # here
    per: started_hour_late
    amount: 150
---
kind: outages
outages: []
"""
RIGHT = """
service_levels:
  availability: {title: Availability, measures: availability, calendar: office, objective: 99.5%}
penalties:
  late:
    on: [availability]
    per: started_tenth_below
    amount: 150
---
kind: outages
outages: []
"""

_BY_TICKET = ("started_hour_late", "full_hour_late", "ticket", "day_late")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each availability under a penalty by ticket."""
    contract = dossier.contract.document
    for name, penalty in contract.penalties.items():
        if not isinstance(penalty, Penalty) or penalty.per not in _BY_TICKET:
            continue
        for index, each in enumerate(penalty.on):
            level = contract.service_levels.get(each)
            if level and level.measures is Measure.AVAILABILITY:
                place = at(dossier.contract, "penalties", name, "on", index)
                yield Finding(f"`{each}` has no tickets, which penalty `{name}` counts per {penalty.per}", place)
