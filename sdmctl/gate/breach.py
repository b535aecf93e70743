"""What the gate found: a promise that was not kept, or something that will not wait for the next committee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.budget.refused import Refused, refused
from sdmctl.calendar.zone import to_local
from sdmctl.model.weight import Code, Weight

if TYPE_CHECKING:
    from sdmctl.assess.budget.burn import Burn
    from sdmctl.assess.budget.invoiceable import Refusal
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.diagnostics import Place
    from sdmctl.model.repository import Dossier


@dataclass(frozen=True)
class Held:
    """What is held against the contract: its documents, and what became of its tickets in a period."""

    dossier: Dossier
    assessment: Assessment
    stale: frozenset[Place] = frozenset()
    """Where procedures are named that are not what would be written today."""
    engine: str = "polars"
    """What judges the months that a finding asks for besides."""

    @property
    def today(self) -> date:
        """The day as of which it is held, in the contract's zone; what is known just before midnight is of that day."""
        return to_local(self.assessment.as_of - 1, self.assessment.contract.time_zone).date()

    @cached_property
    def burns(self) -> tuple[Burn, ...]:
        """The lines of the budget, at the end of the period."""
        judged = self.assessment
        return burns(self.dossier, judged.tables, judged.period, judged.as_of)

    @cached_property
    def refused(self) -> tuple[Refused, ...]:
        """Work that may not reach an invoice."""
        judged = self.assessment
        return refused(self.dossier, judged.tables, judged.as_of, judged.period.first.year)


@dataclass(frozen=True, slots=True)
class Breach:
    """One finding: a line with its figure and objective, a ticket with its deadline, or what else has its day."""

    finding: Code
    title: str
    service_level: str | None = None
    priority: str | None = None
    objective: Fraction | None = None
    compliance: Fraction | None = None
    counted: int | None = None
    breached: int | None = None
    ticket: str | None = None
    deadline: int | None = None
    subject: str | None = None
    """The id of what is no service level: the contract, a line of the budget, a milestone."""
    day: date | None = None
    """On which it is, or was, due."""
    expected: date | None = None
    """When it is expected, or was reached."""
    amount: Fraction | None = None
    limit: Fraction | None = None
    """What the amount was not to pass."""
    unit: str | None = None
    """Of both: that of the line, or the currency."""
    owner: str | None = None
    """Who answers for it."""
    entries: int | None = None
    """Of the ledger, together in the finding; the place is that of the first."""
    reason: Refusal | None = None
    """Why work may not be invoiced."""
    place: Place | None = None
    """Where it is written."""
    ticket_place: Place | None = None
    """Where its ticket is."""
    weight: Weight = Weight.ERROR
