"""The answers and the evidence of a decision, from the command line or asked on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sdmctl.checks.nearest import suggestion
from sdmctl.cli import asking
from sdmctl.cli.fault import Misuse
from sdmctl.model.decision import Decision
from sdmctl.model.settling import Settled, settle

if TYPE_CHECKING:
    from datetime import date

    from sdmctl.model.classification import Classification
    from sdmctl.report.locale import Locale


@dataclass(frozen=True, slots=True)
class Said:
    """What was said on the command line."""

    answers: Mapping[str, str] | None
    """`None`: none were given."""
    evidence: Mapping[str, str]
    by: str | None

    @classmethod
    def of(cls, answers: str | None, evidence: Iterable[str], by: str | None) -> Said:
        """The words of the options read; Misuse where they are written otherwise."""
        given = None if answers is None else _pairs(filter(None, answers.split(",")), "--answers")
        for name, answer in (given or {}).items():
            if answer not in ("yes", "no"):
                raise Misuse(f"--answers {name}={answer}: an answer is yes or no")
        shown = _pairs(evidence, "--evidence")
        for text in (*shown, *shown.values(), by or ""):
            _must_be_text(text)
        return cls(given, shown, by)


def decision_of(criteria: Classification, said: Said, day: date, locale: Locale) -> Decision:
    """The decision that follows; what was not said is asked, where somebody can answer."""
    answers = dict(said.answers or {})
    for name in answers:
        if criteria.question(name) is None:
            known = [question.id for question in criteria.questions]
            raise Misuse(f"the contract asks no question {name}; {suggestion(name, known)}")
    settled = settle(criteria, answers)
    while settled.open is not None:
        question, said_so = settled.open, settled.open.said(locale.language)
        if not asking.can_ask():
            raise Misuse(f"there is no answer to {question.id}: {said_so}\n  add {question.id}=yes or {question.id}=no")
        answers[question.id] = asking.yes_or_no(locale.say("classify.ask_answer", question=said_so), locale)
        settled = settle(criteria, answers)
    asked = {question.id: answers[question.id] for question in settled.asked}
    superfluous = [name for name in answers if name not in asked]
    if superfluous and settled.by:
        raise Misuse(f"{superfluous[0]} is not asked: {settled.by.id}={asked[settled.by.id]} settles it; leave it out")
    held: dict[str, Any] = {"answers": asked, "evidence": _evidence(settled, said, locale), "nature": settled.nature}
    by = said.by or (asking.line(locale.say("classify.ask_by")) if asking.can_ask() else "")
    if not by:
        raise Misuse("nobody is named who decided; write --by NAME")
    lacking = bool(settled.lacks(held["evidence"]))
    return Decision.model_validate(held | {"by": by, "on": day, "provisional": lacking})


def _evidence(settled: Settled, said: Said, locale: Locale) -> dict[str, str]:
    """What was shown; on a terminal where answers were asked, what is missing is asked too."""
    shown = dict(said.evidence)
    for name in settled.lacks(shown) if said.answers is None and asking.can_ask() else ():
        key = f"evidence.{name}"
        word = locale.say(key) if locale.knows(key) else name
        if proof := asking.line(locale.say("classify.ask_evidence", name=word)):
            _must_be_text(proof)
            shown[name] = proof
    return shown


def _pairs(written: Iterable[str], option: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for text in written:
        name, _, value = (part.strip() for part in text.partition("="))
        if not name or not value:
            raise Misuse(f"{option} {text}: write a name, = and what is said")
        if name in pairs:
            raise Misuse(f"{option} says {name} twice")
        pairs[name] = value
    return pairs


def _must_be_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as fault:
        raise Misuse("what was said is not text in UTF-8") from fault
