"""Internal teams and suppliers together are granted more time than the service level that they support.

Why: each of them keeps its promise, the customer's is broken, and nobody below owes anything for it.

Instead: grant less below, or more above; or leave out `supports` where they do not work one after the other. Targets
on another calendar, or in another unit, are not added up.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.checks.governance.chain import chains
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "targets-do-not-fit"
SEVERITY = Severity.WARNING
WRONG = """
parties:
  desk: {name: Service desk, role: internal, agreement: ola}
  host: {name: Quay Hosting, role: subcontractor, agreement: uc}
service_levels:
  resolution:
    title: Resolution
    measures: resolution
    calendar: office
    objective: 90%
    targets:
      any: 8h  # here
  desk:
    title: Service desk
    measures: resolution
    by: desk
    supports: resolution
    applies_to: {team: desk}
    calendar: office
    objective: 90%
    targets: {any: 3h}
  host:
    title: Hosting
    measures: resolution
    by: host
    supports: resolution
    applies_to: {team: host}
    calendar: office
    objective: 90%
    targets: {any: 6h}
"""
RIGHT = WRONG.replace("  # here", "").replace("6h", "5h")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each target that is less than the sum of those below it; those of `any` once."""
    read = dossier.contract
    told = set()
    for chain in chains(read.document):
        targets = read.document.service_levels[chain.level].targets
        place = at(
            read, "service_levels", chain.level, "targets", chain.priority if chain.priority in targets else "any"
        )
        if chain.fits or (place, chain.together) in told:
            continue
        told.add((place, chain.together))
        parts = " + ".join(f"{within} ({name})" for name, within in chain.below.items())
        message = f"{chain.priority} is granted {chain.granted}, and below it {parts} = {chain.together}"
        yield Finding(message, place)
