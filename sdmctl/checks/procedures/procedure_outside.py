"""A committed procedure is said to lie outside the folder of its contract.

Why: a contract reads and compares nothing but its own files.

Instead: write the path from the folder of this document to a file below the contract's.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.procedure import Procedures, file_of
from sdmctl.model.repository import Dossier

CODE = "procedure-outside"
SEVERITY = Severity.ERROR
WRONG = """
kind: procedures
committed:
  - {procedure: incident, file: ../incidents.md}  # here
"""
RIGHT = """
kind: procedures
committed:
  - {procedure: incident, file: procedures/incidents.md}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each file that leads out of the folder."""
    for read in dossier.others:
        if isinstance(read.document, Procedures):
            for index, each in enumerate(read.document.committed):
                if file_of(each, read.file, dossier.folder) is None:
                    place = at(read, "committed", index, "file")
                    yield Finding(f"`{each.file}` is outside the folder of the contract", place)
