"""Tickets with their history, as they are written by hand or converted."""

from typing import Literal

from pydantic import model_validator

from sdmctl.model.contract import Nature
from sdmctl.model.decision import Decision
from sdmctl.model.dispute import Dispute
from sdmctl.model.document import Day, Document, Effort, Instant, Model, Name
from sdmctl.model.quote import Quote
from sdmctl.model.warranty import Guaranteed

HISTORY_FIELDS = ("status", "priority", "nature", "service", "event")
EVENTS = ("quoted", "approved", "refused", "delivered", "accepted", "invoiced", "paid", "workaround", "update")


class Event(Model):
    """What changed at an instant: one of status, priority, nature, service, or a named event."""

    at: Instant
    status: Name | None = None
    priority: Name | None = None
    nature: Nature | None = None
    service: Name | None = None
    event: Literal[EVENTS] | None = None  # type: ignore[valid-type]  # one list serves the model and the tables
    asked_by: Name | None = None
    """Who asked for the change, as `customer` or `provider`."""

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Event":
        if sum(getattr(self, field) is not None for field in HISTORY_FIELDS) != 1:
            raise ValueError(f"an event says exactly one of {', '.join(HISTORY_FIELDS)}")
        return self


class Exclusion(Model):
    """Why a ticket leaves the line; without an approval it is refused."""

    reason: Name
    approved_by: Name | None = None
    approved_on: Day | None = None


class Warranty(Model):
    """The delivery under whose warranty the ticket falls."""

    of: Name
    accepted_on: Day


class Ticket(Model):
    """A ticket as it was opened; its history says what changed since."""

    id: Name
    title: str | None = None
    type: Name | None = None
    nature: Nature | None = None
    service: Name | None = None
    priority: Name | None = None
    impact: Name | None = None
    urgency: Name | None = None
    status: Name | None = None
    team: Name | None = None
    requester: Name | None = None
    opened: Instant
    responded: Instant | None = None
    resolved: Instant | None = None
    closed: Instant | None = None
    due: Instant | None = None
    effort: Effort | None = None
    estimate: Effort | None = None
    """The effort that was quoted or foreseen, before the work."""
    unit: Name | None = None
    duplicate_of: Name | None = None
    """The ticket that says the same."""
    regression_of: Name | None = None
    """The ticket whose delivery broke what worked before."""
    history: tuple[Event, ...] = ()
    excluded: Exclusion | None = None
    warranty: Warranty | None = None
    dispute: Dispute | None = None
    decision: Decision | None = None
    """Why it has its nature."""
    quote: Quote | None = None
    """The last version that was handed over."""
    earlier_quotes: tuple[Quote, ...] = ()
    """The versions that it replaced, oldest first."""
    guarantee: Guaranteed | None = None
    """Of an evolution: how long it is under warranty, where that is not what its lot says."""


class Tickets(Document):
    """Tickets with their history, and when they were exported."""

    kind: Literal["tickets"]
    exported_at: Instant | None = None
    """What happened later is not in the file."""
    tickets: tuple[Ticket, ...]
