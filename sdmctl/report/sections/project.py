"""Projects: earned value, landings, and how far milestones have slipped."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from sdmctl.assess.earned_value import EarnedValue, earned_value, progress_in
from sdmctl.assess.milestones import slips
from sdmctl.model.project import Project
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Kind, Row

_PACKAGES = {
    "package": Kind.TEXT,
    "budget": Kind.MONEY,
    "progress": Kind.RATIO,
    "pv": Kind.MONEY,
    "ev": Kind.MONEY,
    "ac": Kind.MONEY,
    "remaining": Kind.MONEY,
}
_INDICATORS = {"indicator": Kind.TEXT, "indicated": Kind.QUANTITY}
_LANDINGS = {"assumption": Kind.TEXT, "eac": Kind.MONEY, "gap": Kind.MONEY}
_MILESTONES = {
    "milestone": Kind.TEXT,
    "baseline": Kind.DAY,
    "expected": Kind.DAY,
    "reached": Kind.BOOLEAN,
    "slip": Kind.INTEGER,
    "late_penalty": Kind.MONEY,
}


def project(material: Material) -> Context:
    """`projects`, each with `lot`, `day`, `currency`, `progress`, `spent` and the tables that its template names."""
    documents = (read.document for read in material.dossier.others)
    return {"projects": [_project(material, each) for each in documents if isinstance(each, Project)]}


def _project(material: Material, of: Project) -> dict[str, Any]:
    value, lots, locale = earned_value(of), material.contract.lots, material.locale
    return {
        "lot": lots[of.lot].title if of.lot in lots else of.lot,
        "day": locale.long_day(of.as_of),
        "currency": material.contract.currency,
        "progress": "" if value.progress is None else locale.percent(value.progress),
        "spent": "" if value.spent is None else locale.percent(value.spent),
        "packages": material.table(_PACKAGES, _packages(material, of, value)),
        "indicators": material.table(_INDICATORS, _indicators(value)),
        "landings": material.table(_LANDINGS, _landings(material, value)),
        "milestones": material.table(_MILESTONES, _milestones(of)),
    }


def _packages(material: Material, of: Project, value: EarnedValue) -> Iterator[Row]:
    for each in of.work_packages.values():
        budget, done = Fraction(each.budget), progress_in(of, each)
        costs = (Fraction(each.actual_cost), Fraction(each.remaining))
        yield (each.title, budget, done, Fraction(each.planned_value), budget * done, *costs)
    total = str(material.say("project.total"))
    yield (total, value.bac, value.progress, value.pv, value.ev, value.ac, value.remaining)


def _indicators(value: EarnedValue) -> Iterator[Row]:
    named = {"CV": value.cv, "SV": value.sv, "CPI": value.cpi, "SPI": value.spi, "TCPI": value.tcpi}
    yield from named.items()


def _landings(material: Material, value: EarnedValue) -> Iterator[Row]:
    found = {
        "bottom_up": value.eac_bottom_up,
        "typical": value.eac_typical,
        "atypical": value.eac_atypical,
        "cost_and_schedule": value.eac_cost_and_schedule,
    }
    for name, eac in found.items():
        yield material.locale.say(f"reading.{name}"), eac, None if eac is None else value.bac - eac


def _milestones(of: Project) -> Iterator[Row]:
    for each in slips(of):
        reached = each.milestone.actual is not None
        yield (each.milestone.title, each.milestone.baseline, each.date, reached, each.days, each.penalty)
