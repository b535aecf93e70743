"""A project as tables: its work packages, its indicators, where it lands, its milestones and their baselines."""

from collections.abc import Iterator
from fractions import Fraction

from markupsafe import Markup

from sdmctl.assess.projects.earned_value import EarnedValue, earned_value, progress_in
from sdmctl.assess.projects.milestones import slips
from sdmctl.model.progress import not_re_estimated
from sdmctl.model.project import Project
from sdmctl.report.locale import Locale
from sdmctl.report.table import Cell, Column, Kind, Row, Table

_PACKAGES = {
    "package": Kind.TEXT,
    "measured": Kind.WORD,
    "budget": Kind.MONEY,
    "progress": Kind.SHARE,
    "pv": Kind.MONEY,
    "ev": Kind.MONEY,
    "ac": Kind.MONEY,
    "remaining": Kind.MONEY,
}
_INDICATORS = {
    "cv": Kind.MONEY,
    "sv": Kind.MONEY,
    "cpi": Kind.QUANTITY,
    "spi": Kind.QUANTITY,
    "tcpi": Kind.QUANTITY,
    "cost_complete": Kind.SHARE,
}
_LANDINGS = {"assumption": Kind.TEXT, "eac": Kind.MONEY, "etc": Kind.MONEY, "vac": Kind.MONEY}
_MILESTONES = {
    "milestone": Kind.TEXT,
    "amount_share": Kind.OBJECTIVE,
    "baseline": Kind.DAY,
    "expected": Kind.DAY,
    "reached": Kind.BOOLEAN,
    "accepted": Kind.DAY,
    "slip": Kind.INTEGER,
    "slip_since_first": Kind.INTEGER,
    "late_penalty": Kind.MONEY,
}
_BASELINES = {"milestone": Kind.TEXT, "agreed": Kind.DAY, "promised": Kind.DAY, "moved": Kind.INTEGER}


def packages_table(project: Project, locale: Locale) -> Table:
    """Budget, progress with the rule that it is measured by, PV, EV, AC and remaining work; then their total."""
    return _table(_PACKAGES, _packages(project, locale), locale)


def indicators_table(project: Project, locale: Locale) -> Table:
    """CV, SV, CPI, SPI, TCPI and AC / (AC + remaining), in one row."""
    value = earned_value(project)
    row = (value.cv, value.sv, value.cpi, value.spi, value.tcpi, value.cost_complete)
    return _table(_INDICATORS, iter([row]), locale)


def landings_table(project: Project, locale: Locale) -> Table:
    """The four estimates at completion, what is still to come and the gap to the budget; the retained one is bold."""
    return _table(_LANDINGS, _landings(project, locale), locale)


def milestones_table(project: Project, locale: Locale) -> Table:
    """Each milestone with its dates, slip and penalty; with the slip since the first baseline where one was moved."""
    moved = any(each.baselines for each in project.milestones.values())
    columns = {name: kind for name, kind in _MILESTONES.items() if moved or name != "slip_since_first"}
    rows = (tuple(row[name] for name in columns) for row in _milestones(project))
    return _table(columns, rows, locale)


def baselines_table(project: Project, locale: Locale) -> Table:
    """The dates promised one after the other, of milestones that were promised anew."""
    return _table(_BASELINES, _baselines(project), locale)


def _table(columns: dict[str, Kind], rows: Iterator[Row], locale: Locale) -> Table:
    headed = tuple(Column(name, kind, locale.say(f"column.{name}")) for name, kind in columns.items())
    return Table("", headed, tuple(rows))


def _packages(project: Project, locale: Locale) -> Iterator[Row]:
    for each in project.work_packages.values():
        budget, done = Fraction(each.budget), progress_in(project, each)
        costs = (Fraction(each.actual_cost), Fraction(each.remaining))
        yield (each.title, each.rule, budget, done, Fraction(each.planned_value), budget * done, *costs)
    value = earned_value(project)
    total = (value.bac, value.progress, value.pv, value.ev, value.ac, value.remaining)
    yield (locale.say("project.total"), None, *total)


def _landings(project: Project, locale: Locale) -> Iterator[Row]:
    value = earned_value(project)
    retained = "reading.as_computed" if not_re_estimated(project) else "reading.bottom_up"
    yield (Markup("**{}**").format(locale.say(retained)), *_landing(value, value.eac_bottom_up))
    yield (locale.say("reading.typical"), *_landing(value, value.eac_typical))
    yield (locale.say("reading.atypical"), *_landing(value, value.eac_atypical))
    yield (locale.say("reading.cost_and_schedule"), *_landing(value, value.eac_cost_and_schedule))


def _landing(value: EarnedValue, eac: Fraction | None) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
    return (None, None, None) if eac is None else (eac, eac - value.ac, value.bac - eac)


def _milestones(project: Project) -> Iterator[dict[str, Cell]]:
    for each in slips(project):
        accepted = each.milestone.accepted if each.milestone.is_accepted(project.as_of) else None
        yield {
            "milestone": each.milestone.title,
            "amount_share": each.milestone.share,
            "baseline": each.baseline,
            "expected": each.date,
            "reached": each.reached,
            "accepted": accepted,
            "slip": each.days,
            "slip_since_first": each.days_since_first,
            "late_penalty": each.penalty,
        }


def _baselines(project: Project) -> Iterator[Row]:
    for each in project.milestones.values():
        agreed = sorted((day, promised) for day, promised in each.baselines.items() if day <= project.as_of)
        if agreed:
            yield each.title, None, each.baseline, None
        for day, promised in agreed:
            yield each.title, day, promised, (promised - each.baseline).days
