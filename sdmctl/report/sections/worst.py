"""The worst breaches of a period: those that a committee speaks of; all of them are in the annex."""

from sdmctl.report.cases import breached, cases, promised, worst_first
from sdmctl.report.material import Context, Material
from sdmctl.report.sections.breached import reason
from sdmctl.report.table import Kind

MOST = 10
_COLUMNS = {
    "ticket": Kind.TEXT,
    "subject": Kind.TEXT,
    "title": Kind.TEXT,
    "late": Kind.DURATION,
    "reason": Kind.TEXT,
}


def worst(material: Material) -> Context:
    """`tickets`, a table, the latest first; `more`, how many further breaches there are."""
    import polars as pl

    found = worst_first(cases(material.assessment, breached() & pl.col("counted") & promised(material.assessment)))
    rows = (
        (case.ticket, case.title, material.line(case.line), case.late, reason(material, case)) for case in found[:MOST]
    )
    return {"tickets": material.table(_COLUMNS, rows), "more": max(0, len(found) - MOST)}
