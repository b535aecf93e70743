"""Single tickets of a report: their verdict with what was granted, and by how much they are late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from sdmctl.assess.results import Assessment, Line, Verdict
from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.definition import always
from sdmctl.calendar.zone import to_local
from sdmctl.model.contract import Contract, Phase
from sdmctl.model.service_level import ANY, SERVICE_CALENDAR, Target
from sdmctl.model.tables import PHASES
from sdmctl.values.duration import Duration, Unit

if TYPE_CHECKING:
    import polars as pl

_VERDICTS = tuple(Verdict)


@dataclass(frozen=True, slots=True)
class Case:
    """One ticket against one service level, ready to be told."""

    ticket: str
    title: str | None
    line: Line
    priority: str | None
    cycle: int
    started: int
    stopped: int | None
    deadline: int | None
    elapsed: int
    paused: int
    verdict: Verdict
    counted: bool
    granted: Duration | Literal["agreed"]
    late: int | None
    """Seconds past the deadline, up to its stop or to `as_of`; `None` unless breached.

    Business time, but for an agreed date and calendar days: these are late by the clock.
    """
    reopened: int
    """How often it had been reopened at `as_of`."""
    stands: bool
    """Breached before a change of priority from which the clock started again."""
    terms: int = 0
    """Those by which it was judged, as `Assessment.contract_of` knows them."""


def breached() -> pl.Expr:
    """Rows of the table of verdicts that are breached."""
    import polars as pl

    return pl.col("verdict") == _VERDICTS.index(Verdict.BREACHED)


def cases(assessment: Assessment, which: pl.Expr) -> list[Case]:
    """The verdicts that an expression chooses, in their own order."""
    import polars as pl

    tickets = assessment.tables.tickets.select("ticket", "id", "title")
    chosen = assessment.verdicts.filter(which).join(tickets, on="ticket", how="left", maintain_order="left")
    first = chosen.select(pl.min_horizontal("started", "deadline").min()).item() if chosen.height else None
    clocks = _Clocks(assessment, assessment.as_of if first is None else min(first, assessment.as_of))
    chosen = chosen.join(_reopenings(assessment, chosen), on="ticket", how="left", maintain_order="left")
    return [_case(assessment, row, clocks) for row in chosen.iter_rows(named=True)]


def worst_first(found: list[Case]) -> list[Case]:
    """The latest first; those equally late in their own order."""
    return sorted(found, key=lambda case: -(case.late or 0))


def target_of(contract: Contract, service_level: str, priority: str | None) -> Target:
    """What a service level grants to a priority."""
    targets = contract.service_levels[service_level].targets
    return targets[priority if priority in targets and priority is not None else ANY]


def calendar_of(contract: Contract, service_level: str, target: Target, service: str | None) -> str | None:
    """The calendar on which a ticket's time is counted; `None` where it is counted round the clock."""
    name = target.calendar or contract.service_levels[service_level].calendar
    if name == SERVICE_CALENDAR:
        return contract.services[service].calendar if service else None
    return name


def _reopenings(assessment: Assessment, chosen: pl.DataFrame) -> pl.DataFrame:
    """ticket, reopened: how often each of these tickets left the phases resolved and closed for one that is open."""
    import polars as pl

    done = [PHASES.index(phase) for phase in (Phase.RESOLVED, Phase.CLOSED)]
    events = assessment.tables.events.filter((pl.col("at") <= assessment.as_of) & pl.col("phase").is_not_null())
    events = events.join(chosen.select("ticket"), on="ticket", how="semi", maintain_order="left")
    left_done = pl.col("phase").shift(1).over("ticket").is_in(done) & ~pl.col("phase").is_in(done)
    return events.group_by("ticket").agg(reopened=left_done.sum())


class _Clocks:
    """The calendars of the contract's terms over the life of the chosen tickets, each made once."""

    def __init__(self, assessment: Assessment, earliest: int) -> None:
        self.zone = assessment.contract.time_zone
        self.assessment = assessment
        self.first = to_local(earliest, self.zone).date() - timedelta(days=2)
        self.after = to_local(assessment.as_of, self.zone).date() + timedelta(days=2)
        self.made: dict[tuple[int, str | None], BusinessTime] = {}

    def on(self, terms: int, calendar: str | None) -> BusinessTime:
        if (terms, calendar) not in self.made:
            known = self.assessment.contract_of(terms).calendars
            definition = known[calendar].definition(self.zone) if calendar else always(self.zone)
            self.made[terms, calendar] = BusinessTime(definition, self.first, self.after)
        return self.made[terms, calendar]


def _case(assessment: Assessment, row: dict[str, Any], clocks: _Clocks) -> Case:
    contract = assessment.contract_of(row["terms"])
    level = list(assessment.contract.service_levels)[row["service_level"]]
    priority = None if row["priority"] is None else contract.priorities.order[row["priority"]]
    service = None if row["service"] is None else list(contract.services)[row["service"]]
    target = target_of(contract, level, priority)
    verdict = _VERDICTS[row["verdict"]]
    stands = verdict is Verdict.BREACHED and row["deadline"] < row["started"]
    clock = clocks.on(row["terms"], calendar_of(contract, level, target, service))
    late = _late(row, target, clock, assessment.as_of) if verdict is Verdict.BREACHED else None
    return Case(
        ticket=row["id"],
        title=row["title"],
        line=assessment.lines[row["line"]],
        priority=priority,
        cycle=row["cycle"],
        started=row["started"],
        stopped=row["stopped"],
        deadline=row["deadline"],
        elapsed=row["elapsed_seconds"],
        paused=row["paused_seconds"],
        verdict=verdict,
        counted=row["counted"],
        granted=target.within,
        late=late,
        reopened=row["reopened"] or 0,
        stands=stands,
        terms=row["terms"],
    )


def _late(row: dict[str, Any], target: Target, clock: BusinessTime, as_of: int) -> int:
    """A breach that stands after a raise is late since the earlier deadline: its own hours began again."""
    until: int = as_of if row["stopped"] is None else row["stopped"]
    if not isinstance(target.within, Duration) or target.within.unit is Unit.CALENDAR_DAYS:
        return until - int(row["deadline"])
    if target.within.unit is Unit.BUSINESS_DAYS or row["deadline"] < row["started"]:
        return clock.between(row["deadline"], until)
    return int(row["elapsed_seconds"]) - target.within.count
