"""Open tickets at `as_of`: those that are late, then those that still have time."""

from sdmctl.report.cases import Case, breached, cases, worst_first
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Cell, Kind

_LATE = {
    "ticket": Kind.TEXT,
    "subject": Kind.TEXT,
    "service_level": Kind.TEXT,
    "priority": Kind.TEXT,
    "deadline": Kind.INSTANT,
    "late": Kind.DURATION,
    "counted_in_period": Kind.BOOLEAN,
}
_IN_TIME = {
    "ticket": Kind.TEXT,
    "subject": Kind.TEXT,
    "service_level": Kind.TEXT,
    "priority": Kind.TEXT,
    "verdict": Kind.TEXT,
    "elapsed_seconds": Kind.DURATION,
    "target": Kind.TEXT,
    "deadline": Kind.INSTANT,
}
_MOST = 50
"""Rows of the second table; the late are all shown."""


def open_tickets(material: Material) -> Context:
    """`late` and `in_time`, tables, with the number of tickets in each; `more`, how many rows in time are not shown."""
    import polars as pl

    is_open = pl.col("stopped").is_null() & ~pl.col("excluded")
    late = worst_first(cases(material.assessment, is_open & breached()))
    waiting = is_open & ~breached()
    rows = material.assessment.verdicts.filter(waiting)
    nearest = pl.col("deadline").fill_null(1 << 62).rank("ordinal").over(waiting) <= _MOST
    in_time = sorted(cases(material.assessment, waiting & nearest), key=lambda case: case.deadline or 1 << 62)
    return {
        "late": material.table(_LATE, (_late(case) for case in late)),
        "in_time": material.table(_IN_TIME, (_in_time(material, case) for case in in_time)),
        "more": rows.height - len(in_time),
        "late_tickets": len({case.ticket for case in late}),
        "in_time_tickets": rows["ticket"].n_unique(),
    }


def _late(case: Case) -> tuple[Cell, ...]:
    head = (case.ticket, case.title, case.line.title, case.priority)
    return (*head, case.deadline, case.late, case.counted)


def _in_time(material: Material, case: Case) -> tuple[Cell, ...]:
    head = (case.ticket, case.title, case.line.title, case.priority)
    granted = material.locale.allowance(case.granted)
    return (*head, material.verdict(case.verdict), case.elapsed, granted, case.deadline)
