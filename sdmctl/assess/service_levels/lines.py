"""Lines: how many tickets kept each service level in the period, and whether that is enough."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.service_levels.results import Line, Status, Verdict
from sdmctl.assess.service_levels.targets import LineKey
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import Measure, SmallSample

if TYPE_CHECKING:
    import polars as pl


def counts(verdicts: pl.DataFrame) -> dict[int, dict[str, int]]:
    """By line: met, breached, open, excluded, of a table of verdicts that says which rows are in the period.

    `in_period` is met or breached within it, excluded or not.
    """
    import polars as pl

    kinds = list(Verdict)
    verdict, excluded = pl.col("verdict"), pl.col("excluded")
    still_open = verdict.is_in([kinds.index(Verdict.RUNNING), kinds.index(Verdict.PAUSED)]) & ~excluded
    rows = verdicts.group_by("line").agg(
        met=(pl.col("counted") & (verdict == kinds.index(Verdict.MET))).sum(),
        breached=(pl.col("counted") & (verdict == kinds.index(Verdict.BREACHED))).sum(),
        open=still_open.sum(),
        excluded=(pl.col("in_period") & excluded).sum(),
    )
    return {row.pop("line"): row for row in rows.iter_rows(named=True)}


def ticket_lines(contract: Contract, keys: Sequence[LineKey], verdicts: pl.DataFrame) -> dict[int, Line]:
    """The lines that count tickets, by position in `keys`."""
    found = counts(verdicts)
    nothing = {"met": 0, "breached": 0, "open": 0, "excluded": 0}
    lines = {}
    for position, key in enumerate(keys):
        level = contract.service_levels[key.service_level]
        if level.measures is Measure.AVAILABILITY:
            continue
        row = found.get(position, nothing)
        counted = row["met"] + row["breached"]
        compliance = Fraction(row["met"], counted) if counted else None
        lines[position] = Line(
            service_level=key.service_level,
            title=level.title,
            clause=level.clause,
            measures=level.measures,
            priority=key.priority,
            objective=key.objective,
            counted=counted,
            compliance=compliance,
            status=status(compliance, key.objective, row, contract.rules.small_sample),
            met=row["met"],
            breached=row["breached"],
            open=row["open"],
            excluded=row["excluded"],
        )
    return lines


def status(
    compliance: Fraction | None, objective: Fraction, row: dict[str, int], small_sample: SmallSample | str
) -> Status:
    """Achieved when met/counted ≥ objective as fractions; tolerated when few tickets counted and few were breached."""
    if compliance is None:
        return Status.NO_DATA
    if compliance >= objective:
        return Status.ACHIEVED
    counted = row["met"] + row["breached"]
    if isinstance(small_sample, SmallSample) and counted < small_sample.below:
        return Status.TOLERATED if row["breached"] <= small_sample.tolerate else Status.MISSED
    return Status.MISSED
