"""The decision on a ticket's nature: answers, evidence, who and when; in the ticket, or in a document of decisions."""

from typing import Literal

from pydantic import model_validator

from sdmctl.model.document import Day, Document, Model, Name, Names
from sdmctl.model.nature import Nature


class Proof(Model):
    """What an answer rests on, in more than one word."""

    text: Name | None = None
    reference: Name | None = None
    version: Name | None = None
    paragraph: Name | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "Proof":
        if not self.model_fields_set or not any(self.model_dump().values()):
            raise ValueError("evidence says something: write text, reference, version or paragraph")
        return self


class Decision(Model):
    """What was decided on a ticket's nature, on which answers and evidence, by whom and when."""

    answers: dict[Name, Literal["yes", "no"]]
    """By id of the contract's question."""
    evidence: dict[Name, Name | Proof] = {}
    """By the name under which a question asks for it."""
    nature: Nature
    by: Name
    """Who decided: a person, a committee."""
    on: Day
    """The day from whose end on it holds."""
    provisional: bool = False
    """Kept open although its evidence is there; where evidence is missing, a decision is provisional in any case."""

    @property
    def shown(self) -> frozenset[str]:
        """The names under which there is evidence; a proof also shows the parts that it names."""
        parts = (proof.model_dump(exclude_none=True) for proof in self.evidence.values() if isinstance(proof, Proof))
        return frozenset(self.evidence).union(*parts)


class Decided(Model):
    """What a committee decided."""

    text: Name
    on: Day
    committee: Name | None = None
    """The id of the committee; `None` where it was decided outside one."""
    by: Name | None = None
    """Who decided, where it is not the committee as a whole."""
    actions: Names = ()
    """The ids of the actions that follow from it."""


class Decisions(Document):
    """What was decided: by committees, and of tickets that an export holds, their nature."""

    kind: Literal["decisions"]
    decisions: dict[Name, Decided] = {}
    """By id."""
    classifications: dict[Name, Decision] = {}
    """By id of the ticket."""
