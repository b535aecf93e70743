"""The summary: what is asked of the committee, then the period in a few plain sentences."""

from sdmctl.assess.service_levels.results import Line, Status
from sdmctl.model.service_level import Measure
from sdmctl.report.cases import Case, breached, cases, promised, worst_first
from sdmctl.report.material import Context, Material
from sdmctl.report.sections.decisions import decisions
from sdmctl.report.sections.exclusions import excluded_rows
from sdmctl.report.sections.weather import weather_table
from sdmctl.report.trend import in_term


def summary(material: Material) -> Context:
    """`decisions`, sentences; `weather`, a table or `None`; `facts`, with `details`."""
    import polars as pl

    told = (pl.col("counted") | pl.col("stopped").is_null()) & ~pl.col("excluded") & promised(material.assessment)
    late = cases(material.assessment, breached() & told)
    facts = [
        (_lines(material), []),
        (_previous(material), []),
        _named(material, "missed_ones", material.lines(Status.MISSED)),
        _named(material, "tolerated_ones", material.lines(Status.TOLERATED)),
        (_breached(material, [case for case in late if case.counted]), []),
        (_open_late(material, [case for case in late if case.stopped is None]), []),
        (_aside(material), []),
    ]
    return {
        "decisions": decisions(material),
        "weather": weather_table(material),
        "facts": [{"sentence": sentence, "details": details} for sentence, details in facts if sentence],
    }


def _lines(material: Material) -> str:
    lines = material.assessment.promised
    if not lines:
        return material.say("summary.no_lines")
    parts = [material.say(f"summary.{status}", n=count) for status in Status if (count := len(material.lines(status)))]
    return material.say("summary.lines", n=len(lines), parts=material.listed(parts))


def _previous(material: Material) -> str:
    """How many were missed in the period before, if the contract ran and anything was counted in it."""
    before = material.trend[-2] if len(material.trend) > 1 else None
    if before is None or not in_term(before) or all(line.status is Status.NO_DATA for line in before.promised):
        return ""
    missed = sum(1 for line in before.promised if line.status is Status.MISSED)
    key = "summary.previous" if missed else "summary.previous.none"
    return material.say(key, n=missed, period=material.locale.period(before.period))


def _named(material: Material, key: str, lines: list[Line]) -> tuple[str, list[str]]:
    """A sentence, and each of these lines with its figure."""
    details = [_figure(material, line) for line in lines]
    return (material.say(f"summary.{key}", n=len(lines)) if lines else "", details)


def _figure(material: Material, line: Line) -> str:
    compliance = material.locale.percent(line.compliance) if line.compliance is not None else ""
    objective = material.locale.objective(line.objective)
    said = {"line": material.line(line), "compliance": compliance, "objective": objective}
    if line.downtime:
        return material.say("summary.figure", **said)
    return material.say("summary.figure_of", **said, n=line.breached, counted=line.counted)


def _breached(material: Material, found: list[Case]) -> str:
    """Tickets, and how many service levels they did not keep where that is more."""
    if all(line.measures is Measure.AVAILABILITY for line in material.assessment.promised):
        return ""
    tickets = len({case.ticket for case in found})
    if not tickets:
        return material.say("summary.none_breached")
    more = material.say("summary.levels", n=len(found)) if len(found) > tickets else ""
    return material.say("summary.breached", n=tickets, more=more)


def _open_late(material: Material, found: list[Case]) -> str:
    tickets = list(dict.fromkeys(case.ticket for case in worst_first(found)))
    return material.say("summary.open_late", n=len(tickets), tickets=material.some(tickets)) if tickets else ""


def _aside(material: Material) -> str:
    """Tickets that are in no figure."""
    excluded = excluded_rows(material.assessment)["id"].n_unique()
    unjudged = sum(each.count for each in material.assessment.left_out)
    parts = [material.say("summary.excluded", n=excluded)] if excluded else []
    parts += [material.say("summary.left_out", n=unjudged)] if unjudged else []
    return material.written(" ".join(parts))
