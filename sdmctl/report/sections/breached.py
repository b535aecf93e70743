"""Every ticket counted as breached in the period, line by line, with its reason."""

from itertools import groupby

from sdmctl.assess.service_levels.results import Line
from sdmctl.model.service_level import Measure, Reopened
from sdmctl.report.cases import Case, cases, worst_first
from sdmctl.report.cases import breached as is_breached
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Cell, Kind
from sdmctl.values.duration import Unit

_COLUMNS = {
    "ticket": Kind.TEXT,
    "subject": Kind.TEXT,
    "deadline": Kind.INSTANT,
    "stopped": Kind.TEXT,
    "late": Kind.DURATION,
    "paused_seconds": Kind.DURATION,
    "reason": Kind.TEXT,
}


def breached(material: Material) -> Context:
    """`groups`, one a line: its `heading` and a `table`, the latest first."""
    import polars as pl

    found = cases(material.assessment, is_breached() & pl.col("counted"))
    lines = list(material.assessment.lines)
    by_line = groupby(sorted(found, key=lambda case: lines.index(case.line)), key=lambda case: case.line)
    return {"groups": [_group(material, line, list(its)) for line, its in by_line]}


def _group(material: Material, line: Line, found: list[Case]) -> Context:
    clause = material.say("breached.clause", clause=line.clause) if line.clause else ""
    heading = material.say(
        "breached.line", line=material.line(line), n=line.breached, counted=line.counted, clause=clause
    )
    return {
        "heading": heading,
        "table": material.table(_COLUMNS, (_row(material, case) for case in worst_first(found))),
    }


def _row(material: Material, case: Case) -> tuple[Cell, ...]:
    stopped = material.say("breached.still_open") if case.stopped is None else material.locale.instant(case.stopped)
    return (case.ticket, case.title, case.deadline, stopped, case.late, case.paused or None, reason(material, case))


def reason(material: Material, case: Case) -> str:
    """Why it is breached: what it took against what was granted, and what else weighs in it."""
    why = [_excess(material, case)]
    if case.line.priority is None and case.priority:
        why.append(material.say("reason.priority", priority=case.priority))
    if case.cycle > 1:
        why.append(material.say("reason.cycle", cycle=str(case.cycle)))
    elif case.reopened and _reopening_weighs(material, case):
        why.append(material.say("reason.reopened", n=case.reopened))
    return material.written(", ".join(why))


def _excess(material: Material, case: Case) -> str:
    if case.stands:
        return material.say("reason.stands", priority=case.priority or "—", at=material.locale.instant(case.started))
    if isinstance(case.granted, str):
        return material.say("reason.agreed")
    granted = material.locale.allowance(case.granted)
    if case.granted.unit is not Unit.SECONDS:
        return material.say("reason.days", granted=granted)
    return material.say("reason.elapsed", elapsed=material.locale.duration(case.elapsed), granted=granted)


def _reopening_weighs(material: Material, case: Case) -> bool:
    continued = material.assessment.contract_of(case.terms).rules.reopened is Reopened.CONTINUE
    return continued and case.line.measures is Measure.RESOLUTION
