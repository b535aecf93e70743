"""What a procedure is written from: the contract, what is said for incidents, and the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sdmctl.model.contacts import Contacts, Known, contacts_of
from sdmctl.model.escalation import Escalation, Step
from sdmctl.model.procedure import Committed, Crisis, Declaration, Holder, Kind, Message, Procedures, Role
from sdmctl.report.hours import always, calendar_title
from sdmctl.report.table import Column, Row, Table
from sdmctl.report.table import Kind as Cells
from sdmctl.report.voice import Voice
from sdmctl.values.duration import Duration, Unit

if TYPE_CHECKING:
    from fractions import Fraction

    from sdmctl.model.contacts import Contact
    from sdmctl.model.contract import Contract
    from sdmctl.model.repository import Dossier
    from sdmctl.report.locale import Locale


@dataclass(frozen=True)
class Sheet(Voice):
    """Everything that a part of a procedure may draw on."""

    dossier: Dossier
    procedure: Kind
    locale: Locale
    committed: Committed | None = None
    """What is said of it where it is kept; `None`: it is in no list."""

    @property
    def contract(self) -> Contract:
        """As it reads with every amendment."""
        return self.dossier.contract.document

    @property
    def top(self) -> str | None:
        """The highest priority."""
        return self.contract.priorities.order[0] if self.contract.priorities.order else None

    @cached_property
    def known(self) -> dict[str, Known]:
        """Whoever may be named."""
        return contacts_of(self.dossier)

    def person(self, name: str | None) -> str | None:
        """The name of a contact, or of a manager; `None` where nobody is named."""
        if name is None:
            return None
        return self.known[name].name if name in self.known else name

    def contact(self, name: str | None) -> Contact | None:
        """A contact with its channel; `None` for a manager who is in no list of contacts."""
        found = self.known.get(name) if name else None
        return found.contact if found else None

    def hours(self, name: str) -> str:
        """A calendar by its title, or as `round the clock`; words that are no calendar's stay as they are."""
        calendar = self.contract.calendars.get(name)
        if calendar and not calendar.holidays and always(calendar.definition(self.contract.time_zone)):
            return self.locale.say("procedure.always")
        return calendar_title(self.contract, name, self.locale) if calendar else name

    @property
    def contacts(self) -> Iterator[Contact]:
        """All contacts, in their order."""
        for read in self.dossier.others:
            if isinstance(read.document, Contacts):
                yield from read.document.contacts.values()

    @property
    def steps(self) -> Sequence[Step]:
        """The escalation; of a major incident, what concerns the highest priority."""
        read = (each.document for each in self.dossier.others)
        steps = [step for each in read if isinstance(each, Escalation) for step in each.escalation]
        return [step for step in steps if self._concerns(step.priorities)]

    @property
    def messages(self) -> Sequence[Message]:
        """Who is told; of a major incident, what concerns the highest priority."""
        return [each for said in self._said for each in said.communication if self._concerns(each.priorities)]

    @property
    def declaration(self) -> Declaration:
        """How an incident is declared, by the first document that says so."""
        said = (each.declaration for each in self._said if each.declaration.model_fields_set)
        return next(said, Declaration.model_construct())

    @property
    def roles(self) -> dict[Role, Holder]:
        """Who has each role."""
        return {role: holder for each in reversed(self._said) for role, holder in each.roles.items()}

    @property
    def crisis(self) -> Crisis:
        """When it is a crisis, by the first document that says so."""
        return next((each.crisis for each in self._said if each.crisis.model_fields_set), Crisis.model_construct())

    @property
    def degraded(self) -> Sequence[str]:
        """How the business goes on meanwhile."""
        return [each for said in self._said for each in said.degraded]

    @property
    def annexes(self) -> Sequence[str]:
        """What is kept with the procedure."""
        return [each for said in self._said for each in said.annexes]

    @property
    def priorities(self) -> Sequence[str]:
        """Those that the procedure is about, highest first."""
        order = self.contract.priorities.order
        return order[:1] if self.procedure == "major" else order

    def column(self, name: str) -> Column:
        """A column with its heading."""
        return Column(name, Cells.TEXT, self.locale.say(f"procedure.column.{name}"))

    def grid(self, names: Sequence[str], rows: Iterable[Row]) -> Table:
        """A table of texts under these headings."""
        return Table("", tuple(map(self.column, names)), tuple(rows))

    def joined(self, parts: Sequence[str]) -> str | None:
        """`a; b; c`, whatever commas are in them; `None` for none."""
        said = ""
        for each in parts:
            said = self.locale.say("procedure.separator", first=said, last=each) if said else each
        return said or None

    def time(self, after: Duration | Fraction, of: str) -> str:
        """A share of a target, or the time elapsed: `50 % of the resolution`, `30 min`, `at once`."""
        if not isinstance(after, Duration):
            return self.locale.say(f"procedure.share.{of}", share=self.locale.objective(after))
        if after.count == 0:
            return self.locale.say("procedure.at_once")
        return self.duration(after)

    def duration(self, time: Duration) -> str:
        """A time, in hours, in business days or in calendar days."""
        return self.locale.duration(time.count) if time.unit is Unit.SECONDS else self.locale.allowance(time)

    def _concerns(self, priorities: Sequence[str]) -> bool:
        return not priorities or self.procedure == "incident" or self.top in priorities

    @cached_property
    def _said(self) -> Sequence[Procedures]:
        return [each.document for each in self.dossier.others if isinstance(each.document, Procedures)]
