"""A decision on a ticket's nature: sentences for people, a document for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sdmctl.model.decision import Decision, Proof
from sdmctl.model.settling import Settled, criteria_on, is_provisional, settle
from sdmctl.model.taken import decision_on

if TYPE_CHECKING:
    from sdmctl.model.classification import Classification
    from sdmctl.model.repository import Dossier
    from sdmctl.report.locale import Locale

_PARTS = ("text", "reference", "version", "paragraph")


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A decision with the criteria that were in force on its day."""

    decision: Decision
    criteria: Classification | None

    @property
    def settled(self) -> Settled | None:
        """Where its answers lead; `None` without criteria."""
        return settle(self.criteria, self.decision.answers) if self.criteria else None

    @property
    def clause(self) -> str | None:
        """The clause of the question that settles; `None` where none is named."""
        return self.settled.by.clause if self.settled and self.settled.by else None

    @property
    def missing(self) -> tuple[str, ...]:
        """The evidence that it lacks."""
        return self.settled.lacks(self.decision.shown) if self.settled else ()

    @property
    def provisional(self) -> bool:
        """Whether it is not final."""
        return is_provisional(self.decision, self.criteria)


def reasoned(dossier: Dossier, ticket: str) -> Reasoned | None:
    """The decision on a ticket; `None` where there is none."""
    found = decision_on(dossier, ticket)
    return None if found is None else Reasoned(found.decision, criteria_on(dossier, found.decision.on))


def decision_sentences(reasoned: Reasoned, locale: Locale) -> Iterator[str]:
    """Nature and clause, answers, evidence, what is missing, who and when."""
    decision, settled = reasoned.decision, reasoned.settled
    nature = locale.say(f"nature.{decision.nature}")
    clause = reasoned.clause
    yield (
        locale.say("classify.nature_clause", nature=nature, clause=clause)
        if clause
        else locale.say("classify.nature", nature=nature)
    )
    for question, answer in _answers(reasoned, locale.language):
        yield locale.say("classify.answer", question=question, answer=locale.say(f"classify.{answer}"))
    if settled and settled.nature and not settled.by:
        yield locale.say("classify.otherwise")
    if settled and settled.open:
        yield locale.say("classify.open", question=settled.open.said(locale.language))
    for name, proof in decision.evidence.items():
        yield locale.say("classify.evidence", name=_name(name, locale), proof=_proof(proof, locale))
    yield locale.say("classify.by", by=decision.by, on=locale.long_day(decision.on))
    if reasoned.missing:
        missing = locale.listed([_name(each, locale) for each in reasoned.missing])
        yield locale.say("classify.missing", missing=missing)
    elif reasoned.provisional:
        yield locale.say("classify.provisional")


def decision_json(reasoned: Reasoned) -> dict[str, Any]:
    """The decision as JSON holds it."""
    decision, settled = reasoned.decision, reasoned.settled
    evidence = {
        name: {part: getattr(proof, part) if isinstance(proof, Proof) else None for part in _PARTS}
        | ({} if isinstance(proof, Proof) else {"text": proof})
        for name, proof in decision.evidence.items()
    }
    return {
        "nature": decision.nature.value,
        "clause": reasoned.clause,
        "settled_by": settled.by.id if settled and settled.by else None,
        "answers": [{"question": name, "answer": answer} for name, answer in decision.answers.items()],
        "evidence": [{"name": name, **parts} for name, parts in evidence.items()],
        "missing": list(reasoned.missing),
        "provisional": reasoned.provisional,
        "by": decision.by,
        "on": decision.on.isoformat(),
    }


def _answers(reasoned: Reasoned, language: str) -> Iterator[tuple[str, str]]:
    """Each question in its words, as far as it is asked, with the answer."""
    criteria = reasoned.criteria
    for name, answer in reasoned.decision.answers.items():
        question = criteria.question(name) if criteria else None
        yield question.said(language) if question else name, answer


def _name(name: str, locale: Locale) -> str:
    key = f"evidence.{name}"
    return locale.say(key) if locale.knows(key) else name


def _proof(proof: str | Proof, locale: Locale) -> str:
    if isinstance(proof, str):
        return proof
    said: Mapping[str, str] = proof.model_dump(exclude_none=True)
    return ", ".join(text if part == "text" else f"{_name(part, locale)} {text}" for part, text in said.items())
