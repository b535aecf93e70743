"""The course of a major incident: all that is due for the highest priority, by time elapsed."""

from __future__ import annotations

from collections.abc import Iterator

from sdmctl.model.procedure import Role
from sdmctl.model.service_level import Measure
from sdmctl.report.material import Context
from sdmctl.report.procedure.escalating import seconds_of
from sdmctl.report.procedure.flow import calendar_of, incident_levels, target_of
from sdmctl.report.procedure.sheet import Sheet
from sdmctl.values.duration import Duration, Unit

_DONE_BY = {
    Measure.RESPONSE: Role.INCIDENT_MANAGER,
    Measure.UPDATE: Role.COMMUNICATION_LEAD,
    Measure.WORKAROUND: Role.TECHNICAL_LEAD,
    Measure.RESOLUTION: Role.TECHNICAL_LEAD,
}
_Due = tuple[int, str, str]
"""After so many seconds, what, by whom."""


def course(sheet: Sheet) -> Context:
    """`course`, a table in order of time: what is due, by whom."""
    top = sheet.top
    due = [*_targets(sheet, top), *_steps(sheet, top), *_messages(sheet, top)] if top else []
    say = sheet.locale.say
    at_once = [(0, say("procedure.course.open"), say(f"procedure.role.{Role.INCIDENT_MANAGER}"))]
    rows = (
        (sheet.locale.duration(seconds) if seconds else say("procedure.at_once"), what, who)
        for seconds, what, who in sorted([*at_once, *due], key=lambda each: each[0])
    )
    return {"course": sheet.grid(("elapsed", "what", "who"), rows)}


def _targets(sheet: Sheet, top: str) -> Iterator[_Due]:
    for level in incident_levels(sheet):
        target = target_of(level, top)
        if target and isinstance(target.within, Duration) and target.within.unit is Unit.SECONDS:
            calendar = calendar_of(sheet, level, target)
            what = sheet.locale.say("procedure.course.deadline", title=level.title, calendar=calendar)
            yield target.within.count, what, _role(sheet, _DONE_BY[level.measures])


def _steps(sheet: Sheet, top: str) -> Iterator[_Due]:
    for step in sheet.steps:
        for title, seconds in seconds_of(sheet, step.after, step.of, top):
            key = "procedure.course.step_of" if title else "procedure.course.step"
            what = sheet.locale.say(key, level=step.level, title=title)
            yield seconds, what, sheet.person(step.contact) or step.role


def _messages(sheet: Sheet, top: str) -> Iterator[_Due]:
    for message in sheet.messages:
        for _, seconds in seconds_of(sheet, message.first, Measure.RESPONSE, top):
            what = sheet.locale.say("procedure.course.message", audience=message.audience)
            yield seconds, what, _role(sheet, Role.COMMUNICATION_LEAD)


def _role(sheet: Sheet, role: Role) -> str:
    """Who has a role, else the role itself."""
    holder = sheet.roles.get(role)
    return (sheet.person(holder.contact) if holder else None) or sheet.locale.say(f"procedure.role.{role}")
