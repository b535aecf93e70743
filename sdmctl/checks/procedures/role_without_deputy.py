"""A role of the incident procedure has nobody who stands in.

Why: incidents come at night and in August. A role that depends on one person is empty when it is needed.

Instead: write `deputy:` with another contact, in the role or in its contact.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.contacts import contacts_of
from sdmctl.model.procedure import Procedures
from sdmctl.model.repository import Dossier

CODE = "role-without-deputy"
SEVERITY = Severity.WARNING
WRONG = """
managers: {ada: {name: Ada Moreau}, bob: {name: Bob Lund}}
---
kind: procedures
roles:
  incident_manager: {contact: ada}  # here
  scribe: {contact: bob, deputy: bob}  # here
"""
RIGHT = """
managers: {ada: {name: Ada Moreau}, bob: {name: Bob Lund}}
---
kind: procedures
roles:
  incident_manager: {contact: ada, deputy: bob}
  scribe: {contact: bob, deputy: ada}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each role whose deputy is missing, or is its holder."""
    known = contacts_of(dossier)
    for read in dossier.others:
        if isinstance(read.document, Procedures):
            for role, holder in read.document.roles.items():
                own = known.get(holder.contact)
                deputy = holder.deputy or (own.contact.deputy if own and own.contact else None)
                if deputy is None or deputy == holder.contact:
                    what = "nobody stands in for" if deputy is None else "its own holder stands in for"
                    yield Finding(f"{what} the role `{role.value}`", key(read, "roles", role.value))
