"""The promises that were not kept: lines missed and, where asked, tickets still open and already late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.results import Assessment, Status, Verdict

if TYPE_CHECKING:
    from sdmctl.model.contract import Contract


class Kind(StrEnum):
    """What was found."""

    MISSED = "missed"
    """A line below its objective, beyond what a small sample tolerates."""
    LATE = "late"
    """A ticket that is still open after its deadline."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A promise that was not kept: a line with its figure and objective, or a ticket with its deadline."""

    kind: Kind
    service_level: str
    priority: str | None
    title: str
    objective: Fraction | None = None
    compliance: Fraction | None = None
    counted: int | None = None
    breached: int | None = None
    ticket: str | None = None
    deadline: int | None = None


def breaches(assessment: Assessment, *, strict: bool = False) -> tuple[Breach, ...]:
    """The lines missed, in the contract's order; with `strict` the open tickets that are late, by level and ticket."""
    return (*_missed(assessment), *(_late(assessment) if strict else ()))


def _missed(assessment: Assessment) -> Iterator[Breach]:
    for line in assessment.lines:
        if line.status is Status.MISSED:
            yield Breach(
                Kind.MISSED,
                line.service_level,
                line.priority,
                line.title,
                objective=line.objective,
                compliance=line.compliance,
                counted=None if line.downtime else line.counted,
                breached=None if line.downtime else line.breached,
            )


def _late(assessment: Assessment) -> Iterator[Breach]:
    import polars as pl

    contract: Contract = assessment.contract
    names = tuple(contract.service_levels)
    late = assessment.verdicts.filter(
        (pl.col("verdict") == tuple(Verdict).index(Verdict.BREACHED))
        & pl.col("stopped").is_null()
        & ~pl.col("excluded")
    ).join(assessment.tables.tickets.select("ticket", "id"), on="ticket", how="left", maintain_order="left")
    for row in late.iter_rows(named=True):
        level = names[row["service_level"]]
        yield Breach(
            Kind.LATE,
            level,
            None if row["priority"] is None else contract.priorities.order[row["priority"]],
            contract.service_levels[level].title,
            ticket=row["id"],
            deadline=row["deadline"],
        )
