"""A level of the escalation names a role, and nobody who has it.

Why: who is called at two in the morning is a name and a number, or nobody is called.

Instead: write `contact:` with one of the contacts, or a manager of the contract.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.escalation import Escalation
from sdmctl.model.repository import Dossier

CODE = "escalation-without-contact"
SEVERITY = Severity.WARNING
WRONG = """
kind: escalation
escalation:
  - {level: "1", after: 50%, role: team lead}  # here
"""
RIGHT = """
kind: escalation
escalation:
  - {level: "1", after: 50%, role: team lead, contact: ada}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each level without a contact."""
    for read in dossier.others:
        if isinstance(read.document, Escalation):
            for index, step in enumerate(read.document.escalation):
                if step.contact is None:
                    message = f"level `{step.level}` of the escalation calls nobody: `{step.role}` is a role"
                    yield Finding(message, key(read, "escalation", index, "level"))
