"""Service levels that were not kept: lines missed, and tickets still open and already late."""

from __future__ import annotations

from collections.abc import Iterator

from sdmctl.assess.results import Status, Verdict
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.weight import Code


def missed(held: Held) -> Iterator[Breach]:
    """Lines below their objective, beyond what a small sample tolerates; in the contract's order."""
    for line in held.assessment.lines:
        if line.status is Status.MISSED:
            yield Breach(
                Code.MISSED,
                line.title,
                line.service_level,
                line.priority,
                objective=line.objective,
                compliance=line.compliance,
                counted=None if line.downtime else line.counted,
                breached=None if line.downtime else line.breached,
            )


def late(held: Held) -> Iterator[Breach]:
    """Tickets that are open after their deadline, by service level and ticket."""
    import polars as pl

    assessment, contract = held.assessment, held.assessment.contract
    names = tuple(contract.service_levels)
    rows = assessment.verdicts.filter(
        (pl.col("verdict") == tuple(Verdict).index(Verdict.BREACHED))
        & pl.col("stopped").is_null()
        & ~pl.col("excluded")
    ).join(assessment.tables.tickets.select("ticket", "id"), on="ticket", how="left", maintain_order="left")
    for row in rows.iter_rows(named=True):
        level = names[row["service_level"]]
        yield Breach(
            Code.LATE,
            contract.service_levels[level].title,
            level,
            None if row["priority"] is None else contract.priorities.order[row["priority"]],
            ticket=row["id"],
            deadline=row["deadline"],
        )
