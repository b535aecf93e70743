"""A procedure is committed twice in one language.

Why: two versions of one procedure are two answers to one question, and `sdmctl procedure` writes but the first.

Instead: keep one of them; a procedure is committed once in each language.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.procedure import Procedures
from sdmctl.model.repository import Dossier

CODE = "committed-twice"
SEVERITY = Severity.ERROR
WRONG = """
kind: procedures
committed:
  - {procedure: incident, file: incidents.md, language: en}
  - {procedure: incident, file: old/incidents.md}  # here
"""
RIGHT = """
kind: procedures
committed:
  - {procedure: incident, file: incidents.md, language: en}
  - {procedure: incident, file: incidents.fr.md, language: fr}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each procedure after the first of its kind and language."""
    seen: dict[tuple[str, str], str] = {}
    for read in dossier.others:
        if isinstance(read.document, Procedures):
            for index, each in enumerate(read.document.committed):
                which = each.procedure, each.language or dossier.contract.document.language
                if which in seen:
                    message = f"the procedure `{which[0]}` is committed in `{seen[which]}` already, in that language"
                    yield Finding(message, at(read, "committed", index, "file"))
                seen.setdefault(which, each.file)
