"""A question of the contract is never asked: one before it settles every ticket, by a yes and by a no.

Why: nobody will ever answer it; the criteria do not say what their author meant.

Instead: leave out the `yes` or the `no` of the question that settles everything, or the questions after it.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, at
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "question-never-asked"
SEVERITY = Severity.WARNING
WRONG = """
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly, no: evolution}
    - {id: changed, text: Has the need changed?, yes: evolution}  # here
"""
RIGHT = """
classification:
  questions:
    - {id: deviates, text: Does it deviate?, yes: anomaly}
    - {id: changed, text: Has the need changed?, yes: evolution}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """The first question after one that settles by both answers."""
    criteria = dossier.contract.document.classification
    for index, question in enumerate(criteria.questions[:-1] if criteria else ()):
        if question.yes and question.no:
            later = criteria.questions[index + 1].id if criteria else ""
            message = f"`{later}` is never asked: `{question.id}` settles every ticket"
            yield Finding(message, at(dossier.contract, "classification", "questions", index + 1))
            return
