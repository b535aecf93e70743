"""The summary: what is asked of the committee, then the period in a few plain sentences."""

from sdmctl.assess.results import Line, Status
from sdmctl.model.service_level import Measure
from sdmctl.report.cases import Case, breached, cases
from sdmctl.report.material import Context, Material
from sdmctl.report.sections.decisions import decisions


def summary(material: Material) -> Context:
    """`decisions` and `facts`: sentences, the decisions asked for first."""
    import polars as pl

    late = cases(
        material.assessment, breached() & (pl.col("counted") | pl.col("stopped").is_null()) & ~pl.col("excluded")
    )
    facts = [
        _lines(material),
        _previous(material),
        _missed(material),
        _tolerated(material),
        _breached(material, [case for case in late if case.counted]),
        _open_late(material, [case for case in late if case.stopped is None]),
        _aside(material),
    ]
    return {"decisions": decisions(material), "facts": [fact for fact in facts if fact]}


def _lines(material: Material) -> str:
    lines = material.assessment.lines
    if not lines:
        return material.say("summary.no_lines")
    parts = [material.say(f"summary.{status}", n=count) for status in Status if (count := len(material.lines(status)))]
    return material.say("summary.lines", n=len(lines), parts=material.listed(parts))


def _previous(material: Material) -> str:
    """How many were missed in the period before, if anything was counted in it."""
    if len(material.trend) < 2 or all(line.status is Status.NO_DATA for line in material.trend[-2].lines):
        return ""
    before = material.trend[-2]
    missed = sum(1 for line in before.lines if line.status is Status.MISSED)
    return material.say("summary.previous", n=missed, period=material.locale.period(before.period))


def _missed(material: Material) -> str:
    missed = material.lines(Status.MISSED)
    return material.say("summary.missed_ones", n=len(missed), lines=_named(material, missed)) if missed else ""


def _tolerated(material: Material) -> str:
    tolerated = material.lines(Status.TOLERATED)
    return (
        material.say("summary.tolerated_ones", n=len(tolerated), lines=_named(material, tolerated)) if tolerated else ""
    )


def _named(material: Material, lines: list[Line]) -> str:
    return material.listed(_figure(material, line) for line in lines)


def _figure(material: Material, line: Line) -> str:
    compliance = material.locale.percent(line.compliance) if line.compliance is not None else ""
    objective = material.locale.objective(line.objective)
    return material.say("summary.figure", line=material.line(line), compliance=compliance, objective=objective)


def _breached(material: Material, found: list[Case]) -> str:
    """Tickets, and how many service levels they did not keep where that is more."""
    if all(line.measures is Measure.AVAILABILITY for line in material.assessment.lines):
        return ""
    tickets = len({case.ticket for case in found})
    if not tickets:
        return material.say("summary.none_breached")
    more = material.say("summary.levels", n=len(found)) if len(found) > tickets else ""
    return material.say("summary.breached", n=tickets, more=more)


def _open_late(material: Material, found: list[Case]) -> str:
    tickets = list(dict.fromkeys(case.ticket for case in found))
    return material.say("summary.open_late", n=len(tickets), tickets=material.some(tickets)) if tickets else ""


def _aside(material: Material) -> str:
    """Tickets that are in no figure."""
    excluded = sum(line.excluded for line in material.assessment.lines)
    unjudged = sum(each.count for each in material.assessment.left_out)
    parts = [material.say("summary.excluded", n=excluded)] if excluded else []
    parts += [material.say("summary.left_out", n=unjudged)] if unjudged else []
    return material.written(" ".join(parts))
