"""The life of evolutions: what happened last, the next step and who owes it."""

from __future__ import annotations

from enum import StrEnum

from sdmctl.model.tickets import EVENTS


class State(StrEnum):
    """Where an evolution is in its life."""

    TO_QUOTE = "to_quote"
    QUOTED = "quoted"
    EXPIRED = "expired"
    """Quoted, and not approved by the last day of the quote."""
    APPROVED = "approved"
    DELIVERED = "delivered"
    ACCEPTED = "accepted"
    INVOICED = "invoiced"
    PAID = "paid"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """What comes next."""

    QUOTE = "quote"
    QUOTE_AGAIN = "quote_again"
    DECIDE = "decide"
    """Approve the quote, or refuse it."""
    DELIVER = "deliver"
    ACCEPT = "accept"
    INVOICE = "invoice"
    PAY = "pay"


class Owes(StrEnum):
    """Who owes the next step."""

    CUSTOMER = "customer"
    PROVIDER = "provider"


class Remark(StrEnum):
    """What is unusual in the life of an evolution."""

    APPROVED_EXPIRED = "approved_expired"
    """Approved after the last day of its quote."""
    NEW_VERSION = "new_version"
    """Quoted again after it was approved: its scope has changed, and the new version needs an approval of its own."""
    IN_ALLOWANCE = "in_allowance"
    """Small enough for the allowance, which pays for it as far as it reaches."""


NEXT: dict[State, tuple[Step, Owes]] = {
    State.TO_QUOTE: (Step.QUOTE, Owes.PROVIDER),
    State.QUOTED: (Step.DECIDE, Owes.CUSTOMER),
    State.EXPIRED: (Step.QUOTE_AGAIN, Owes.PROVIDER),
    State.APPROVED: (Step.DELIVER, Owes.PROVIDER),
    State.DELIVERED: (Step.ACCEPT, Owes.CUSTOMER),
    State.ACCEPTED: (Step.INVOICE, Owes.PROVIDER),
    State.INVOICED: (Step.PAY, Owes.CUSTOMER),
}
"""By state, the next step; nothing comes after the others."""

LIFE = tuple(name for name in EVENTS if name in {each.value for each in State})
"""The events of an evolution's life: each leads to the state of its name."""
