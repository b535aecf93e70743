"""The escalation and the communication: who is called and told, when, by which channel."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sdmctl.model.escalation import Step
from sdmctl.model.procedure import Message
from sdmctl.model.service_level import Measure
from sdmctl.report.material import Context
from sdmctl.report.procedure.flow import incident_levels, target_of
from sdmctl.report.procedure.sheet import Sheet
from sdmctl.values.duration import Duration, Unit

_STEPS = ("level", "trigger", "comes_to", "role", "contact", "channel")
_MESSAGES = ("audience", "priorities", "first", "every", "channel", "template", "approver")


def escalation(sheet: Sheet) -> Context:
    """`escalation`, a table: each level, when it is due, whom it calls."""
    return {"escalation": sheet.grid(_STEPS, (_step(sheet, each) for each in sheet.steps))}


def communication(sheet: Sheet) -> Context:
    """`communication`, a table: each audience, its first message, how often, by which channel, approved by whom."""
    return {"communication": sheet.grid(_MESSAGES, (_message(sheet, each) for each in sheet.messages))}


def seconds_of(sheet: Sheet, after: Duration | Fraction, of: Measure, priority: str) -> Iterator[tuple[str, int]]:
    """By title of each level, the seconds of business time after which a step is due; none that are no hours."""
    if isinstance(after, Duration):
        if after.unit is Unit.SECONDS:
            yield "", after.count
        return
    for level in incident_levels(sheet):
        target = target_of(level, priority) if level.measures is of else None
        if target and isinstance(target.within, Duration) and target.within.unit is Unit.SECONDS:
            yield level.title, int(target.within.count * after)  # whole seconds, never late


def _step(sheet: Sheet, step: Step) -> tuple[str | None, ...]:
    contact = sheet.contact(step.contact)
    return (
        step.level,
        sheet.time(step.after, step.of),
        _comes_to(sheet, step),
        step.role,
        sheet.person(step.contact) or sheet.locale.say("procedure.to_name"),
        step.channel or (contact.channel if contact else None),
    )


def _comes_to(sheet: Sheet, step: Step) -> str | None:
    """By priority, the time elapsed; for a step that is due after a time, the priorities that it is for."""
    concerned = [each for each in sheet.priorities if not step.priorities or each in step.priorities]
    if isinstance(step.after, Duration):
        return ", ".join(concerned) if step.priorities else None
    parts = []
    for priority in concerned:
        found = dict.fromkeys(seconds for _, seconds in seconds_of(sheet, step.after, step.of, priority))
        if found:
            times = sheet.locale.listed(map(sheet.locale.duration, found), "or")
            parts.append(sheet.locale.say("procedure.by_priority", priority=priority, time=times))
    return sheet.joined(parts)


def _message(sheet: Sheet, message: Message) -> tuple[str | None, ...]:
    every = message.every
    return (
        message.audience,
        ", ".join(message.priorities) or sheet.locale.say("priority.any"),
        sheet.time(message.first, Measure.RESPONSE),
        sheet.locale.say("procedure.once") if every is None else sheet.time(every, Measure.RESOLUTION),
        message.channel,
        message.template,
        sheet.person(message.approver),
    )
