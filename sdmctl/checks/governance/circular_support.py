"""A service level supports itself, or two support one another.

Why: the time of each would be a part of the other's; no sum of them can be told.

Instead: let `supports` name the service level above, the one promised to who depends on it.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier
from sdmctl.model.service_level import ServiceLevel

CODE = "circular-support"
SEVERITY = Severity.ERROR
WRONG = """
parties: {desk: {name: Service desk, role: internal, agreement: ola}}
service_levels:
  desk:
    title: Service desk
    measures: resolution
    by: desk
    supports: desk  # here
    calendar: office
    objective: 90%
    targets: {any: 3h}
"""
RIGHT = """
parties: {desk: {name: Service desk, role: internal, agreement: ola}}
service_levels:
  resolution: {title: Resolution, measures: resolution, calendar: office, objective: 90%, targets: {any: 8h}}
  desk:
    title: Service desk
    measures: resolution
    by: desk
    supports: resolution
    calendar: office
    objective: 90%
    targets: {any: 3h}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each service level from which what it supports leads back to it."""
    levels = dossier.contract.document.service_levels
    for name, level in levels.items():
        for index, above in enumerate(level.supports):
            if name in _all_above(above, levels):
                yield Finding(
                    f"`{name}` supports itself", at(dossier.contract, "service_levels", name, "supports", index)
                )
                break


def _all_above(first: str, levels: dict[str, ServiceLevel]) -> set[str]:
    found, waiting = set[str](), [first]
    while waiting:
        name = waiting.pop()
        if name not in found and name in levels:
            found.add(name)
            waiting += levels[name].supports
    return found
