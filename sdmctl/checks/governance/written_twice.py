"""Two documents have an entry of the same id: an action, a risk, a requirement, a decision, a team, a committee.

Why: who names it means one of them, and nobody can tell which; the one that is late may hide behind the other.

Instead: give one of them another id, or leave it out where both are the same.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model import register
from sdmctl.model.repository import Dossier

CODE = "written-twice"
SEVERITY = Severity.ERROR
WRONG = """
kind: actions
actions:
  A1: {title: Add a night shift, owner: Ada Moreau, due: 2026-04-30}
---
kind: actions
actions:
  A1: {title: Renew the certificate, owner: Ada Moreau, due: 2026-05-15}  # here
"""
RIGHT = """
kind: actions
actions:
  A1: {title: Add a night shift, owner: Ada Moreau, due: 2026-04-30}
---
kind: actions
actions:
  A2: {title: Renew the certificate, owner: Ada Moreau, due: 2026-05-15}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each entry after the first of its id, register by register."""
    for what, entries in (
        ("action", register.actions(dossier)),
        ("risk", register.risks(dossier)),
        ("requirement", register.requirements(dossier)),
        ("improvement", register.improvements(dossier)),
        ("decision", register.decided(dossier)),
        ("team", register.teams(dossier)),
    ):
        known: dict[str, str] = {}
        for each in entries:
            if each.id in known:
                yield Finding(f"the {what} `{each.id}` is written in {known[each.id]} already", each.place)
            known.setdefault(each.id, each.place.file.name)
    yield from _committees(dossier)


def _committees(dossier: Dossier) -> Iterator[Finding]:
    known: dict[str, str] = {}
    for read in register.committees(dossier):
        if read.document.id in known:
            yield Finding(f"the committee `{read.document.id}` is in {known[read.document.id]} already", at(read, "id"))
        known.setdefault(read.document.id, read.file.name)
