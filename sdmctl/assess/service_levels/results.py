"""What judging a contract over a period gives: verdicts, lines, availability."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.model.contract import Contract, Party
from sdmctl.model.service_level import Measure
from sdmctl.model.tables import LeftOut, Tables
from sdmctl.values.period import Period

if TYPE_CHECKING:
    import polars as pl

    from sdmctl.model.repository import Terms

VERDICTS = {
    "ticket": "Int32",  # number in the table of tickets
    "service_level": "Int16",  # position in the contract's service levels
    "cycle": "Int32",  # from 1; more than one for updates and for `reopened: new_cycle`
    "priority": "Int8",  # code of the priority in force when the clock stopped, or at `as_of`
    "service": "Int16",  # code, at `as_of`
    "started": "Int64",  # of the stretch that the target is counted over: after a raise, the raise
    "stopped": "Int64",  # null while open
    "deadline": "Int64",  # the last instant at which it is (was) still met; null where paused with time left
    "elapsed_seconds": "Int64",  # business time during which the clock ran since `started`
    "paused_seconds": "Int64",  # business time during which it was paused since `started`
    "late_seconds": "Int64",  # business time during which the clock ran on after the deadline; null where not breached
    "verdict": "Int8",  # position in `Verdict`
    "counted": "Boolean",  # met or breached, in the period, not excluded
    "excluded": "Boolean",
    "line": "Int16",  # position in the assessment's lines
    "terms": "Int16",  # position in the assessment's terms: those by which it was judged
}
"""Columns of the table of verdicts: one row per ticket, service level and cycle, sorted by level, ticket, cycle."""
LATER = ("counted", "terms")
"""Columns that are put to the verdicts once they are judged."""


class Verdict(StrEnum):
    """Of one ticket against one service level."""

    MET = "met"
    BREACHED = "breached"
    RUNNING = "running"
    PAUSED = "paused"


class Status(StrEnum):
    """Of one line in one period."""

    ACHIEVED = "achieved"
    TOLERATED = "tolerated"
    MISSED = "missed"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Downtime:
    """What an availability is made of, in seconds of the period up to `as_of`."""

    service: int
    """The calendar's time."""
    planned: int
    """Of it, planned outages."""
    agreed: int
    """service − planned."""
    down: int
    """Of the agreed time, unplanned outages; those that overlap count once."""


@dataclass(frozen=True, slots=True)
class Line:
    """One service level, or one priority of it, in one period."""

    service_level: str
    title: str
    clause: str | None
    measures: Measure
    priority: str | None
    """`None` where one line stands for all."""
    objective: Fraction
    counted: int
    met: int
    breached: int
    open: int
    """Running or paused at `as_of`."""
    excluded: int
    """Met or breached in the period, but left out with an approval."""
    compliance: Fraction | None
    """met / counted, or the availability; `None` with no data."""
    status: Status
    downtime: Downtime | None = None
    """Of an availability only."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """A contract judged over a period, as it stood at an instant."""

    contract: Contract
    """As it reads at the end of the period, or at `as_of`; a ticket may be judged by earlier terms."""
    period: Period
    start: int
    """First instant of the period, in seconds since 1970-01-01T00:00Z."""
    end: int
    """First instant after the period."""
    as_of: int
    tables: Tables
    lines: tuple[Line, ...]
    """In the contract's order: by service level, then by priority."""
    verdicts: pl.DataFrame
    """Columns `VERDICTS`."""
    left_out: tuple[LeftOut, ...]
    """Tickets that could not be judged: of the tables, and those found while judging."""
    terms: tuple[Terms, ...] = ()
    """The contract as signed, then with each amendment in force by then; empty where it is `contract` alone."""

    def contract_with(self, service_level: str, priority: str | None) -> Contract:
        """The last contract in which a line's target stands; that of an earlier day where it was taken away."""
        for each in reversed(self.terms):
            level = each.contract.service_levels.get(service_level)
            if level and (priority is None or priority in level.targets):
                return each.contract
        return self.contract

    def below(self, line: Line) -> Party | None:
        """Who has promised a line below the contract, by an OLA or a UC; `None`: the provider, to the customer."""
        contract = self.contract_with(line.service_level, line.priority)
        party = contract.parties.get(contract.service_levels[line.service_level].by or "")
        return None if party is None or party.agreement == "sla" else party

    @property
    def promised(self) -> tuple[Line, ...]:
        """The lines that the customer was promised; what is below them is the provider's own affair."""
        return tuple(line for line in self.lines if self.below(line) is None)

    def contract_of(self, terms: int) -> Contract:
        """The contract that judged a row, by its `terms`."""
        return self.terms[terms].contract if self.terms else self.contract
