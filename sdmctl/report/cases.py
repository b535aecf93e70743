"""Single tickets of a report: their verdict with what was granted, and by how much they are late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sdmctl.assess.service_levels.results import Assessment, Line, Verdict
from sdmctl.model.contract import Contract, Phase
from sdmctl.model.service_level import ANY, Target
from sdmctl.model.tables import PHASES
from sdmctl.values.duration import Duration

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
    """Business time past the deadline, up to its stop or to `as_of`, as judged; `None` unless breached."""
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


def promised(assessment: Assessment) -> pl.Expr:
    """Rows of the table of verdicts on what the customer was promised."""
    import polars as pl

    own = assessment.promised
    return pl.col("line").is_in([number for number, line in enumerate(assessment.lines) if line in own])


def cases(assessment: Assessment, which: pl.Expr) -> list[Case]:
    """The verdicts that an expression chooses, in their own order."""
    tickets = assessment.tables.tickets.select("ticket", "id", "title")
    chosen = assessment.verdicts.filter(which).join(tickets, on="ticket", how="left", maintain_order="left")
    chosen = chosen.join(_reopenings(assessment, chosen), on="ticket", how="left", maintain_order="left")
    return [_case(assessment, row) for row in chosen.iter_rows(named=True)]


def worst_first(found: list[Case]) -> list[Case]:
    """The latest first; those equally late in their own order."""
    return sorted(found, key=lambda case: -(case.late or 0))


def target_of(contract: Contract, service_level: str, priority: str | None) -> Target:
    """What a service level grants to a priority."""
    targets = contract.service_levels[service_level].targets
    return targets[priority if priority in targets and priority is not None else ANY]


def _reopenings(assessment: Assessment, chosen: pl.DataFrame) -> pl.DataFrame:
    """ticket, reopened: how often each of these tickets left the phases resolved and closed for one that is open."""
    import polars as pl

    done = [PHASES.index(phase) for phase in (Phase.RESOLVED, Phase.CLOSED)]
    events = assessment.tables.events.filter((pl.col("at") <= assessment.as_of) & pl.col("phase").is_not_null())
    events = events.join(chosen.select("ticket"), on="ticket", how="semi", maintain_order="left")
    left_done = pl.col("phase").shift(1).over("ticket").is_in(done) & ~pl.col("phase").is_in(done)
    return events.group_by("ticket").agg(reopened=left_done.sum())


def _case(assessment: Assessment, row: dict[str, Any]) -> Case:
    contract = assessment.contract_of(row["terms"])
    level = list(assessment.contract.service_levels)[row["service_level"]]
    priority = None if row["priority"] is None else contract.priorities.order[row["priority"]]
    verdict = _VERDICTS[row["verdict"]]
    stands = verdict is Verdict.BREACHED and row["deadline"] < row["started"]
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
        granted=target_of(contract, level, priority).within,
        late=row["late_seconds"],
        reopened=row["reopened"] or 0,
        stands=stands,
        terms=row["terms"],
    )
