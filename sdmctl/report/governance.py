"""Tables of governance for a report: actions, decisions, risks, improvements, requirements; what is late is bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from sdmctl.model.effect import value_of
from sdmctl.report.table import Cell, Kind, Row, Table

if TYPE_CHECKING:
    from sdmctl.model.action import Action
    from sdmctl.model.decision import Decided
    from sdmctl.model.effect import Effect
    from sdmctl.model.improvement import Improvement
    from sdmctl.model.register import Registered
    from sdmctl.model.requirement import Requirement
    from sdmctl.model.risk import Risk
    from sdmctl.report.locale import Locale
    from sdmctl.report.material import Material

_ACTIONS = dict.fromkeys(("reference", "action_title", "owner", "due", "standing"), Kind.TEXT)
_DECISIONS = {
    "reference": Kind.TEXT, "decided_on": Kind.DAY, "decision_text": Kind.TEXT, "follows": Kind.TEXT,
}  # fmt: skip
_RISKS = {
    "reference": Kind.TEXT, "risk_title": Kind.TEXT, "exposure": Kind.INTEGER, "risk_trend": Kind.TEXT,
    "treatment": Kind.TEXT, "owner": Kind.TEXT,
}  # fmt: skip
_IMPROVEMENTS = dict.fromkeys(
    ("reference", "improvement_title", "owner", "effect_baseline", "effect_target", "effect_measured", "standing"),
    Kind.TEXT,
)
_REQUIREMENTS = dict.fromkeys(("reference", "requirement_text", "asked_in", "met_by"), Kind.TEXT)


def actions_table(material: Material, actions: Iterable[Registered[Action]], day: date) -> Table:
    """Each action with who answers for it, its day and how it stands as of a day."""
    return material.table(_ACTIONS, (_action(material, each, day) for each in actions))


def decisions_table(material: Material, decisions: Iterable[Registered[Decided]]) -> Table:
    """Each decision with the actions that follow from it."""
    rows = ((each.id, each.entry.on, each.entry.text, ", ".join(each.entry.actions) or None) for each in decisions)
    return material.table(_DECISIONS, rows)


def risks_table(material: Material, risks: Iterable[Registered[Risk]]) -> Table:
    """Each risk with its exposure, its way since the last review, what is done and who answers for it."""
    return material.table(_RISKS, (_risk(material, each) for each in risks))


def improvements_table(material: Material, improvements: Iterable[Registered[Improvement]], day: date) -> Table:
    """Each improvement with its three figures; one that is done and not effective says so."""
    return material.table(_IMPROVEMENTS, (_improvement(material, each, day) for each in improvements))


def requirements_table(material: Material, requirements: Iterable[Registered[Requirement]]) -> Table:
    """Each requirement with what promises it; nothing is bold."""
    return material.table(_REQUIREMENTS, (_requirement(material, each) for each in requirements))


def figure(written: str | None, locale: Locale) -> str | None:
    """A figure as its reader writes it."""
    if written is None:
        return None
    value = value_of(written)
    return locale.objective(value) if written.endswith("%") else locale.quantity(value)


def _bold(material: Material, text: str) -> str:
    return material.written(f"**{material.written(text)}**")


def _action(material: Material, each: Registered[Action], day: date) -> Row:
    action, due = each.entry, material.locale.day(each.entry.due)
    if action.is_late(day):
        late = material.say("standing.late", n=(day - action.due).days)
        return each.id, action.title, action.owner, _bold(material, due), _bold(material, late)
    left = action.is_left(day)
    state = ("in_progress" if action.status == "in_progress" else "open") if left else str(action.status)
    said: str = material.say(f"standing.{state}")
    if not left and action.closed is not None:
        said = material.say("standing.closed", state=said, day=material.locale.day(action.closed))
    return each.id, action.title, action.owner, due, said


def _risk(material: Material, each: Registered[Risk]) -> Row:
    risk = each.entry
    nobody = _bold(material, material.say("governance.nobody"))
    trend = material.say(f"risk_trend.{risk.trend}") if risk.trend else None
    title: Cell = material.say("risk.occurred", risk=risk.title) if risk.status == "occurred" else risk.title
    return each.id, title, risk.exposure, trend, risk.treatment, risk.owner or nobody


def _improvement(material: Material, each: Registered[Improvement], day: date) -> Row:
    plan = each.entry
    return (each.id, plan.title, plan.owner, *_figures(plan, day, material.locale), _stage(material, plan, day))


def _figures(effect: Effect, day: date, locale: Locale) -> Iterator[str | None]:
    measured = effect.measured if effect.measured_on is None or effect.measured_on <= day else None
    return (figure(each, locale) for each in (effect.baseline, effect.target, measured))


def _stage(material: Material, plan: Improvement, day: date) -> str:
    if plan.is_not_effective(day):
        known = plan.reached is not None and (plan.measured_on is None or plan.measured_on <= day)
        said = material.say("standing.not_reached" if known else "standing.not_measured")
        overdue = plan.measure_on is not None and plan.measure_on < day
        return _bold(material, said) if known or overdue else said
    if plan.due is not None and plan.due < day and plan.status in ("proposed", "accepted", "in_progress"):
        return _bold(material, material.say("standing.late", n=(day - plan.due).days))
    return material.say(f"stage.{plan.status}")


def _requirement(material: Material, each: Registered[Requirement]) -> Row:
    asked, levels = each.entry, material.contract.service_levels
    met: str = ", ".join(levels[name].title if name in levels else name for name in asked.met_by)
    if asked.is_unmet:
        met = _bold(material, material.say("requirement.unmet"))
    elif not met:
        met = material.say("requirement.declined", why=asked.declined or "")
    return each.id, asked.text, asked.source, met
