"""The incident procedures: who does what, who is told what, and which written procedures are committed."""

import os
import re
from calendar import monthrange
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import PlainValidator, WithJsonSchema

from sdmctl.model.document import Day, Document, Model, Name, Names
from sdmctl.model.escalation import After

_MONTHS = re.compile(r"([1-9]\d?) months?")
Kind = Literal["incident", "major"]
"""Of which incidents: all of them, or the major ones."""


class Role(StrEnum):
    """What somebody is while an incident lasts."""

    INCIDENT_MANAGER = "incident_manager"
    TECHNICAL_LEAD = "technical_lead"
    COMMUNICATION_LEAD = "communication_lead"
    SCRIBE = "scribe"
    DELIVERY_MANAGER = "delivery_manager"
    CUSTOMER_DUTY_MANAGER = "customer_duty_manager"


class Holder(Model):
    """Who has a role, and who stands in."""

    contact: Name
    """A contact, or a manager of the contract."""
    deputy: Name | None = None
    """Default: the contact's own."""


class Declaration(Model):
    """How an incident is declared."""

    who: Names = ()
    """Who may declare one; default: whoever notices it."""
    contact: Name | None = None
    """The single number to call."""
    never: Names = ()
    """What not to do, beside what every procedure forbids."""


class Message(Model):
    """Whom to tell what, how soon and how often."""

    audience: Name
    priorities: Names = ()
    """Default: every priority."""
    first: After
    """After the declaration: `30m`; a share of the response's target: `50%`."""
    every: After | None = None
    """Until it is over; `None`: once, then when it is over."""
    channel: Name
    template: Name | None = None
    """Where its text is."""
    approver: Name | None = None
    """A contact, or a manager of the contract."""


class Crisis(Model):
    """When an incident leaves the incident circuit, and who then decides."""

    criteria: Names = ()
    """Any one of them; a threshold that is written before it is needed."""
    members: Names = ()
    """Of the crisis cell."""


def _months(text: object) -> int:
    if isinstance(text, int):
        return text
    found = _MONTHS.fullmatch(str(text).strip())
    if found is None:
        raise ValueError(f"{text!s} is not a number of months; write 12 months")
    return int(found[1])


Months = Annotated[
    int,
    PlainValidator(_months),
    WithJsonSchema({"type": "string", "pattern": f"^{_MONTHS.pattern}$", "examples": ["12 months"]}),
]


class Committed(Model):
    """A procedure as `sdmctl procedure` wrote it, kept beside the contract."""

    procedure: Kind
    file: Name
    """From this document's folder."""
    language: Literal["fr", "en"] | None = None
    """Default: the contract's."""
    owner: Name | None = None
    """Who keeps it: a contact, or a manager of the contract."""
    version: Name | None = None
    reviewed_on: Day | None = None
    review_every: Months = 12
    exercised_on: Day | None = None
    """When it was last rehearsed, or used."""

    @property
    def review_due(self) -> date | None:
        """The last day on which its next review is in time; `None` where it was never reviewed."""
        if self.reviewed_on is None:
            return None
        years, month = divmod(self.reviewed_on.month - 1 + self.review_every, 12)
        year = min(self.reviewed_on.year + years, date.max.year)
        return date(year, month + 1, min(self.reviewed_on.day, monthrange(year, month + 1)[1]))


def file_of(committed: Committed, document: Path, folder: Path) -> Path | None:
    """The file of a committed procedure, from its document; `None` where it leads out of the contract's folder."""
    file = document.parent / committed.file
    try:
        inside = file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # links in a circle, a name that no file can have
        return None
    return Path(os.path.normpath(file)) if inside else None


class Procedures(Document):
    """What a procedure says beside the contract, and which are committed."""

    kind: Literal["procedures"]
    committed: tuple[Committed, ...] = ()
    declaration: Declaration = Declaration.model_construct()
    roles: dict[Role, Holder] = {}
    communication: tuple[Message, ...] = ()
    crisis: Crisis = Crisis.model_construct()
    degraded: Names = ()
    """How the business goes on meanwhile."""
    annexes: Names = ()
