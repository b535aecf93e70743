"""Interruptions of services, planned or not."""

from typing import Literal

from sdmctl.model.document import Document, Instant, Model, Name


class Outage(Model):
    """A stretch in which a service was down, half-open."""

    service: Name
    start: Instant
    end: Instant | None = None
    """`None` while it lasts."""
    planned: bool = False
    ticket: Name | None = None


class Outages(Document):
    """What monitoring saw."""

    kind: Literal["outages"]
    outages: tuple[Outage, ...]
