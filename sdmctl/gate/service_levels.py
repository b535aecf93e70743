"""Service levels that were not kept: lines missed, and tickets still open and already late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdmctl.assess.service_levels.results import Line, Status, Verdict
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.weight import Code


def missed(held: Held) -> Iterator[Breach]:
    """Lines below their objective, beyond what a small sample tolerates; in the contract's order."""
    return (_below_objective(Code.MISSED, line) for line in held.assessment.promised if line.status is Status.MISSED)


def missed_below(held: Held) -> Iterator[Breach]:
    """The same of what internal teams and suppliers have promised, with who has."""
    for line in held.assessment.lines:
        party = held.assessment.below(line)
        if party is not None and line.status is Status.MISSED:
            yield replace(_below_objective(Code.MISSED_BELOW, line), owner=party.name)


def _below_objective(code: Code, line: Line) -> Breach:
    return Breach(
        code,
        line.title,
        line.service_level,
        line.priority,
        objective=line.objective,
        compliance=line.compliance,
        counted=None if line.downtime else line.counted,
        breached=None if line.downtime else line.breached,
    )


def late(held: Held) -> Iterator[Breach]:
    """Tickets that are open after their deadline by what the customer was promised, by service level and ticket."""
    import polars as pl

    assessment, contract = held.assessment, held.assessment.contract
    names = tuple(contract.service_levels)
    rows = assessment.verdicts.filter(
        (pl.col("verdict") == tuple(Verdict).index(Verdict.BREACHED))
        & pl.col("stopped").is_null()
        & ~pl.col("excluded")
    ).join(assessment.tables.tickets.select("ticket", "id"), on="ticket", how="left", maintain_order="left")
    own = {line.service_level for line in assessment.promised}
    for row in rows.iter_rows(named=True):
        if names[row["service_level"]] not in own:
            continue
        level = names[row["service_level"]]
        yield Breach(
            Code.LATE,
            contract.service_levels[level].title,
            level,
            None if row["priority"] is None else contract.priorities.order[row["priority"]],
            ticket=row["id"],
            deadline=row["deadline"],
        )
