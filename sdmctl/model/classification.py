"""The contract's criteria of classification: questions in order, and the nature that each answer leads to."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from sdmctl.model.document import Allowance, Model, Name, Names
from sdmctl.model.nature import Nature


class Wording(Model):
    """A sentence in the languages of the contract; one at least."""

    fr: Name | None = None
    en: Name | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "Wording":
        if not (self.fr or self.en):
            raise ValueError("a wording is in French or in English: write fr, en or both")
        return self

    def in_language(self, language: str) -> str:
        """The sentence in a language, else in the other one."""
        return (self.fr or self.en if language == "fr" else self.en or self.fr) or ""


class Criterion(Model):
    """A question that is answered by yes or no, with what follows from the answer."""

    id: Annotated[str, StringConstraints(pattern=r"^[^\s,=]+$")]
    """A word without blanks, `,` and `=`."""
    text: Annotated[Name | Wording, Field(description="The question: a sentence, or one by language under fr and en.")]
    clause: str | None = None
    yes: Nature | None = None
    """The nature that a yes settles; without one a yes leads to the next question."""
    no: Nature | None = None
    """The nature that a no settles; without one a no leads to the next question."""
    evidence: Names = ()
    """What must be shown for the answer that settles, by name: reference, version, paragraph and so on."""

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "Criterion":
        if self.yes is None and self.no is None:
            raise ValueError("a question leads to a nature: write what a yes, or a no, leads to")
        return self

    def said(self, language: str) -> str:
        """The question in a language, as far as the contract has it."""
        return self.text if isinstance(self.text, str) else self.text.in_language(language)

    def leads_to(self, answer: str) -> Nature | None:
        """The nature that an answer, yes or no, settles; `None` where the next question is asked."""
        return self.yes if answer == "yes" else self.no


class TacitAcceptance(Model):
    """What silence settles: a dispute in which nothing happens for so long ends by itself."""

    after: Allowance
    """From the day of the opening, or of the last step since; the end of the day that it comes to."""
    nature: Literal["customer", "provider", "anomaly", "evolution"]
    """Whose position is accepted, or the nature itself."""
    calendar: Name | None = None
    """On which business time runs; default: that of the ticket's service."""


class Classification(Model):
    """How a ticket is classified: the first question whose answer leads to a nature settles it."""

    questions: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    otherwise: Nature = Nature.DISPUTED
    """The nature where no question settles it."""
    tacit_acceptance: TacitAcceptance | None = None
    """What silence settles; `None`: nothing, a dispute lasts until it has an outcome."""

    @model_validator(mode="after")
    def _asks_each_once(self) -> "Classification":
        ids = [each.id for each in self.questions]
        twice = next((name for name in ids if ids.count(name) > 1), None)
        if twice is not None:
            raise ValueError(f"two questions have the id {twice}; give each an id of its own")
        return self

    def question(self, name: str) -> Criterion | None:
        """The question of an id; `None` where there is none."""
        return next((each for each in self.questions if each.id == name), None)
