"""What a check is: a module with its manual entry, its code, an example wrong and right, and `check()`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from sdmctl.diagnostics import Diagnostic, InDocument, Place, Severity
from sdmctl.model.document import Document
from sdmctl.model.repository import Dossier, Read

if TYPE_CHECKING:
    from sdmctl.checks.natures import Natures
    from sdmctl.checks.scan.profile import Profiles

When = Callable[[int], str]
"""How an instant is written for the reader: ISO 8601 in the contract's zone."""


class Finding(NamedTuple):
    """What a check found, before its code and severity are put to it."""

    message: str
    place: Place
    hint: str | None = None


class Check(Protocol):
    """A module of checks; its docstring is its entry in the manual.

    First paragraph: what is wrong. `Why:` why it matters. `Instead:` what to write.
    """

    __name__: str
    __doc__: str | None
    CODE: str
    SEVERITY: Severity
    WRONG: str
    """Parts of a contract, or documents with their `kind`; `# here` marks each line that is found."""
    RIGHT: str
    """The same without the mistake."""


class DocumentCheck(Check, Protocol):
    """A check of what the documents of a contract say."""

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """What is wrong with a contract's documents."""


class RowCheck(Check, Protocol):
    """A check of each row of a table, written once for plain values and for columns of a frame."""

    TABLE: str
    """`tickets`, `events` or `pauses`."""
    FIELD: str
    """The field of a ticket or event that it points at."""

    @property
    def NEEDS(self) -> tuple[str, ...]:  # noqa: N802  # a constant of the module, however long its tuple is
        """The columns that it reads; a row where one of them is empty is none of its business."""

    def check(self, row: Any) -> Any:
        """Whether a row is wrong: with plain operators, on values and on columns alike."""

    def message(self, row: Any, when: When, /) -> str:
        """What is wrong with a row that was found."""


class ProfileCheck(Check, Protocol):
    """A check of what tickets there are against the service levels that judge them."""

    def check_tickets(self, profiles: Profiles, dossier: Dossier) -> Iterator[Finding]:
        """What is wrong between a contract's service levels and its tickets."""


class NatureCheck(Check, Protocol):
    """A check of the natures of tickets against the decisions on them."""

    def check_natures(self, natures: Natures, dossier: Dossier) -> Iterator[Finding]:
        """What is wrong between tickets and what was decided on them."""


def at(read: Read[Document], *route: str | int) -> InDocument:
    """The value under a route of a document."""
    return InDocument(read.file, route)


def key(read: Read[Document], *route: str | int) -> InDocument:
    """The last key of a route of a document, where the value as a whole is meant."""
    return InDocument(read.file, route, on_key=True)


def diagnostic(check: Check, finding: Finding) -> Diagnostic:
    """What a check found, under its code and with its severity."""
    return Diagnostic(check.CODE, check.SEVERITY, finding.message, finding.place, finding.hint)
