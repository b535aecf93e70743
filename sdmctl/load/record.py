"""One ticket of a document as a row of the table of tickets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sdmctl.diagnostics import InDocument, Route, error, warning
from sdmctl.load.finding_list import FindingList
from sdmctl.load.unknown_value import code_of
from sdmctl.model.contract import Contract
from sdmctl.model.tables import NATURES, codes, vocabulary
from sdmctl.model.tickets import EVENTS, Ticket


@dataclass(slots=True)
class RecordReader:
    """What turns the names of a contract into codes, and what it found wrong on the way."""

    contract: Contract
    findings: FindingList = field(default_factory=FindingList)
    codes: dict[str, dict[str, int]] = field(init=False)
    phases: tuple[int, ...] = field(init=False)
    """By code of status, the code of its phase."""
    known_until: int | None = None
    """When the document that is being read was exported; `None` where it does not say."""

    def __post_init__(self) -> None:
        words = vocabulary(self.contract)
        self.phases = words.phase_of_status
        self.codes = {
            "status": codes(words.statuses),
            "priority": codes(words.priorities),
            "service": codes(words.services),
            "nature": codes(NATURES),
            "event": codes(EVENTS),
        }

    def row(self, ticket: Ticket, place: InDocument) -> Row:
        """A ticket to be read."""
        return Row(self, ticket, place)


@dataclass(slots=True)
class Row:
    """A ticket being read: its values, and the code of the first mistake in it."""

    reader: RecordReader
    ticket: Ticket
    place: InDocument
    code: str | None = None
    opened: int | None = None

    def at(self, route: Route) -> InDocument:
        """A place in the ticket."""
        return InDocument(self.place.file, self.place.route + route)

    def fault(self, code: str, message: str, route: Route) -> None:
        """Note a mistake for which the ticket is left out."""
        self.reader.findings.say(error(code, message, self.at(route)))
        self.code = self.code or code

    def warn(self, code: str, message: str, route: Route, hint: str) -> None:
        """Note what does not keep the ticket from being judged."""
        self.reader.findings.say(warning(code, message, self.at(route), hint))

    def name(self, field_: str, value: str | None, route: Route) -> int | None:
        """The code of a name; `None` where nothing is written, or where it is unknown, which is noted."""
        known = self.reader.codes[field_]
        if value is None or value in known:
            return None if value is None else known[value]
        self._unknown(field_, value, tuple(known), route)
        return None

    def instant(self, text: str | None, route: Route) -> int | None:
        """The instant of a text; `None` where nothing is written, or where it is none, which is noted."""
        if text is None:
            return None
        at = self.reader.findings.instant(text, self.reader.contract.time_zone, self.at(route))
        if at is None:
            self.code = self.code or "unreadable-date"
        return at

    def values(self) -> tuple[Any, ...]:
        """The columns of the table of tickets from `id` to `regression_of`."""
        ticket, out = self.ticket, self.ticket.excluded
        if out is not None and not (out.approved_by and out.approved_on):
            hint = "write approved_by and approved_on, or leave the exclusion out"
            message = f"the exclusion of `{ticket.id}` is not approved, so it counts"
            self.warn("exclusion-without-approval", message, ("excluded",), hint)
        self.opened = self.instant(ticket.opened, ("opened",))
        return (
            *(ticket.id, ticket.title, ticket.type, ticket.team, ticket.requester, ticket.unit),
            self.name("nature", ticket.nature, ("nature",)),
            self.name("service", ticket.service, ("service",)),
            self._priority(),
            self.opened,
            self.instant(ticket.due, ("due",)),
            ticket.effort.count if ticket.effort else None,
            bool(out and out.approved_by and out.approved_on),
            out.reason if out else None,
            out.approved_by if out else None,
            out.approved_on.isoformat() if out and out.approved_on else None,
            ticket.warranty.of if ticket.warranty else None,
            ticket.warranty.accepted_on.isoformat() if ticket.warranty else None,
            ticket.dispute.opened_on.isoformat() if ticket.dispute else None,
            ticket.estimate.count if ticket.estimate else None,
            ticket.duplicate_of,
            ticket.regression_of,
        )

    def _priority(self) -> int | None:
        """The priority that is written, else that which impact and urgency give."""
        ticket, matrix = self.ticket, self.reader.contract.priorities.matrix
        if ticket.priority is not None or not matrix or ticket.impact is None or ticket.urgency is None:
            return self.name("priority", ticket.priority, ("priority",))
        if ticket.impact not in matrix:
            self._unknown("impact", ticket.impact, tuple(matrix), ("impact",))
        elif ticket.urgency not in matrix[ticket.impact]:
            self._unknown("urgency", ticket.urgency, tuple(matrix[ticket.impact]), ("urgency",))
        else:
            return self.reader.codes["priority"].get(matrix[ticket.impact][ticket.urgency])
        return None

    def _unknown(self, field_: str, value: str, known: tuple[str, ...], route: Route) -> None:
        self.reader.findings.unknown_value(field_, value, known, self.at(route))
        self.code = self.code or code_of(field_, mapped=False)
