"""What follows from answers to the contract's questions: the first that leads to a nature settles it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sdmctl.model.classification import Classification, Criterion
from sdmctl.model.decision import Decision
from sdmctl.model.nature import Nature
from sdmctl.model.repository import Dossier


@dataclass(frozen=True, slots=True)
class Settled:
    """Where answers lead."""

    asked: tuple[Criterion, ...]
    """The questions that were answered on the way, in order."""
    nature: Nature | None
    """`None` while a question is open."""
    by: Criterion | None = None
    """The question that settled it; `None` where none did: the contract's `otherwise`, or a question is open."""
    open: Criterion | None = None
    """The question that comes next; `None` once it is settled."""

    def lacks(self, shown: Iterable[str]) -> tuple[str, ...]:
        """The evidence that the answer needs and that is not shown, in the contract's order."""
        given = frozenset(shown)
        return tuple(name for name in (self.by.evidence if self.by else ()) if name not in given)


def settle(classification: Classification, answers: Mapping[str, str]) -> Settled:
    """Follow the answers, yes or no by id of the question, in the contract's order.

    An answer to a question that comes after the one that settles is not looked at.
    """
    asked: list[Criterion] = []
    for question in classification.questions:
        answer = answers.get(question.id)
        if answer is None:
            return Settled(tuple(asked), None, open=question)
        asked.append(question)
        nature = question.leads_to(answer)
        if nature is not None:
            return Settled(tuple(asked), nature, by=question)
    return Settled(tuple(asked), classification.otherwise)


def criteria_on(dossier: Dossier, day: date) -> Classification | None:
    """The contract's criteria as they read on a day, amendments in force by then included; `None` without any."""
    read = dossier.terms[0].contract
    for terms in dossier.terms[1:]:
        if terms.amendment and terms.amendment.document.effective <= day:
            read = terms.contract
    return read.classification


def is_provisional(decision: Decision, classification: Classification | None) -> bool:
    """Whether a decision is not final: it says so, no question can be asked, or evidence is missing."""
    if decision.provisional or classification is None:
        return True
    return bool(settle(classification, decision.answers).lacks(decision.shown))
