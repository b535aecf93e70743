"""Exclusions: which tickets left the lines, why, by whose approval, and what the figures would be with them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.service_levels.results import Assessment, Line, Verdict
from sdmctl.assess.service_levels.verdicts import by_its_terms
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Cell, Kind

if TYPE_CHECKING:
    import polars as pl

_TICKETS = {
    "ticket": Kind.TEXT,
    "subject": Kind.TEXT,
    "service_level": Kind.TEXT,
    "verdict": Kind.TEXT,
    "excluded_reason": Kind.TEXT,
    "excluded_by": Kind.TEXT,
    "excluded_on": Kind.TEXT,
}
_FIGURES = {
    "title": Kind.TEXT,
    "priority": Kind.TEXT,
    "excluded": Kind.INTEGER,
    "compliance": Kind.RATIO,
    "with_exclusions": Kind.RATIO,
    "objective": Kind.OBJECTIVE,
}
_REFUSED = {"ticket": Kind.TEXT, "subject": Kind.TEXT, "excluded_reason": Kind.TEXT}


def exclusions(material: Material) -> Context:
    """`tickets` that left a line of the period, `figures` with and without them, `refused` for want of an approval."""
    found = excluded_rows(material.assessment)
    return {
        "tickets": material.table(_TICKETS, (_ticket(material, row) for row in found.iter_rows(named=True))),
        "figures": material.table(_FIGURES, _figures(material, found)),
        "refused": material.table(_REFUSED, _refused(material.assessment)),
    }


def excluded_rows(assessment: Assessment) -> pl.DataFrame:
    """The excluded verdicts that would have counted in the period."""
    import narwhals as nw
    import polars as pl

    columns = ("ticket", "id", "title", "opened", "excluded_reason", "excluded_by", "excluded_on")
    tickets = assessment.tables.tickets.select(columns)
    rows = assessment.verdicts.filter(pl.col("excluded"))
    rows = rows.join(tickets, on="ticket", how="left", maintain_order="left")
    rules = [each.contract.rules for each in assessment.terms] or [assessment.contract.rules]
    within = by_its_terms([each.counts_in for each in rules], assessment.start, assessment.end)
    found: pl.DataFrame = nw.from_native(rows, eager_only=True).filter(within).to_native()
    return found


def _ticket(material: Material, row: dict[str, object]) -> tuple[Cell, ...]:
    line = material.assessment.lines[int(str(row["line"]))]
    verdict = material.verdict(tuple(Verdict)[int(str(row["verdict"]))])
    approval = (_text(row["excluded_reason"]), _text(row["excluded_by"]), _day(material, _text(row["excluded_on"])))
    return (_text(row["id"]), _text(row["title"]), material.line(line), verdict, *approval)


def _figures(material: Material, found: pl.DataFrame) -> list[tuple[Cell, ...]]:
    import polars as pl

    met = pl.col("verdict") == tuple(Verdict).index(Verdict.MET)
    by_line = found.group_by("line").agg(met=met.sum(), excluded=pl.len()).sort("line")
    return [_figure(material, material.assessment.lines[row["line"]], row) for row in by_line.iter_rows(named=True)]


def _figure(material: Material, line: Line, row: dict[str, int]) -> tuple[Cell, ...]:
    """The compliance without the excluded tickets, and if they counted."""
    together = Fraction(line.met + row["met"], line.counted + row["excluded"])
    return (line.title, material.priority(line), row["excluded"], line.compliance, together, line.objective)


def _refused(assessment: Assessment) -> list[tuple[Cell, ...]]:
    import polars as pl

    asked = assessment.tables.tickets.filter(pl.col("excluded_reason").is_not_null() & ~pl.col("excluded"))
    return asked.select("id", "title", "excluded_reason").rows()


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _day(material: Material, text: str | None) -> str | None:
    """A day in the reader's language; what an export wrote otherwise stays as it is."""
    try:
        return material.locale.day(date.fromisoformat(text)) if text else text
    except ValueError:
        return text
