"""Requirements: what the customer asks of the service (SLR), and the service level that meets it."""

from typing import Literal

from sdmctl.model.document import Document, Model, Name, Names


class Requirement(Model):
    """What the customer asks for."""

    text: Name
    source: Name | None = None
    """Where it is asked: a document and its paragraph."""
    met_by: Names = ()
    """The service levels that promise it; none is told by the gate."""
    declined: Name | None = None
    """Why no service level is to meet it, where the parties agreed so."""

    @property
    def is_unmet(self) -> bool:
        """Whether nothing promises it and nobody agreed that nothing should."""
        return not self.met_by and self.declined is None


class Requirements(Document):
    """Service level requirements (SLR)."""

    kind: Literal["requirements"]
    requirements: dict[Name, Requirement] = {}
    """By id."""
