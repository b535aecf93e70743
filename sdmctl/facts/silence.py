"""Silence: the day on which a dispute in which nothing happens ends by itself, as the contract says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sdmctl.calendar.definition import always
from sdmctl.calendar.question import deadline
from sdmctl.calendar.zone import midnight, to_local
from sdmctl.model.nature import Nature
from sdmctl.values.duration import Unit

if TYPE_CHECKING:
    from sdmctl.calendar.definition import Definition
    from sdmctl.model.classification import TacitAcceptance
    from sdmctl.model.contract import Contract
    from sdmctl.model.dispute import Dispute
    from sdmctl.model.tickets import Ticket


def tacit(ticket: Ticket, contract: Contract) -> tuple[date, Nature] | None:
    """The day at whose end a ticket's dispute is settled by silence, and as what; `None` where silence settles nothing.

    A step breaks the silence: it is counted again from the day of the last one.
    """
    rule = contract.classification.tacit_acceptance if contract.classification else None
    dispute = ticket.dispute
    if rule is None or dispute is None:
        return None
    nature = _accepted(rule, dispute)
    definition = _definition(rule, ticket, contract)
    if nature is None or definition is None:
        return None
    since = max((dispute.opened_on, *(each.on for each in dispute.steps)))
    try:
        last = deadline(definition, midnight(since, contract.time_zone), rule.after)
    except ValueError:  # its calendar hardly ever opens, which a check says
        return None
    return to_local(last, contract.time_zone).date(), nature


def last_second(day: date, zone: str) -> int:
    """Of a local day."""
    return midnight(day + timedelta(days=1), zone) - 1


def _accepted(rule: TacitAcceptance, dispute: Dispute) -> Nature | None:
    """The nature that silence settles; `None` where that position was not said, or settles nothing itself."""
    said = {"customer": dispute.customer_says, "provider": dispute.provider_says}
    nature = said[rule.nature] if rule.nature in said else Nature(rule.nature)
    return nature if nature not in (Nature.DISPUTED, Nature.UNCLASSIFIED) else None


def _definition(rule: TacitAcceptance, ticket: Ticket, contract: Contract) -> Definition | None:
    """The calendar that silence is counted on; `None` where business time is, and nothing says on which."""
    if rule.after.unit is Unit.CALENDAR_DAYS:
        return always(contract.time_zone)
    service = contract.services.get(ticket.service) if ticket.service else None
    calendar = contract.calendars.get(rule.calendar or (service.calendar if service else None) or "")
    return calendar.definition(contract.time_zone) if calendar else None
