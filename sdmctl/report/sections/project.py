"""Projects: earned value, landings, what is released, and how far milestones have slipped."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from sdmctl.assess.projects.earned_value import earned_value, expected_end, over_budget, spent_ahead
from sdmctl.assess.projects.milestones import Slip, released, slips
from sdmctl.assess.projects.projects import name_of, projects
from sdmctl.model.progress import not_re_estimated
from sdmctl.model.project import Project
from sdmctl.report.material import Context, Material
from sdmctl.report.pictures.milestones import milestone_picture
from sdmctl.report.project import (
    baselines_table,
    indicators_table,
    landings_table,
    milestones_table,
    packages_table,
)
from sdmctl.values.money import cents


def project(material: Material) -> Context:
    """`projects`, each with its `name`, `day`, tables, and sentences about what is released and what to look at."""
    return {"projects": [_project(material, each) for each in projects(material.dossier)]}


def _project(material: Material, of: Project) -> dict[str, Any]:
    locale = material.locale
    return {
        "name": name_of(of, material.dossier),
        "day": locale.long_day(of.as_of),
        "currency": material.contract.currency,
        "packages": packages_table(of, locale) if of.work_packages else None,
        "indicators": indicators_table(of, locale) if of.work_packages else None,
        "landings": landings_table(of, locale) if of.work_packages else None,
        "released": list(_released(material, of)),
        "alerts": list(_alerts(material, of)),
        "milestones": milestones_table(of, locale) if of.milestones else None,
        "picture": milestone_picture(of.lot, name_of(of, material.dossier), slips(of), locale),
        "baselines": baselines_table(of, locale),
        "notes": [note for each in slips(of) if (note := _penalty(material, each))],
    }


def _released(material: Material, of: Project) -> Iterator[str]:
    """By progress, of the budget; by milestones, of the amount; and how far what is spent is ahead."""
    locale, value, shares = material.locale, earned_value(of), released(of)
    if value.progress is not None and value.spent is not None:
        yield material.say(
            "project.by_progress",
            progress=locale.share(value.progress),
            earned=locale.money(value.ev),
            spent=locale.share(value.spent),
            cost=locale.money(value.ac),
        )
        gap = _points(value.spent) - _points(value.progress)
        key = "project.ahead" if gap > 0 else "project.not_ahead"
        yield material.say(key, points=locale.quantity(abs(gap)))
    if shares is not None:
        said = {"reached": locale.share(shares.reached), "released": locale.money(shares.reached * shares.amount)}
        if shares.accepted:
            due = {"accepted": locale.share(shares.accepted), "due": locale.money(shares.accepted * shares.amount)}
            yield material.say("project.by_milestones", **said, **due)
        else:
            yield material.say("project.by_milestones_reached", **said)
    end = expected_end(of)
    if end is not None and of.end is not None:
        yield material.say("project.pace", end=locale.long_day(end), planned=locale.long_day(of.end))


def _alerts(material: Material, of: Project) -> Iterator[str]:
    locale, over, ahead = material.locale, over_budget(of), spent_ahead(of)
    period = material.assessment.period
    if not period.first <= of.as_of < period.after:
        yield material.say("project.another_day", day=locale.long_day(of.as_of))
    if over is not None:
        yield material.say("project.over", eac=locale.money(over.eac_bottom_up), over=locale.money(-over.vac))
    if ahead is not None and of.alert_gap is not None:
        yield material.say("project.alert", allowed=locale.quantity(of.alert_gap * 100))
    if not_re_estimated(of):
        yield material.say("project.not_re_estimated")
    if not of.work_packages and not of.milestones:
        yield material.say("project.empty")


def _penalty(material: Material, of: Slip) -> str:
    """How the penalty of a late milestone came to less than its days; nothing where it did not."""
    late, locale = of.milestone.late_penalty, material.locale
    if late is None or of.gross is None or of.penalty is None or of.gross == of.penalty:
        return ""
    said = {"milestone": of.milestone.title, "gross": locale.money(of.gross)}
    if of.penalty:
        return material.say("project.capped", **said, cap=locale.money(of.penalty))
    return material.say("project.exempt", **said, below=locale.money(Fraction(late.exempt_below or 0)))


def _points(share: Fraction) -> Fraction:
    """As it is shown, so that the gap is the difference of the two figures beside it."""
    return Fraction(cents(share * 100))
