"""The end of a dispute as a change of nature: by its outcome, by silence, or as the history tells it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sdmctl.calendar.zone import to_local
from sdmctl.facts.silence import last_second, tacit
from sdmctl.load.happening import Happening, codes_of
from sdmctl.model.contract import Nature
from sdmctl.model.tables import NATURES

if TYPE_CHECKING:
    from datetime import date

    from sdmctl.load.record import Row
    from sdmctl.model.contract import Contract
    from sdmctl.model.dispute import Dispute
    from sdmctl.model.tickets import Ticket

_NATURE = 3
"""The place of the nature among an event's codes."""
_DISPUTED = NATURES.index(Nature.DISPUTED)


def settlement(row: Row, told: Iterable[Happening]) -> list[Happening]:
    """The change of nature that ends a ticket's dispute, at the last second of its day; none where nothing does.

    `told`: what the history says. A dispute that the history has settled is not accepted by silence.
    """
    dispute, contract = row.ticket.dispute, row.reader.contract
    if dispute is None:
        return []
    ended = _ended(row.ticket, dispute, contract, told)
    if ended is None:
        return []
    day, nature = ended
    at, known = last_second(day, contract.time_zone), row.reader.known_until
    if known is not None and to_local(known, contract.time_zone).date() == day:
        at = min(at, known)  # a day that the export does not see the end of
    if dispute.outcome is None and known is not None and at > known:
        return []  # nothing tells whether the silence lasted
    return [
        Happening(at, codes_of(row, "nature", NATURES.index(nature)), dispute.outcome.by if dispute.outcome else None)
    ]


def _ended(
    ticket: Ticket, dispute: Dispute, contract: Contract, told: Iterable[Happening]
) -> tuple[date, Nature] | None:
    """The day at whose end a dispute ends, and as what."""
    if dispute.outcome is not None:
        return None if dispute.outcome.on is None else (dispute.outcome.on, dispute.outcome.nature)
    return None if _is_settled(dispute, contract, told) else tacit(ticket, contract)


def _is_settled(dispute: Dispute, contract: Contract, told: Iterable[Happening]) -> bool:
    """Whether the history gives a nature after the dispute's first day."""
    first_day = last_second(dispute.opened_on, contract.time_zone)
    return any(each.at >= first_day and each.codes[_NATURE] not in (None, _DISPUTED) for each in told)
