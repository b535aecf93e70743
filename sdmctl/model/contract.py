"""The contract: parties, term, lots, calendars, services, priorities, statuses, rules, service levels, penalties."""

from enum import StrEnum
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, StringConstraints

from sdmctl.model.agreed import Entry
from sdmctl.model.calendar import Calendar
from sdmctl.model.classification import Classification
from sdmctl.model.document import Allowance, Day, Document, Model, Name, Names
from sdmctl.model.nature import Nature as Nature  # noqa: PLC0414  # it is one of the contract's words
from sdmctl.model.service_level import Rules, ServiceLevel
from sdmctl.model.warranty import Guaranteed
from sdmctl.model.weight import Code, Weight


class Phase(StrEnum):
    """What a status means for clocks."""

    NEW = "new"
    ACTIVE = "active"
    PAUSED = "paused"
    RESOLVED = "resolved"
    CLOSED = "closed"
    CANCELLED = "cancelled"


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise ValueError(f"{name} is not a time zone; write its IANA name, as Europe/Paris") from fault
    return name


TimeZone = Annotated[str, AfterValidator(_zone)]


class Organisation(Model):
    """A party that signs the contract."""

    name: Name


class Term(Model):
    """From when to when the contract runs, both days inclusive."""

    start: Day
    end: Day
    notice: Allowance | None = None
    """How long before its end it must be denounced, in calendar days."""
    renewal: Literal["tacit", "express"] | None = None
    """What happens at its end if nobody says anything: it goes on, or it ends."""


class Manager(Model):
    """Who answers for a lot."""

    name: Name
    email: str | None = None


class Party(Model):
    """Who has promised what to whom: by a service level agreement, an operational one, an underpinning contract."""

    name: Name
    role: Literal["customer", "provider", "internal", "subcontractor"]
    agreement: Literal["sla", "ola", "uc"]


class Lot(Model):
    """A part of the contract with its own manager and price."""

    title: Name
    nature: Literal["project", "run"]
    manager: Name
    warranty: Guaranteed | None = None
    """Of each of its deliveries, from acceptance on; `None` where the contract says nothing."""


class Service(Model):
    """What is delivered to users, with its lot and its hours."""

    title: Name
    lot: Name | None = None
    calendar: Name | None = None


class Priorities(Model):
    """The priorities, highest first, and how impact and urgency give one."""

    order: Names
    matrix: dict[Name, dict[Name, Name]] = {}
    """Impact, then urgency."""
    examples: dict[Name, Names] = {}
    """By priority, what it is in the customer's words."""


class LegalDuty(Model):
    """Whom the law obliges to tell what happened, and how soon."""

    title: Name
    when: Name | None = None
    """What it takes for the duty to exist."""
    within: Name | None = None
    """In words, as the law counts it: round the clock, from when it is known."""
    to: Name | None = None
    by: Name | None = None
    """Who does it: a contact, a manager of the contract, or a party in words."""
    clause: str | None = None


class Contract(Document):
    """What provider and customer agreed, with its annexes."""

    kind: Literal["contract"]
    id: Name
    title: Name
    customer: Organisation
    provider: Organisation
    language: Literal["fr", "en"] = "en"
    time_zone: TimeZone
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "EUR"
    """ISO 4217; every amount is excluding VAT."""
    term: Term
    managers: dict[Name, Manager] = {}
    parties: dict[Name, Party] = {}
    lots: dict[Name, Lot] = {}
    calendars: dict[Name, Calendar] = {}
    services: dict[Name, Service] = {}
    priorities: Priorities
    statuses: dict[Name, Phase] = {}
    rules: Rules = Rules.model_construct()
    service_levels: dict[Name, ServiceLevel] = {}
    penalties: dict[Name, Entry] = {}
    classification: Classification | None = None
    """How an anomaly is told from an evolution; `None` where the contract does not say."""
    legal_duties: tuple[LegalDuty, ...] = ()
    """What the law asks when there is an incident."""
    check: dict[Code, Weight] = {}
    """How much each finding of the gate weighs, where it is not the default."""
